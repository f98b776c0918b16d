// A workbench on a folder of its own, and a browser to try it with.

import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const ROOT = path.resolve(import.meta.dirname, '../../..');
export const MIZAN = process.env.MIZAN ?? path.join(ROOT, 'target/release/mizan');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const SHOTS = path.join(import.meta.dirname, 'shots');

/**
 * Nothing here waits for longer, in milliseconds: what is slower than this is a fault. `PATIENCE=…` is for a program that is
 * not optimised, or a machine that does other work beside.
 */
export const PATIENCE = Number(process.env.PATIENCE ?? 15_000);

let browser;

async function theBrowser() {
  browser ??= await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return browser;
}

/** A page of HTML, printed as a PDF. */
export async function printed(html) {
  const context = await (await theBrowser()).newContext();
  const view = await context.newPage();
  await view.setContent(html);
  const pdf = await view.pdf({ format: 'A5', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
  await context.close();
  return pdf;
}

export async function closeBrowser() {
  await browser?.close();
  browser = undefined;
}

/** An empty folder, with copies of these cases of the library in it. */
export async function folder(...cases) {
  const place = await mkdtemp(path.join(os.tmpdir(), 'mizan-e2e-'));
  for (const name of cases) await cp(path.join(ROOT, 'cases', name), path.join(place, name), { recursive: true });
  return place;
}

/** `mizan serve` on a folder; `end()` kills it as a crash would. */
export async function serve(place, { port = 0 } = {}) {
  const program = spawn(MIZAN, ['serve', place, '--no-browser', '--lang', 'en', '--port', String(port)]);
  let told = '';
  program.stderr.on('data', (data) => (told += data));
  const link = await new Promise((resolve, reject) => {
    program.stdout.on('data', (data) => {
      told += data;
      const found = /http:\/\/\S+/.exec(told);
      if (found) resolve(found[0]);
    });
    program.on('exit', (code) => reject(new Error(`mizan ended with ${code}: ${told}`)));
  });
  const end = () =>
    new Promise((resolve) => {
      if (program.exitCode !== null || program.signalCode !== null) return resolve();
      program.once('exit', resolve);
      program.kill('SIGKILL');
    });
  return { link, end };
}

/** What the page did wrong; a test that ends with something in here has failed. */
const complaints = [];
/** Messages that a test brings about on purpose. */
let expected = [];

export function expect(...patterns) {
  expected = patterns;
}

/** A page of the workbench, of a given size and language. */
export async function page(link, { width = 1400, height = 900, lang = 'en', dark = false, open = null, context } = {}) {
  const made =
    context ??
    (await (
      await theBrowser()
    ).newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      acceptDownloads: true,
      reducedMotion: 'reduce',
    }));
  const view = await made.newPage();
  view.setDefaultTimeout(PATIENCE);
  view.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.text()} (${message.location().url})`);
  });
  view.on('pageerror', (error) => complaints.push(String(error.stack ?? error)));
  if (!context) {
    await made.addInitScript(
      (chosen) => localStorage.getItem('mizan.lang') ?? localStorage.setItem('mizan.lang', chosen),
      lang,
    );
  }
  if (process.env.DIST) await takeFromDist(view);
  await view.goto(open === null ? link : `${link}&open=${encodeURIComponent(open)}`);
  return view;
}

/** The front end as it was built last, where the program that is tried has an older one inside (`DIST=1`). */
async function takeFromDist(view) {
  await view.context().route(/\/assets\/(app|pdf)\./, (route) =>
    route.fulfill({ path: path.join(ROOT, 'crates/mizan-web/dist', new URL(route.request().url()).pathname) }),
  );
}

/** A folder, a workbench and a page for one test, put away afterwards; nothing may have gone wrong on the page. */
export async function withBench({ cases = [], files = {}, ...options }, test) {
  const place = await folder(...cases);
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(place, name), content);
  const server = await serve(place);
  complaints.length = 0;
  expected = [];
  let view;
  try {
    view = await page(server.link, options);
    await test(view, { place, server });
    const wrong = complaints.filter((text) => !expected.some((pattern) => pattern.test(text)));
    assert.deepEqual(wrong, [], 'what the browser complained of');
  } catch (error) {
    await view?.screenshot({ path: await shotPath('failed') }).catch(() => undefined);
    throw error;
  } finally {
    await view?.context().close();
    await server.end();
    await rm(place, { recursive: true, force: true });
  }
}

async function shotPath(name) {
  await mkdir(SHOTS, { recursive: true });
  return path.join(SHOTS, `${name}.png`);
}

/** A picture of the page, to be looked at by somebody. */
export async function shot(view, name) {
  await view.screenshot({ path: await shotPath(name) });
}

/** Opens a panel. */
export async function show(view, tab) {
  await view.locator(`#tab-${tab}`).click();
  await view.locator(`#panel-${tab}`).waitFor();
}

/** The editor's text. */
export function text(view) {
  return view.locator('.cm-content').evaluate((content) => content.cmTile.view.state.doc.toString());
}

/** Puts the cursor behind these words of the text. */
export async function putCursor(view, words) {
  await view.locator('.cm-content').evaluate((content, wanted) => {
    const editor = content.cmTile.view;
    const at = editor.state.doc.toString().indexOf(wanted);
    if (at < 0) throw new Error(`no ${wanted} in the text`);
    editor.dispatch({ selection: { anchor: at + wanted.length }, scrollIntoView: true });
    editor.focus();
  }, words);
}

/** The verdict of a claim, as it is shown. */
export function verdict(view, claim) {
  return view.locator(`li[data-claim="${claim}"] .head .verdict`);
}

/** Waits until what `look` finds is as wanted; says what it was else. */
export async function until(look, wanted, what) {
  const end = Date.now() + PATIENCE;
  let found;
  while (Date.now() < end) {
    found = await look().catch((error) => error);
    if (typeof wanted === 'function' ? wanted(found) : found === wanted) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`${what}: ${typeof wanted === 'function' ? '' : `not ${wanted}, but `}${found}`);
}

/** Selects words of a paragraph of the source, as a mouse would. */
export async function select(view, paragraph, words) {
  await view.locator('.paragraph').nth(paragraph).locator('p.read').evaluate((element, wanted) => {
    const pieces = [...element.querySelectorAll('mark span'), ...element.childNodes].filter((one) => one.nodeName !== 'MARK');
    const piece = pieces.find((one) => one.textContent.includes(wanted));
    const inside = piece.nodeType === Node.TEXT_NODE ? piece : piece.firstChild;
    const at = inside.textContent.indexOf(wanted);
    getSelection().setBaseAndExtent(inside, at, inside, at + wanted.length);
  }, words);
}
