// One writes: what is wrong is marked as one types, verdicts follow, completion and reading help, nothing is lost.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, test } from 'node:test';
import { closeBrowser, expect, page, putCursor, serve, shot, show, text, until, verdict, withBench } from './bench.mjs';

const EUPHRATES = { cases: ['euphrates-1975'], open: 'euphrates-1975/case.toml' };
const file = (place) => path.join(place, 'euphrates-1975/case.toml');

after(closeBrowser);

test('a mistake is marked where it is, and mended by undoing', () =>
  withBench(EUPHRATES, async (view) => {
    await verdict(view, 'clash').getByText('holds').waitFor();
    await putCursor(view, 'that = "escalate');
    await view.keyboard.type('d');
    await view.locator('.cm-lintRange-error').first().waitFor();
    assert.match(await view.locator('.problems summary').innerText(), /1 mistake/);
    await view.locator('#panel-claims .note').waitFor();
    await view.locator('.problems summary').click();
    assert.match(await view.locator('.problems li').first().innerText(), /escalated/);
    await shot(view, 'write-mistake-en');
    await view.getByRole('button', { name: 'Undo' }).click();
    await view.locator('.cm-lintRange-error').waitFor({ state: 'detached' });
    await view.locator('#panel-claims .note').waitFor({ state: 'detached' });
  }));

test('a verdict turns as the text changes, and says what it was', () =>
  withBench(EUPHRATES, async (view) => {
    await verdict(view, 'clash').getByText('holds').waitFor();
    await putCursor(view, 'check = "at withheld: leads_to(');
    await view.keyboard.type('!');
    await view.keyboard.press('Escape');
    await putCursor(view, 'check = "at withheld: leads_to(!escalate & attack');
    await verdict(view, 'clash').getByText('fails').waitFor();
    await view.locator('li[data-claim="clash"] .was').first().waitFor();
    assert.match(await view.locator('li[data-claim="clash"] .head').innerText(), /before: hold/);
  }));

test('what may follow is offered, and what stands there is said in words', () =>
  withBench(EUPHRATES, async (view) => {
    await putCursor(view, 'check = "at withheld: leads_to(escalate & ');
    await view.keyboard.press('Control+Space');
    await view.locator('.cm-tooltip-autocomplete').getByText('attack', { exact: true }).first().waitFor();
    await shot(view, 'write-completion-en');
    await view.keyboard.press('Escape');
    await putCursor(view, 'that = "esca');
    await view.keyboard.press('Control+i');
    await view.locator('.cm-words').waitFor();
    assert.match(await view.locator('.cm-words').innerText(), /escalate/);
    await shot(view, 'write-words-en');
  }));

test('the text is kept as one types, and saved to the file on request', () =>
  withBench(EUPHRATES, async (view, { place }) => {
    const before = await readFile(file(place), 'utf8');
    await putCursor(view, 'mizan = 1');
    await view.keyboard.type(' # typed');
    await view.getByText('Not saved yet').waitFor();
    assert.equal(await readFile(file(place), 'utf8'), before, 'the file is not touched by typing');
    await view.keyboard.press('Control+s');
    await view.locator('.status', { hasText: 'Saved' }).waitFor();
    assert.equal(await readFile(file(place), 'utf8'), before.replace('mizan = 1', 'mizan = 1 # typed'));
  }));

test('a crash loses nothing', () =>
  withBench(EUPHRATES, async (view, { place, server }) => {
    await putCursor(view, 'mizan = 1');
    await view.keyboard.type(' # typed before the crash');
    await view.getByText('Not saved yet').waitFor();
    expect(/Failed to load resource|ERR_/);
    await server.end();
    await view.getByText('Mizan has stopped.').waitFor();
    await shot(view, 'away-en');
    const again = await serve(place);
    try {
      const next = await page(again.link, { open: EUPHRATES.open });
      await next.getByText('These are changes from last time').waitFor();
      assert.match(await text(next), /# typed before the crash/);
      await shot(next, 'restored-en');
      await next.getByRole('button', { name: 'Go back to the saved file' }).click();
      await until(
        () => text(next),
        (found) => !found.includes('# typed'),
        'the saved file',
      );
      await next.context().close();
    } finally {
      await again.end();
    }
  }));

test('two tabs agree', () =>
  withBench(EUPHRATES, async (view, { server }) => {
    const other = await page(server.link, { open: EUPHRATES.open, context: view.context() });
    await other.locator('.cm-content').waitFor();
    await putCursor(view, 'mizan = 1');
    await view.keyboard.type(' # from one');
    await until(
      () => text(other),
      (found) => found.includes('# from one'),
      'the other tab',
    );
    await putCursor(other, '# from one');
    await other.keyboard.type(' and the other');
    await until(
      () => text(view),
      (found) => found.includes('# from one and the other'),
      'the first tab',
    );
  }));

test('two tabs that write at the same moment are asked', () =>
  withBench(EUPHRATES, async (view, { server }) => {
    const other = await page(server.link, { open: EUPHRATES.open, context: view.context() });
    await other.locator('.cm-content').waitFor();
    expect(/409/);
    // The other tab is told nothing while it types: its own change is under way first.
    await putCursor(view, 'mizan = 1');
    await putCursor(other, 'mizan = 1');
    await Promise.all([view.keyboard.type(' # mine'), other.keyboard.type(' # theirs')]);
    const dialogs = [view.getByRole('dialog'), other.getByRole('dialog')];
    await Promise.race(dialogs.map((dialog) => dialog.waitFor()));
    const asked = (await dialogs[0].isVisible()) ? view : other;
    await shot(asked, 'conflict-tab-en');
    await asked.getByRole('button', { name: 'Keep this page’s' }).click();
    await until(async () => (await text(view)) === (await text(other)), true, 'the same text in both');
  }));

test('a file changed by another program is never written over unasked', () =>
  withBench(EUPHRATES, async (view, { place }) => {
    await putCursor(view, 'mizan = 1');
    await view.keyboard.type(' # mine');
    await view.getByText('Not saved yet').waitFor();
    const theirs = (await readFile(file(place), 'utf8')).replace('mizan = 1', 'mizan = 1 # from elsewhere');
    await writeFile(file(place), theirs);
    await view.getByText('Another program has changed this file').waitFor();
    expect(/409/);
    await view.keyboard.press('Control+s');
    const dialog = view.getByRole('dialog');
    await dialog.getByText('# from elsewhere').waitFor();
    await shot(view, 'conflict-disk-en');
    assert.equal(await readFile(file(place), 'utf8'), theirs, 'nothing is written before one has chosen');
    await dialog.getByRole('button', { name: 'Keep this page’s' }).click();
    await view.locator('.status', { hasText: 'Saved' }).waitFor();
    assert.match(await readFile(file(place), 'utf8'), /# mine/);
  }));

test('a file changed by another program is taken over where nothing is lost', () =>
  withBench(EUPHRATES, async (view, { place }) => {
    await verdict(view, 'clash').getByText('holds').waitFor();
    const theirs = (await readFile(file(place), 'utf8')).replace('mizan = 1', 'mizan = 1 # from elsewhere');
    await writeFile(file(place), theirs);
    await until(() => text(view), theirs, 'the text on disk');
  }));

test('statements are moved by mouse and by keyboard, and comments stay', () =>
  withBench(EUPHRATES, async (view) => {
    await show(view, 'actors');
    const wishes = view.locator('article', { hasText: 'Syria' }).first().locator('.wish');
    const order = async () => (await text(view)).match(/^id = "(undisturbed|hold_firm|no_attack|keep_water)"/gm);
    await wishes.nth(1).focus();
    await view.keyboard.press('Alt+ArrowUp');
    await until(async () => (await order())[0], 'id = "hold_firm"', 'the first statement');
    await wishes.nth(3).dragTo(wishes.nth(0), { targetPosition: { x: 40, y: 1 } });
    await until(async () => (await order())[0], 'id = "keep_water"', 'the first statement');
    assert.match(await text(view), /# ── Iraq ─/);
    await shot(view, 'actors-en');
  }));
