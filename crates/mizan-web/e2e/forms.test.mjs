// What was made with a form is changed with it; what is not known is said, asked and answered.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, test } from 'node:test';
import { closeBrowser, select, shot, show, text, until, verdict, withBench } from './bench.mjs';

const EUPHRATES = { cases: ['euphrates-1975'], open: 'euphrates-1975/case.toml' };

after(closeBrowser);

const form = (view) => view.locator('.step.open form');
/** The text of the case; the steps are open again afterwards. */
async function written(view) {
  await show(view, 'write');
  const found = await text(view);
  await show(view, 'steps');
  return found;
}

const syria = (view) => view.locator('article', { hasText: 'Syria' }).first();

for (const [lang, words] of Object.entries({
  en: { change: 'Change it', any: 'at least one of them', no: 'no', yes: 'yes', unless: 'unless this is so', hand: 'Write a formula instead', formula: /as a formula/ },
  ar: { change: 'غيّره', any: 'واحد منها على الأقل', no: 'لا', yes: 'نعم', unless: 'ما لم يكن هذا', hand: 'أكتب عبارة منطقية بدل ذلك', formula: /عبارة منطقية/ },
})) {
  test(`a wish is changed in the form that it was made with (${lang})`, () =>
    withBench({ ...EUPHRATES, lang }, async (view) => {
      await show(view, 'actors');
      await view.locator('article').first().locator('.wish').first().click();
      const change = form(view).getByRole('button', { name: words.change });
      await change.waitFor();
      const options = form(view).locator('fieldset').first().locator('li');
      await options.nth(0).getByText(words.no, { exact: true }).click();
      await options.nth(1).getByText(words.yes, { exact: true }).click();
      await form(view).getByText(words.any).click();
      await form(view).locator('.preview .read').waitFor();
      await shot(view, `form-wish-${lang}`);
      await change.click();
      await until(async () => /that = "!release \| escalate \| !attack"/.test(await written(view)), true, 'the new formula');
      // What the toggles cannot say is written, by the names that people read.
      await view.locator('.step.open .items button.link').first().click();
      await form(view).getByRole('button', { name: words.hand }).click();
      const names = await options.nth(0).locator('bdi').nth(1).allInnerTexts().catch(() => []);
      await form(view).getByLabel(words.formula).fill(names[0] ? `!${names[0]}` : '!release');
      await change.click();
      await until(async () => /that = "!release"/.test(await written(view)), true, 'names are ids in the text');
    }));
}

test('a claim and a moment open filled in, and keep what no field is for', () =>
  withBench(EUPHRATES, async (view) => {
    await verdict(view, 'clash').getByText('holds').waitFor();
    const before = await written(view);
    await view.locator('li[data-claim="clash"]').getByRole('button', { name: 'Change it' }).click();
    await form(view).locator('.preview .read').waitFor();
    assert.equal(await form(view).locator('select').first().inputValue(), 'leads');
    await shot(view, 'form-claim-en');
    await form(view).getByRole('button', { name: 'Change it' }).click();
    await form(view).getByRole('button', { name: 'Add the claim' }).waitFor();
    assert.equal(await written(view), before, 'a form that is closed as it was opened changes nothing');
  }));

test('what mentions an option is told before it goes, and goes with it', () =>
  withBench(EUPHRATES, async (view) => {
    await show(view, 'steps');
    await view.locator('.step h2 button').nth(2).click();
    await view.locator('.step.open .items li').first().locator('.out').click();
    const dialog = view.getByRole('dialog');
    await dialog.getByText(/wish.*use/).waitFor();
    await shot(view, 'remove-en');
    await dialog.getByRole('button', { name: 'Take all of it out' }).click();
    await until(async () => /release/.test((await written(view)).replaceAll(/^#.*|".*"$/gm, '')), false, 'nothing mentions it');
  }));

test('nothing that is half typed is lost', () =>
  withBench(EUPHRATES, async (view) => {
    await show(view, 'steps');
    await view.locator('.step h2 button').nth(1).click();
    await form(view).locator('input[type="text"]').fill('The Arab League');
    await show(view, 'write');
    await view.setViewportSize({ width: 800, height: 900 });
    await view.getByRole('button', { name: 'العربية' }).click();
    await show(view, 'steps');
    assert.equal(await form(view).locator('input[type="text"]').inputValue(), 'The Arab League');
  }));

test('a form of a wish is of no other wish once places change', () =>
  withBench(EUPHRATES, async (view) => {
    await show(view, 'actors');
    await syria(view).locator('.wish').nth(1).click();
    await form(view).getByRole('button', { name: 'Change it' }).waitFor();
    await syria(view).getByRole('button', { name: /^Move up/ }).nth(1).click();
    await form(view).getByRole('button', { name: 'Change it' }).waitFor({ state: 'detached' });
  }));

test('wishes in no known order are asked about, and the answer is written down', () =>
  withBench(EUPHRATES, async (view) => {
    await show(view, 'actors');
    await syria(view).getByRole('button', { name: /^Not known which/ }).first().click();
    await until(async () => (await written(view)).match(/tier = "tier"/g)?.length, 2, 'two in a tier');
    await shot(view, 'tiers-en');
    await show(view, 'questions');
    const question = view.locator('#panel-questions .question').first();
    await question.getByRole('button', { name: /^Suppose/ }).first().click();
    await view.locator('#panel-questions .supposed').waitFor();
    await shot(view, 'questions-en');
    await view.locator('#panel-questions .supposed').getByRole('button', { name: 'It is so: write it down' }).click();
    await until(async () => /above = \[/.test(await written(view)), true, 'the order is known');
    await view.getByText('Nothing is left open in this case.').waitFor();
  }));

test('citing asks whether the words say it, and assumed stays assumed', () =>
  withBench({ files: { 'case.toml': CITED, 'note.txt': 'The council meets. It will not give way.\n' }, open: 'case.toml' }, async (view) => {
    await show(view, 'source');
    await select(view, 0, 'It will not give way');
    await view.getByRole('button', { name: 'Cite these words' }).click();
    const dialog = view.getByRole('dialog');
    await dialog.getByText('it is assumed', { exact: true }).click();
    await dialog.getByRole('combobox').fill('give way');
    await view.keyboard.press('Enter');
    await until(async () => /basis = "assumed"/.test(await written(view)), true, 'it is still assumed');
    assert.match(await written(view), /cite = \{ source = "note"/);
  }));

const TOLL = { cases: ['teaching/the-toll'], open: 'teaching/the-toll/case.toml' };

test('what happened is told of what goes, and a click on it opens its form', () =>
  withBench(TOLL, async (view) => {
    await show(view, 'steps');
    await view.locator('.step h2 button').nth(2).click();
    await view.locator('.step.open .items li').first().locator('.out').click();
    const dialog = view.getByRole('dialog');
    await dialog.getByText(/2 events use/).waitFor();
    await dialog.getByText('The toll was levied from the first of the month.').waitFor();
    await shot(view, 'remove-event-en');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await view.locator('.step h2 button').nth(7).click();
    await shot(view, 'happened-en');
    const before = await written(view);
    await view.locator('.step.open .items button.link').first().click();
    const change = form(view).getByRole('button', { name: 'Change it' });
    await change.click();
    await change.waitFor({ state: 'detached' });
    assert.equal(await written(view), before, 'a form that is closed as it was opened changes nothing');
    await view.locator('.step.open .items button.link').first().click();
    await form(view).locator('input[type="text"]').first().fill('1871-03-02');
    await change.click();
    await until(async () => /on = "1871-03-02"/.test(await written(view)), true, 'another day');
  }));

test('what came of a claim is said from its card', () =>
  withBench(EUPHRATES, async (view) => {
    await view.locator('li[data-claim="clash"]').getByRole('button', { name: 'What came of it?' }).click();
    await form(view).getByText('Say when').waitFor();
    await form(view).locator('input[type="text"]').nth(0).fill('1975-07');
    await form(view).locator('input[type="text"]').nth(1).fill('shots across the border or none');
    await form(view).locator('select').nth(1).selectOption('no');
    await form(view).getByRole('button', { name: 'Add what came about' }).click();
    await until(async () => /outcome = \{ came = "no", on = "1975-07", criterion = /.test(await written(view)), true, 'the outcome');
    await view.locator('li[data-claim="clash"]').getByRole('button', { name: 'What came of it' }).click();
    assert.equal(await form(view).locator('select').first().inputValue(), 'no');
    await view.getByText('What happened since').first().waitFor();
  }));

test('a mistake is told with its form, and the change that made it is taken back', () =>
  withBench(EUPHRATES, async (view) => {
    await show(view, 'steps');
    await view.locator('.step h2 button').nth(2).click();
    await view.locator('.step.open .items li').first().locator('.out').click();
    await view.getByRole('dialog').getByRole('button', { name: 'Only this, and mend the others' }).click();
    const mistakes = view.locator('.mistakes');
    await mistakes.getByText('Mistake:').first().waitFor();
    await shot(view, 'mistakes-en');
    await mistakes.getByRole('button', { name: 'Change it in its form' }).first().click();
    await form(view).getByRole('button', { name: 'Change it' }).waitFor();
    await mistakes.getByRole('button', { name: 'Take the last change back' }).click();
    await mistakes.waitFor({ state: 'detached' });
  }));

for (const [lang, words] of Object.entries({ en: { keep: /^It is so/, save: 'Save' }, ar: { keep: /^هو كذلك/, save: 'احفظ' } })) {
  test(`a phone reads questions and answers them (${lang})`, () =>
    withBench({ ...TOLL, lang, width: 390, height: 800 }, async (view, { place }) => {
      await show(view, 'questions');
      await view.locator('#panel-questions .question').first().waitFor();
      await shot(view, `phone-questions-${lang}`);
      await view.locator('#panel-questions').getByRole('button', { name: words.keep }).first().click();
      await view.getByRole('button', { name: words.save, exact: true }).click();
      await view.getByRole('button', { name: words.save, exact: true }).waitFor({ state: 'detached' });
      const saved = await readFile(path.join(place, TOLL.open), 'utf8');
      assert.match(saved, /above = \[|that = "!?repair"/, 'the answer is in the file');
    }));
}

test('what happened is taken to teach what was not known', () =>
  withBench(TOLL, async (view) => {
    await show(view, 'questions');
    await view.locator('#panel-questions .question').first().waitFor();
    await view.getByLabel(/Suppose what happened teaches/).check();
    await view.locator('#panel-questions .supposed li').nth(1).waitFor();
    await until(() => view.locator('#panel-questions .question').count(), 0, 'questions');
    await view.locator('.happened summary').click();
    await view.locator('.happened .report').waitFor();
    await shot(view, 'learned-en');
  }));

const CITED = `mizan = 1
[case]
title = "T"
[sources.note]
title = "A note"
file = "note.txt"
[dm.council]
name = "The council"
prefers = ["!yield"]
[dm.council.options.yield]
name = "give way"
`;
