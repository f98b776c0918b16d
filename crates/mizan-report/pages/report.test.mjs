// Every report in every language, on three widths and on paper.

import assert from 'node:assert/strict';
import os from 'node:os';
import { after, describe, test } from 'node:test';
import { CASES, LANGUAGES, WIDTHS, brief, close, count, faults, open, report, shoot } from './reader.mjs';

/** Those of the cases that claim something. */
const CLAIMS = new Set(['syria', 'elmira', 'harbour', 'large']);
const DIRECTIONS = { ar: 'rtl', en: 'ltr' };

after(close);

/** What reaches over the edge of the page, outside of the boxes that scroll. */
function overflowing() {
  const width = document.documentElement.clientWidth;
  const over = [...document.body.querySelectorAll('*')].filter((element) => {
    if (element.closest('.said') || element.parentElement.closest('.wide')) return false;
    const { left, right, width: own } = element.getBoundingClientRect();
    return own > 0 && (left < -1 || right > width + 1);
  });
  const scrolls = document.scrollingElement.scrollWidth - width;
  return [...(scrolls > 0 ? [`the page is ${scrolls} too wide`] : []), ...over.map((e) => e.outerHTML.slice(0, 200))];
}

/** Tables that are wider than the page, and would have to be pushed about to be read. */
function pushed() {
  const tables = [...document.querySelectorAll('.wide:has(table)')];
  return tables.filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.textContent.slice(0, 80));
}

/** Links that lead nowhere, and names that are there twice. */
function loose() {
  const names = [...document.querySelectorAll('[id]')].map((element) => element.id);
  const twice = names.filter((name, place) => names.indexOf(name) !== place);
  const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'));
  const known = new Set(names);
  const nowhere = links.filter((link) => !link.startsWith('#') || !known.has(decodeURIComponent(link.slice(1))));
  return { count: links.length, wrong: [...twice, ...nowhere] };
}

// A page is looked at while the next is drawn.
describe('every report', { concurrency: os.availableParallelism() }, () => {
  for (const name of Object.keys(CASES)) {
    for (const language of LANGUAGES) {
      describe(`${name}, ${language}`, () => {
        const made = report(name, language);
        const inBrief = brief(name, language);

        for (const width of WIDTHS) {
          test(`${width} wide`, async () => {
            const { page, complaints, end } = await open(await made, width);
            await shoot(page, `${name}-${language}-${width}`);
            assert.deepEqual(await page.evaluate(overflowing), []);
            assert.deepEqual(complaints, []);
            await end();
          });
        }

        test('on a telephone', async () => {
          const { page, end } = await open(await made, WIDTHS[2]);
          assert.deepEqual(await page.evaluate(pushed), []);
          // What was found is said before anything has to be turned over.
          const lead = page.locator('.lead').first();
          if (CLAIMS.has(name)) assert.ok((await lead.boundingBox()).y < 400);
          else assert.equal(await lead.count(), 0);
          await end();
        });

        test('in brief', async () => {
          const { page, complaints, end } = await open(await inBrief, WIDTHS[2]);
          await shoot(page, `brief-${name}-${language}-${WIDTHS[2]}`);
          assert.deepEqual(await page.evaluate(overflowing), []);
          assert.equal(await page.locator('nav, table').count(), 0);
          await page.setViewportSize({ width: WIDTHS[0], height: 900 });
          await shoot(page, `brief-${name}-${language}-${WIDTHS[0]}`);
          assert.deepEqual(await faults(page), []);
          assert.deepEqual(complaints, []);
          const versions = await page.locator('.report').count();
          const pages = count(await page.pdf({ preferCSSPageSize: true }));
          assert.ok(pages >= versions && pages <= 2 * versions, `${pages} pages`);
          console.log(`${name}, ${language}, in brief: ${pages} pages`);
          await end();
        });

        test('names, contrast, direction, links', async () => {
          const { page, end } = await open(await made, WIDTHS[0]);
          const told = await page.evaluate(() =>
            [document.documentElement, ...document.querySelectorAll('.report')].map(({ lang, dir }) => [lang, dir]),
          );
          const [first, ...versions] = told;
          assert.deepEqual(first, versions[0]);
          assert.deepEqual(new Set(versions.map(([lang]) => lang)), new Set(language === 'both' ? ['ar', 'en'] : [language]));
          for (const [lang, dir] of versions) assert.equal(dir, DIRECTIONS[lang]);
          const { count: links, wrong } = await page.evaluate(loose);
          assert.ok(links > 8);
          assert.deepEqual(wrong, []);
          assert.deepEqual(await faults(page), []);
          await end();
        });

        test('on paper', async () => {
          const { page, end } = await open(await made, WIDTHS[0]);
          const print = () => page.pdf({ preferCSSPageSize: true });
          const whole = count(await print());
          // What is found stands by itself: alone it fills one page for each language.
          const versions = await page.evaluate(() => {
            for (const section of document.querySelectorAll('section:not(:first-of-type), footer')) section.remove();
            return document.querySelectorAll('.report').length;
          });
          const found = count(await print());
          assert.equal(found, versions, `${found} pages of what was found`);
          // Fewer would mean that something is not printed; more, that the annex of fifty claims, with every condition in
          // full, is nothing to be handed on beside its brief.
          assert.ok(whole > versions * 3 && whole <= versions * 45, `${whole} pages`);
          console.log(`${name}, ${language}: ${whole} pages`);
          await end();
        });
      });
    }
  }
});
