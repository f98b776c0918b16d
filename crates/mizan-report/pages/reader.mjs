// Reports of Mizan, and a browser to read them with.

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const MIZAN = process.env.MIZAN ?? path.join(ROOT, 'target/debug/mizan');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = path.join(import.meta.dirname, 'shots');

/** Reports of every kind: with many claims, with a rule and merged states, without claims, in graph form, with a text; of
 * a conflict of thousands of states, which is made here. */
export const CASES = {
  syria: 'cases/syria-2016',
  elmira: 'cases/elmira',
  chicken: 'cases/chicken',
  graph: 'cases/chicken/graph.toml',
  harbour: 'crates/mizan-cli/tests/cases/harbour',
  large: null,
};
export const LANGUAGES = ['ar', 'en', 'both'];
/** A screen, a tablet and a telephone. */
export const WIDTHS = [1200, 800, 346];

const run = promisify(execFile);

let browser;
let folder;
/** Files are made one after the other, while the browser reads those that are there. */
let making = Promise.resolve();

/** A conflict of 4,992 states, with long names. */
function large() {
  const options = Array.from({ length: 13 }, (_, at) => `o${at}`);
  const name = (at) => `{ ar = "الخيار الطويل الاسم رقم ${at}", en = "the option with a long name, number ${at}" }`;
  const wish = (of, at) => [`o${(of + at * 5) % 13} & !o${(of * 3 + at) % 13}`, `o${(of + at) % 13} | o${(of + 7) % 13}`];
  const makers = Array.from({ length: 4 }, (_, maker) => {
    const prefers = [0, 1, 2].flatMap((at) => wish(maker * 3 + 1, at)).filter((text) => new Set(text.match(/o\d+/g)).size > 1);
    const own = options.map((id, at) => [id, at]).filter(([, at]) => at % 4 === maker);
    const tables = own.map(([id, at]) => `[dm.d${maker}.options.${id}]\nname = ${name(at)}`);
    const title = `{ ar = "صاحب القرار ${maker + 1}", en = "decision maker ${maker + 1}" }`;
    return `[dm.d${maker}]\nname = ${title}\nprefers = ${JSON.stringify(prefers)}\n${tables.join('\n')}`;
  });
  const claim = (id, check) => `[[claim]]\nid = "${id}"\ncheck = "${check}"`;
  return [
    'mizan = 1\n[case]\ntitle = { ar = "نزاع كبير", en = "A large conflict" }',
    ...makers,
    '[[rule]]\nforbid = "o0 & o1"\n[[rule]]\nforbid = "o4 & o5 & o6 | o4 & !o5 & o7 & o8"',
    '[states.start]\nname = { ar = "البداية", en = "the start" }\non = ["o2", "o9"]',
    claim('ends', 'at start: leads_to(o12)'),
    claim('never', 'at start: !possible(o3 & o11)'),
    claim('everywhere', 'every equilibrium(seq) is o12 | !o2'),
  ].join('\n');
}

/** The report of a case, as a file, once it is made. */
export const report = (name, language, ...flags) => handedOn('report', name, language, ...flags);

/** The brief of a case, as a file, once it is made. */
export const brief = (name, language, ...flags) => handedOn('brief', name, language, ...flags);

function handedOn(verb, name, language, ...flags) {
  folder ??= mkdtempSync(path.join(os.tmpdir(), 'mizan-pages-'));
  const file = path.join(folder, `${verb}-${name}-${language}.html`);
  let source = path.join(ROOT, CASES[name] ?? '');
  if (name === 'large') writeFileSync((source = path.join(folder, 'large.toml')), large());
  const call = [verb, source, '--lang', language, '-o', file, '--quiet', ...flags];
  const made = making.then(() => run(MIZAN, call)).then(() => file);
  // Who waits for it is told of a failure; who comes after it is not.
  making = made.catch(() => {});
  return made;
}

/** A page of the browser on a file; `complaints` has what the console said and what was fetched. */
export async function open(file, width) {
  // What is being launched, so that two pages that are opened at once share it.
  browser ??= chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  const context = await (await browser).newContext({ viewport: { width, height: 900 }, offline: true });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const own = pathToFileURL(file).href;
  page.on('request', (request) => {
    const address = request.url();
    if (address.split('#')[0] !== own && !address.startsWith('data:')) complaints.push(`fetched ${address}`);
  });
  await page.goto(own);
  await page.evaluate(() => document.fonts.ready);
  return { page, complaints, end: () => context.close() };
}

export async function close() {
  await (await browser)?.close();
  if (folder) rmSync(folder, { recursive: true });
}

/** A picture to look at, where `SHOTS` asks for them: those of long reports take long. */
export async function shoot(page, name) {
  if (!process.env.SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: true, timeout: 120_000 });
}

/** What axe finds wrong: names, roles, order of headings, contrast. */
export async function faults(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(() =>
    globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }),
  );
  return found.violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} (${node.failureSummary})`);
    return `${id}, ${nodes.length} times: ${places.join('\n  ')}`;
  });
}

/** The pages of a PDF, which Chromium writes one object each. */
export function count(pdf) {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
