// The text layer of a PDF, read by Mozilla's PDF.js in a worker of its own, which is ended when it takes too long. It comes
// with the program, and is loaded when the first PDF is opened. No script of a document is run, and nothing is fetched.

import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import library from 'pdfjs-dist/legacy/build/pdf.min.mjs?url';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { paragraphsOfPages, type Piece } from './layout';

/** So many pages are read. */
export const MOST_PAGES = 400;
/** So many characters are. */
const MOST_TEXT = 4 << 20;
/** Nothing takes longer, in milliseconds. */
const LONGEST = 20_000;

export type FoundInPdf = { text: string; title?: string; author?: string };
export type UnreadPdf = 'locked' | 'slow' | 'scanned' | 'broken' | 'long';

type Pdf = typeof import('pdfjs-dist');
type Work = ReturnType<Pdf['getDocument']>;

/** The text of a PDF, or why there is none. */
export async function textOfPdf(data: Uint8Array): Promise<FoundInPdf | UnreadPdf> {
  const pdf = (await import(/* @vite-ignore */ library)) as Pdf;
  pdf.GlobalWorkerOptions.workerSrc = worker;
  const work = pdf.getDocument({
    data,
    disableFontFace: true,
    enableXfa: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: 0,
    stopAtErrors: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: 0,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<UnreadPdf>((resolve) => (timer = setTimeout(() => resolve('slow'), LONGEST)));
  try {
    return await Promise.race([read(work), late]);
  } catch (error) {
    return (error as Error).name === 'PasswordException' ? 'locked' : 'broken';
  } finally {
    clearTimeout(timer);
    void work.destroy().catch(() => undefined);
  }
}

async function read(work: Work): Promise<FoundInPdf | UnreadPdf> {
  const file = await work.promise;
  if (file.numPages > MOST_PAGES) return 'long';
  const pages: Piece[][] = [];
  let size = 0;
  for (let n = 1; n <= file.numPages; n += 1) {
    // A page that is broken takes the others nothing away.
    const pieces = await piecesOf(file, n).catch(() => []);
    size += pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    if (size > MOST_TEXT) return 'long';
    pages.push(pieces);
  }
  const text = paragraphsOfPages(pages).join('\n\n');
  return text ? { text, ...(await about(file)) } : 'scanned';
}

async function piecesOf(file: Awaited<Work['promise']>, n: number): Promise<Piece[]> {
  const page = await file.getPage(n);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.filter((item): item is TextItem => 'str' in item).map(piece);
}

function piece({ str, transform, width, height }: TextItem): Piece {
  const [, , c, d, x, y] = transform as number[];
  return { text: str, x: x ?? 0, y: y ?? 0, width, size: height || (str.trim() ? Math.hypot(c ?? 0, d ?? 0) : 0) };
}

/** What the file says of itself; names of files and programs are no titles. */
async function about(file: Awaited<Work['promise']>): Promise<{ title?: string; author?: string }> {
  const info = (await file.getMetadata().catch(() => null))?.info as Record<string, unknown> | undefined;
  const said = (key: string) => (typeof info?.[key] === 'string' ? (info[key] as string).trim() : '') || undefined;
  const title = said('Title');
  return { title: title && !/^about:|^untitled|\.\w{2,5}$|^microsoft word/i.test(title) ? title : undefined, author: said('Author') };
}
