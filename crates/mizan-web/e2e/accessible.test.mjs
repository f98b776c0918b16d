// What everybody sees can be read by everybody: in both languages, in the dark, on a tablet and on a phone. It takes longest,
// and so is a file of its own: files are tried two at a time, the first by name first.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { closeBrowser, shot, show, until, withBench } from './bench.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SYRIA = { cases: ['syria-2016'], open: 'syria-2016/case.toml' };
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
