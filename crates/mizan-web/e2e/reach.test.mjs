// Everybody reaches everything: by keyboard, with a screen reader, in both languages, in the dark, on a phone.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { closeBrowser, shot, show, text, until, verdict, withBench } from './bench.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SYRIA = { cases: ['syria-2016'], open: 'syria-2016/case.toml' };
const EUPHRATES = { cases: ['euphrates-1975'], open: 'euphrates-1975/case.toml' };
const LEFT = ['write', 'steps'];
const RIGHT = ['claims', 'source', 'graph', 'states', 'actors', 'questions', 'whatif', 'translations', 'hand'];

after(closeBrowser);

/**
 * The report's fragments (in shadow roots, which makes targets lists) are turned dark by a filter, which axe-core does not
 * see: it would compare their ink, before turning, with the page's dark paper. In the light they are compared.
 */
function misjudged({ id, nodes }, dark) {
  return dark && id === 'color-contrast' && nodes.every(({ target }) => Array.isArray(target[0]));
}

/** What axe-core finds against the rules of WCAG 2.2 A and AA, and its own best practices. */
async function accessible(view, where, dark = false) {
  await view.evaluate(axe);
  const found = await view.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const real = found.violations.filter((violation) => !misjudged(violation, dark));
  const told = real.map(
    ({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map((node) => node.html.slice(0, 200)).join('\n    ')}`,
  );
  assert.deepEqual(told, [], where);
}

/** Nothing is wider than the page. */
async function fits(view, where) {
  const { inner, outer } = await view.evaluate(() => ({
    inner: document.documentElement.scrollWidth,
    outer: document.documentElement.clientWidth,
  }));
  assert.ok(inner <= outer, `${where} is ${inner} wide on ${outer}`);
}

async function quiet(view) {
  await until(() => view.locator('.fragment.busy').count(), 0, 'fragments');
}

for (const lang of ['en', 'ar']) {
  // One workbench for all of it: deciding the claims of this case is what takes time.
  test(`every panel is accessible in the light and in the dark, and fits on a tablet and a phone (${lang})`, () =>
    withBench({ ...SYRIA, lang }, async (view) => {
      await view.locator('li[data-claim] .verdict').first().waitFor();
      for (const dark of [false, true]) {
        await view.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
        for (const tab of [...LEFT, ...RIGHT]) {
          await show(view, tab);
          await quiet(view);
          if (tab === 'source') await view.locator('.paragraph').first().waitFor();
          await accessible(view, tab, dark);
          await shot(view, `all-${tab}-${lang}${dark ? '-dark' : ''}`);
        }
        await view.keyboard.press('F1');
        await accessible(view, 'keys', dark);
        await shot(view, `all-keys-${lang}${dark ? '-dark' : ''}`);
        await view.keyboard.press('Escape');
        await view.keyboard.press('Control+k');
        await accessible(view, 'go to', dark);
        await view.keyboard.press('Escape');
      }
      await view.emulateMedia({ colorScheme: 'light' });
      for (const width of [900, 390]) {
        await view.setViewportSize({ width, height: 800 });
        for (const tab of width < 640 ? ['write', ...RIGHT] : [...LEFT, ...RIGHT]) {
          await show(view, tab);
          await quiet(view);
          await shot(view, `${width}-${tab}-${lang}`);
          await fits(view, tab);
        }
      }
      await accessible(view, 'phone');
    }));

  test(`the start is accessible (${lang})`, () =>
    withBench({ lang }, async (view) => {
      await view.getByRole('heading', { level: 1 }).waitFor();
      for (const width of [1400, 900, 390]) {
        await view.setViewportSize({ width, height: 900 });
        await fits(view, 'start');
        await shot(view, `${width}-start-${lang}`);
      }
      await accessible(view, 'start');
    }));
}

test('a phone reads and does not write', () =>
  withBench({ ...EUPHRATES, width: 390, height: 800 }, async (view) => {
    await view.getByText('To write, open this page on a larger one.').waitFor();
    assert.equal(await view.locator('#tab-steps').count(), 0);
    await show(view, 'write');
    const before = await text(view);
    await view.locator('.cm-content').click();
    await view.keyboard.type('x');
    assert.equal(await text(view), before);
    assert.equal(await view.getByRole('button', { name: 'Save' }).count(), 0);
  }));

test('the language is switched live, and the page is mirrored', () =>
  withBench(EUPHRATES, async (view) => {
    await verdict(view, 'clash').getByText('holds').waitFor();
    const x = async () => (await view.locator('#tab-write').boundingBox()).x;
    const left = await x();
    await view.getByRole('button', { name: 'العربية' }).click();
    await verdict(view, 'clash').getByText('تصحّ').waitFor();
    assert.equal(await view.evaluate(() => document.documentElement.dir), 'rtl');
    assert.ok((await x()) > left + 500, 'the text is on the right now');
    await view.getByText('إن تُركا وشأنهما فالمواجهة آتية.').waitFor();
    await view.getByRole('button', { name: 'English' }).click();
    await verdict(view, 'clash').getByText('holds').waitFor();
  }));

test('an Arabic keyboard has the same keys', () =>
  withBench({ ...EUPHRATES, lang: 'ar' }, async (view) => {
    await verdict(view, 'clash').getByText('تصحّ').waitFor();
    const press = (key, code, ctrlKey) =>
      view.evaluate(
        (init) => document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })),
        { key, code, ctrlKey },
      );
    // What Ctrl+K and Shift+/ are on one.
    for (const [key, code, ctrl, title] of [
      ['ن', 'KeyK', true, 'اذهب إلى …'],
      ['؟', 'Slash', false, 'المفاتيح'],
    ]) {
      await press(key, code, ctrl);
      await view.getByRole('dialog', { name: title }).waitFor();
      await view.keyboard.press('Escape');
      await view.getByRole('dialog').waitFor({ state: 'detached' });
    }
  }));

test('the keyboard alone suffices', () =>
  withBench(EUPHRATES, async (view) => {
    await verdict(view, 'clash').getByText('holds').waitFor();
    const focused = () =>
      view.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim());
    // From the top of the page: where a browser goes on from once the page has changed by itself is its own affair.
    await view.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
    });
    await view.keyboard.press('Tab');
    assert.equal(await focused(), 'Skip to the text');
    // A key that leads from pane to pane, arrows that lead along the tabs.
    await view.keyboard.press('F6');
    await until(focused, 'tab-write', 'the focus');
    await view.keyboard.press('F6');
    await until(focused, 'tab-claims', 'the focus');
    await view.keyboard.press('ArrowRight');
    await until(focused, 'tab-source', 'the focus');
    await view.keyboard.press('End');
    await until(focused, 'tab-hand', 'the focus');
    await view.keyboard.press('Home');
    // One field from which everything is reached.
    await view.keyboard.press('Control+k');
    await view.keyboard.type('does not get the water');
    await view.keyboard.press('Enter');
    await view.locator('li[data-claim="no_way_to_the_water"] .why').waitFor();
    await view.keyboard.press('Control+k');
    await view.keyboard.type('What if');
    await view.keyboard.press('Enter');
    await until(focused, 'tab-whatif', 'the tab has the focus');
    for (let presses = 0; presses < 40; presses += 1) {
      await view.keyboard.press('Tab');
      if (await view.evaluate(() => document.activeElement?.getAttribute('aria-pressed') === 'false')) break;
    }
    await view.keyboard.press('Enter');
    await view.getByText('1 change is tried').waitFor();
    // Into the text and out of it again.
    await view.keyboard.press('F6');
    await until(focused, 'tab-write', 'the focus');
    await view.keyboard.press('Tab');
    await until(
      () => view.evaluate(() => document.activeElement?.closest('.panel')?.id),
      'panel-write',
      'in the text’s panel',
    );
    await view.keyboard.press('Tab');
    await view.keyboard.press('Tab');
    assert.notEqual(await view.evaluate(() => document.activeElement?.className ?? ''), 'cm-content');
  }));

test('passages are cited by the keyboard', () =>
  withBench({}, async (view) => {
    await view.locator('form input[type="text"]').first().fill('A case');
    await view.locator('form textarea').fill('One says this. Another says that.');
    await view.getByRole('button', { name: 'Begin', exact: true }).click();
    await view.getByRole('button', { name: 'Cite words of paragraph 1' }).focus();
    await view.keyboard.press('Enter');
    const dialog = view.getByRole('dialog');
    await dialog.locator('textarea').focus();
    await view.keyboard.press('Control+Home');
    for (let at = 0; at < 'One says this'.length; at += 1) await view.keyboard.press('Shift+ArrowRight');
    await dialog.getByText('One says this', { exact: true }).last().waitFor();
    await dialog.getByRole('combobox').focus();
    await view.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    // The focus is where one says what the words claim.
    await view.keyboard.type('They say this.');
    // Past the button for another language.
    await view.keyboard.press('Tab');
    await view.keyboard.press('Tab');
    await view.keyboard.press('End');
    // Past what the text does with it, which is asserted where nothing else is chosen.
    await view.keyboard.press('Tab');
    await view.keyboard.press('Tab');
    await view.keyboard.type('There is nobody in the case yet.');
    await view.keyboard.press('Enter');
    await view.locator('.step.open .items').getByText('They say this.').waitFor();
    await show(view, 'write');
    await until(
      () => text(view),
      (found) => /One says/.test(found) && /They say this/.test(found),
      'the claim with its passage',
    );
  }));
