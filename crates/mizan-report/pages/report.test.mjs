// Every report in every language, on three widths and on paper.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { CASES, LANGUAGES, WIDTHS, close, count, faults, open, report, shoot } from './reader.mjs';

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

/** Links that lead nowhere, and names that are there twice. */
function loose() {
  const names = [...document.querySelectorAll('[id]')].map((element) => element.id);
  const twice = names.filter((name, place) => names.indexOf(name) !== place);
  const links = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'));
  const known = new Set(names);
  const nowhere = links.filter((link) => !link.startsWith('#') || !known.has(decodeURIComponent(link.slice(1))));
  return { count: links.length, wrong: [...twice, ...nowhere] };
}

for (const name of Object.keys(CASES)) {
  for (const language of LANGUAGES) {
    describe(`${name}, ${language}`, () => {
      const file = report(name, language);

      for (const width of WIDTHS) {
        test(`${width} wide`, async () => {
          const { page, complaints, end } = await open(file, width);
          await shoot(page, `${name}-${language}-${width}`);
          assert.deepEqual(await page.evaluate(overflowing), []);
          assert.deepEqual(complaints, []);
          await end();
        });
      }

      test('names, contrast, direction, links', async () => {
        const { page, end } = await open(file, WIDTHS[0]);
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
        const { page, end } = await open(file, WIDTHS[0]);
        const print = () => page.pdf({ preferCSSPageSize: true });
        const whole = count(await print());
        // What is found stands on a page by itself: alone it fills no more than one for each language.
        const versions = await page.evaluate(() => {
          for (const section of document.querySelectorAll('section:not(:first-of-type), footer')) section.remove();
          return document.querySelectorAll('.report').length;
        });
        assert.equal(count(await print()), versions);
        // Fewer would mean that something is not printed; more, that a report of forty claims is nothing to be handed on.
        assert.ok(whole > versions * 3 && whole <= versions * 30, `${whole} pages`);
        console.log(`${name}, ${language}: ${whole} pages`);
        await end();
      });
    });
  }
}
