// Texts as they come: pasted from a page or a word processor, or out of a file. What comes of them is plain paragraphs, with
// a blank line between two; nothing in them is run, and nothing is fetched.

import type { Lang } from '../api/types';
import { fileIn } from './archive';
import { textOfPdf, type UnreadPdf } from './pdf';

/** What a text says of itself. */
export type Found = { text: string; title?: string; author?: string; published?: string; url?: string };
/** Why a file is not read. */
export type Unread = 'large' | 'unknown' | 'empty' | UnreadPdf;

/** No file is larger than this, in bytes. */
const LARGEST = 20 << 20;

/** The files that can be opened. */
export const accepted = '.txt,.md,.html,.htm,.docx,.odt,.pdf';

/** The text of a file. */
export async function textOfFile(file: File): Promise<Found | Unread> {
  if (file.size > LARGEST) return 'large';
  const kind = file.name.toLowerCase().split('.').at(-1) ?? '';
  const found = await textOfKind(kind, file).catch(() => null);
  if (!found) return 'unknown';
  if (typeof found === 'string') return found;
  return found.text ? { title: file.name.replace(/\.\w+$/, ''), ...found } : 'empty';
}

async function textOfKind(kind: string, file: File): Promise<Found | UnreadPdf | null> {
  if (kind === 'txt' || kind === 'md') return { text: plain(await file.text()) };
  if (kind === 'html' || kind === 'htm') return textOfHtml(await file.text());
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (kind === 'pdf') return textOfPdf(bytes);
  if (kind === 'docx') {
    const xml = await fileIn(bytes, 'word/document.xml');
    return xml === null ? null : { text: textOfWord(xml) };
  }
  if (kind === 'odt') {
    const xml = await fileIn(bytes, 'content.xml');
    return xml === null ? null : { text: textOfOpenDocument(xml) };
  }
  return null;
}

/** Lines without blanks at their ends, and one blank line between paragraphs. */
export function plain(text: string): string {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const joined = (paragraphs: string[]) =>
  paragraphs
    .map((paragraph) => paragraph.replace(/[ \t\u00a0]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, td, th, dt, dd, figcaption, div, section, article';

/** What stands on a page, without what surrounds it: the article where it marks one. */
export function textOfHtml(html: string): Found {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const meta = (...names: string[]) => {
    const found = names.map((name) => page.querySelector(`meta[name="${name}"], meta[property="${name}"]`));
    return found.map((one) => one?.getAttribute('content')?.trim()).find(Boolean);
  };
  const found = {
    title: meta('og:title') ?? (page.querySelector('h1') ?? page.querySelector('title'))?.textContent?.trim(),
    author: meta('author', 'article:author'),
    published: meta('article:published_time', 'date')?.slice(0, 10),
    url: page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url'),
  };
  page.querySelectorAll('script, style, nav, aside, form, noscript, template, head').forEach((part) => part.remove());
  page.querySelectorAll('br').forEach((line) => line.replaceWith('\n'));
  const body = page.querySelector('article') ?? page.querySelector('main') ?? page.body;
  const blocks = [...body.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));
  const paragraphs = blocks.map((block) => (block.textContent ?? '').replace(/\s+/g, ' '));
  return { ...found, text: joined(paragraphs) || plain(body.textContent ?? '') };
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The paragraphs of a document of Word; what was deleted in it stays deleted. */
export function textOfWord(xml: string): string {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const said = (node: Element): string => {
    if (node.localName === 't') return node.textContent ?? '';
    if (node.localName === 'tab' || node.localName === 'br') return ' ';
    return node.localName === 'del' ? '' : [...node.children].map(said).join('');
  };
  return joined([...document.getElementsByTagNameNS(WORD, 'p')].map(said));
}

const TEXT = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';

/** The paragraphs and headings of an OpenDocument text. */
export function textOfOpenDocument(xml: string): string {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const said = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    const name = (node as Element).localName;
    if (name === 's' || name === 'tab' || name === 'line-break') return ' ';
    return name === 'note' || name === 'annotation' ? '' : [...node.childNodes].map(said).join('');
  };
  const all = [...document.getElementsByTagNameNS(TEXT, '*')].filter((one) => ['p', 'h'].includes(one.localName));
  return joined(all.filter((one) => !within(one)).map(said));
}

/** Whether an element stands in something that is no part of the running text. */
function within(element: Element): boolean {
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    if (['tracked-changes', 'note', 'annotation', 'p', 'h'].includes(outer.localName)) return true;
  }
  return false;
}

/** The language of a text, by its letters. */
export function languageOf(text: string): Lang | null {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return arabic + latin < 20 ? null : arabic > latin ? 'ar' : 'en';
}

/** How many paragraphs a text has. */
export function paragraphsOf(text: string): number {
  return text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '').length;
}
