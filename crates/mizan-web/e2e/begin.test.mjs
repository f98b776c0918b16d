// Somebody new: from an empty folder and a text to a report, with nothing but the screen.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { closeBrowser, select, shot, show, text, until, withBench } from './bench.mjs';

after(closeBrowser);

/** The button that adds what the open step's form has. */
const add = (view, name) => view.locator('.step.open').getByRole('button', { name, exact: true }).click();
const step = async (view, number) => {
  const button = view.locator('.step h2 button').nth(number - 1);
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
};
const items = (view) => view.locator('.step.open .items li');
const there = (view, count, what) => until(() => items(view).count(), count, what);
/** Chooses yes or no for an option of the condition in the open step. */
const choose = (view, option, answer) =>
  view.locator('.step.open fieldset li', { hasText: option }).getByText(answer, { exact: true }).click();

const PASSAGE = 'The strike will end when the board gives way, for without a raise the union does not go back to work.';
const ENGLISH = {
  lang: 'en',
  title: 'The strike at the works',
  text: `The board says that it will not raise wages.\n\n${PASSAGE}\n`,
  words: 'without a raise the union does not go back',
  begin: 'Begin',
  dms: ['The board', 'The union'],
  dm: 'Add',
  options: [
    ['The board', 'raise wages'],
    ['The union', 'strike'],
  ],
  option: 'Add the option',
  yes: 'yes',
  no: 'no',
  wishes: [
    ['The board', 'strike', 'no'],
    ['The board', 'raise wages', 'no'],
    ['The union', 'raise wages', 'yes'],
    ['The union', 'strike', 'no'],
  ],
  wish: 'Add to the list',
  moment: ['now', 'strike'],
  addMoment: 'Add the moment',
  says: 'The board gives way in the end.',
  form: 'it may come to this',
  claim: 'Add the claim',
  cite: 'Cite these words',
  report: 'Make and download',
};
const ARABIC = {
  lang: 'ar',
  title: 'الإضراب في المعمل',
  text: 'تقول الإدارة إنها لن ترفع الأجور.\n\nولا ينتهي الإضراب إلا إذا رضخت الإدارة، فالنقابة لا تعود إلى العمل من غير زيادة.\n',
  words: 'لا تعود إلى العمل من غير زيادة',
  begin: 'ابدأ',
  dms: ['الإدارة', 'النقابة'],
  dm: 'أضف',
  options: [
    ['الإدارة', 'رفع الأجور'],
    ['النقابة', 'الإضراب'],
  ],
  option: 'أضف الخيار',
  yes: 'نعم',
  no: 'لا',
  wishes: [
    ['الإدارة', 'الإضراب', 'لا'],
    ['الإدارة', 'رفع الأجور', 'لا'],
    ['النقابة', 'رفع الأجور', 'نعم'],
    ['النقابة', 'الإضراب', 'لا'],
  ],
  wish: 'أضفها إلى رغباته',
  moment: ['اليوم', 'الإضراب'],
  addMoment: 'أضف الحالة',
  says: 'ترضخ الإدارة في آخر الأمر.',
  form: 'قد يفضي الأمر إلى هذا',
  claim: 'أضف الدعوى',
  cite: 'استشهد بهذه الكلمات',
  report: 'أعدّه ونزّله',
};

for (const words of [ENGLISH, ARABIC]) {
  test(`from a pasted text to a report, step by step (${words.lang})`, () =>
    withBench({ lang: words.lang }, async (view, { place }) => {
      await view.getByRole('heading', { level: 1 }).waitFor();
      await shot(view, `start-${words.lang}`);
      await view.locator('form input[type="text"]').first().fill(words.title);
      await view.locator('form textarea').fill(words.text);
      await view.getByRole('button', { name: words.begin, exact: true }).click();
      await view.locator('.paragraph').first().waitFor();
      await shot(view, `steps-begun-${words.lang}`);

      await step(view, 2);
      for (const [at, name] of words.dms.entries()) {
        await view.locator('.step.open form input[type="text"]').fill(name);
        await add(view, words.dm);
        await there(view, at + 1, 'decision makers');
      }
      await step(view, 3);
      for (const [at, [dm, option]] of words.options.entries()) {
        await view
          .locator('.step.open form select')
          .first()
          .selectOption({ label: `\u2068${dm}\u2069` });
        await view.locator('.step.open form input[type="text"]').fill(option);
        await add(view, words.option);
        await there(view, at + 1, 'options');
      }
      await step(view, 5);
      for (const [at, [dm, option, answer]] of words.wishes.entries()) {
        await view
          .locator('.step.open form select')
          .first()
          .selectOption({ label: `\u2068${dm}\u2069` });
        await choose(view, option, answer);
        await add(view, words.wish);
        await there(view, at + 1, 'preferences');
      }
      await step(view, 6);
      await view.locator('.step.open form input[type="text"]').fill(words.moment[0]);
      await view.locator('.step.open fieldset label', { hasText: words.moment[1] }).click();
      await add(view, words.addMoment);
      await there(view, 1, 'moments');
      await step(view, 7);
      await view.locator('.step.open form input[type="text"]').first().fill(words.says);
      await view.locator('.step.open form select').first().selectOption({ label: words.form });
      await choose(view, words.options[0][1], words.yes);
      await view.locator('.step.open .preview .read').waitFor();
      await view.locator('.step.open .preview').scrollIntoViewIfNeeded();
      await shot(view, `steps-claim-${words.lang}`);
      await add(view, words.claim);
      await there(view, 1, 'claims');

      await cite(view, words);
      await show(view, 'claims');
      await view.locator('li[data-claim] .verdict').first().waitFor();
      await shot(view, `claims-own-${words.lang}`);
      await show(view, 'hand');
      const coming = view.waitForEvent('download');
      await view.getByRole('button', { name: words.report }).click();
      const report = await readFile(await (await coming).path(), 'utf8');
      assert.ok(report.includes(words.says) && report.includes(words.words), 'the claim and the words of the source');
      await view.keyboard.press('Control+s');
      await until(() => view.locator('header .tools .main').count(), 0, 'saved');
      await show(view, 'write');
      assert.match(await text(view), /^cite = /m, place);
    }));
}

/** Selects words in the source, as a mouse would, and cites them for the one claim. */
async function cite(view, words) {
  await show(view, 'source');
  const paragraph = view.locator('.paragraph').nth(1);
  await select(view, 1, words.words);
  await view.getByRole('button', { name: words.cite }).click();
  await shot(view, `cite-${words.lang}`);
  await view.getByRole('dialog').getByRole('combobox').fill(words.says);
  await view.keyboard.press('Enter');
  await view.getByRole('dialog').waitFor({ state: 'detached' });
  await view.locator('.paragraph mark').first().waitFor();
  const passage = words.text.split('\n\n')[1].trim();
  assert.equal(await paragraph.locator('p.read').evaluate((element) => element.textContent), passage, 'the text as it is');
}

test('a copy from the library opens with its verdicts', () =>
  withBench({}, async (view) => {
    await view.getByRole('button', { name: 'The Euphrates, 1975: Syria and Iraq' }).click();
    await view.locator('li[data-claim] .verdict').first().waitFor();
    await view.getByRole('button', { name: 'Other cases' }).click();
    await view.getByRole('button', { name: /euphrates-1975\/case\.toml/ }).click();
    await view.locator('li[data-claim] .verdict').first().waitFor();
  }));
