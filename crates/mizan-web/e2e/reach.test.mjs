// Everybody reaches everything: by keyboard, with a screen reader, in both languages, on a phone.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closeBrowser, show, text, until, verdict, withBench } from './bench.mjs';

const EUPHRATES = { cases: ['euphrates-1975'], open: 'euphrates-1975/case.toml' };

after(closeBrowser);

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
