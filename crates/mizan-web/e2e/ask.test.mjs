// One asks: why, what if, variants, the graph, the states, the report.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { closeBrowser, expect, shot, show, text, until, verdict, withBench } from './bench.mjs';

const EUPHRATES = { cases: ['euphrates-1975'], open: 'euphrates-1975/case.toml' };
const SYRIA = { cases: ['syria-2016'], open: 'syria-2016/case.toml' };

after(closeBrowser);

test('a hinge is tried with one press, and what turns is shown', () =>
  withBench(EUPHRATES, async (view) => {
    await verdict(view, 'clash').getByText('holds').waitFor();
    await view.locator('li[data-claim="clash"] .try').first().click();
    await show(view, 'whatif');
    const tray = view.getByRole('region', { name: 'What if' });
    await tray.getByText('1 claim turns.').waitFor();
    await tray.getByText('fails').waitFor();
    await shot(view, 'whatif-en');
  }));

test('changes combine, are kept as a variant, and stand beside the case', () =>
  withBench(EUPHRATES, async (view) => {
    await show(view, 'whatif');
    const rows = view.locator('#panel-whatif li');
    await rows.filter({ hasText: 'syria.hold_firm' }).getByRole('button').nth(0).click();
    await rows.filter({ hasText: 'syria.keep_water' }).getByRole('button').nth(1).click();
    await view.getByText('2 changes are tried together').waitFor();
    await view.getByRole('button', { name: 'Keep as a variant' }).click();
    await view.getByRole('textbox', { name: 'Name of the variant' }).fill('Syria bends');
    await view.getByRole('button', { name: 'Keep as a variant' }).click();
    const table = view.getByRole('region', { name: 'Variants side by side' });
    await table.getByText('Syria bends').waitFor();
    assert.match(await text(view), /\[\[variant\]\]/);
    assert.match(await text(view), /"syria\.hold_firm dropped", "syria\.keep_water negated"/);
    await table.getByText('fails').first().waitFor();
    await table.scrollIntoViewIfNeeded();
    await shot(view, 'variants-en');
  }));

test('a claim is explained in the report’s own words', () =>
  withBench(SYRIA, async (view) => {
    const claim = view.locator('li[data-claim="p1_not_its_interest"]');
    await claim.getByRole('button', { name: 'Why' }).click();
    await claim.locator('.why .report').waitFor();
    await until(async () => (await claim.locator('.why .report').innerText()).length > 100, true, 'an explanation');
    await shot(view, 'claim-why-en');
  }));

test('the graph is drawn, filtered, moved and unfolded; a state lights up wherever it is', () =>
  withBench(EUPHRATES, async (view) => {
    await show(view, 'graph');
    const states = view.locator('#panel-graph g[data-state]');
    await states.first().waitFor();
    await shot(view, 'graph-en');
    await states.first().hover();
    await view.locator('#panel-graph g[data-state].lit').first().waitFor();
    const before = await view.locator('.moved').getAttribute('style');
    await view.getByRole('application').focus();
    await view.keyboard.press('+');
    await view.keyboard.press('ArrowRight');
    await until(async () => (await view.locator('.moved').getAttribute('style')) !== before, true, 'the picture moved');
    await view.keyboard.press('0');
    await states.first().focus();
    await view.keyboard.press('Enter');
    await view.locator('#panel-graph .why .report').waitFor();
    await view.getByLabel('Moves of').selectOption('syria');
    await states.first().waitFor();
  }));

test('the states are a table, and each says why it is stable', () =>
  withBench(EUPHRATES, async (view) => {
    await show(view, 'states');
    const table = view.locator('#panel-states table').first();
    await table.waitFor();
    await shot(view, 'states-en');
    await view.locator('#panel-states .pick').first().click();
    await view.locator('#panel-states .why .report').waitFor();
    await until(
      async () => (await view.locator('#panel-states .why .report').innerText()).length > 40,
      true,
      'a reason',
    );
    await shot(view, 'states-why-en');
  }));

for (const [format, begins] of [
  ['a web page', '<!doctype html'],
  ['plain text', '#'],
  ['a text document', 'PK'],
  ['data', '{'],
  ['tables', ''],
]) {
  test(`the report is handed on as ${format}`, () =>
    withBench(EUPHRATES, async (view) => {
      await show(view, 'hand');
      await view.getByLabel(new RegExp(format)).check();
      const coming = view.waitForEvent('download');
      await view.getByRole('button', { name: 'Make and download' }).click();
      const download = await coming;
      const content = (await readFile(await download.path())).toString('latin1').toLowerCase();
      assert.ok(
        content.includes(begins.toLowerCase()) && content.length > 100,
        `${content.length}: ${content.slice(0, 80)}`,
      );
      await view.getByText('is among your downloads').waitFor();
    }));
}

test('two pages are handed on, under a name made of the title', () =>
  withBench(EUPHRATES, async (view) => {
    await show(view, 'hand');
    await view.getByLabel(/two pages/).check();
    const coming = view.waitForEvent('download');
    await view.getByRole('button', { name: 'Make and download' }).click();
    const download = await coming;
    assert.match(download.suggestedFilename(), /^the-euphrates-1975.*-brief\.en\.html$/);
    const content = await readFile(await download.path(), 'utf8');
    assert.ok(content.includes('The bottom line') && !content.includes('<nav'), content.slice(0, 80));
  }));

test('the report is shown in a window of its own', () =>
  withBench(EUPHRATES, async (view) => {
    await show(view, 'hand');
    const coming = view.waitForEvent('popup');
    await view.getByRole('button', { name: 'Make and look at it' }).click();
    const report = await coming;
    await report.locator('h1').first().waitFor();
    await shot(report, 'report-en');
  }));

test('many states are paged through, none left out', () =>
  withBench(SYRIA, async (view) => {
    await show(view, 'states');
    const rows = view.locator('#panel-states tbody tr');
    await until(() => rows.count(), 50, 'the states of a page');
    await view.getByRole('button', { name: 'Next page' }).click();
    await until(() => rows.first().getAttribute('data-state'), '51', 'the first state of the second page');
    await view.getByLabel('Only states where').fill('operations & process');
    await view.getByRole('button', { name: 'Show', exact: true }).click();
    await until(
      () => rows.first().getAttribute('data-state'),
      (state) => state !== '51',
      'other states',
    );
    await view.getByLabel('Only states where').fill('operatoins');
    await view.getByRole('button', { name: 'Show', exact: true }).click();
    expect(/422/);
    await view.locator('#panel-states .problem', { hasText: 'operations' }).waitFor();
  }));

/** A conflict of many states, with claims that take seconds. */
function long() {
  const dms = ['a', 'b', 'c', 'd'];
  const options = (dm) => [1, 2, 3, 4].map((n) => `${dm}${n}`);
  const all = dms.flatMap(options);
  const parts = dms.map((dm, place) => {
    const wishes = all.map(
      (option, n) => `"${(n * 7 + place) % 3 ? '' : '!'}${all[(n * 5 + place * 3) % all.length]} | ${option}"`,
    );
    return `[dm.${dm}]\nprefers = [${wishes.join(', ')}]\n${options(dm)
      .map((option) => `[dm.${dm}.options.${option}]\n`)
      .join('')}`;
  });
  const claims = all.map(
    (option) => `[[claim]]\nid = "says_${option}"\nsays = "${option}"\ncheck = "at now: leads_to(${option})"\n`,
  );
  return `mizan = 1\n[case]\ntitle = "Long"\n${parts.join('')}[states.now]\non = []\n${claims.join('')}`;
}

test('long work says how far it is, and can be cancelled', () =>
  withBench({ files: { 'long.toml': long() }, open: 'long.toml' }, async (view) => {
    await view.getByRole('progressbar', { name: 'Deciding the claims' }).waitFor();
    await shot(view, 'deciding-en');
    await view.getByRole('button', { name: 'Cancel' }).click();
    await view.getByText('Deciding was cancelled.').waitFor();
    await view.getByRole('button', { name: 'Decide the claims' }).click();
    await view.getByRole('progressbar', { name: 'Deciding the claims' }).waitFor();
    // Other questions are answered while it works.
    await show(view, 'actors');
    await view.getByRole('heading', { name: 'a', exact: true }).waitFor();
  }));

test('the source shows what rests on each passage', () =>
  withBench({ ...SYRIA, lang: 'ar' }, async (view) => {
    await show(view, 'source');
    await view.locator('.paragraph').nth(2).locator('.link').first().click();
    await view.locator('.rests').waitFor();
    await shot(view, 'source-ar');
    await view.locator('.rests .link').first().click();
  }));
