// The text of a page that says only where each piece of writing stands: pieces become lines, and lines paragraphs.

/** A piece of writing: what it says, in the order in which it is read, and where it stands; the page's origin is below. */
export type Piece = { text: string; x: number; y: number; width: number; size: number };

/** A line as it is read, and where it stands; `end` is where the reading of a full one would end. */
type Line = { text: string; rtl: boolean; x: number; right: number; y: number; size: number; page: number };

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LTR = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const DIGIT = /\p{Nd}/u;
const MARKS = /^[\p{Mn}\s]*\p{Mn}[\p{Mn}\s]*$/u;
/** Shapes of letters and ligatures: a text has the letters themselves. */
const SHAPES = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]+/g;
/** An alif maqsura ends its word: where it does not, it is one of two letters written as one sign, which was read turned. */
const TURNED = /(ى)(\p{Script=Arabic})(?![\p{Script=Arabic}\p{Mn}])/gu;
/** What a file shows and does not name. */
const UNNAMED = /[\0-\x08\x0b-\x1f\x7f\ufffd\ue000-\uf8ff]/g;
/** What ends a sentence, or what comes after its end. */
const ENDED = /[.!?؟…:؛][\p{Pf}\p{Pe}"'\d\s]*$/u;

/** The paragraphs of a document, from the pieces of each of its pages. */
export function paragraphsOfPages(pages: Piece[][]): string[] {
  const known = pages.map((pieces) => pieces.map((piece) => ({ ...piece, text: piece.text.replace(UNNAMED, '') })));
  const mostlyRtl = isRtl(known.flat().map((piece) => piece.text).join(' '), false);
  const laidOut = (mirrored: boolean) =>
    known.map((pieces, page) =>
      rows(pieces)
        .map((row) => lineOf(row, page, mostlyRtl, mirrored))
        .filter((line) => line.text),
    );
  const opens = (pages: Line[][]) => pages.flat().filter((line) => line.rtl && OPENS.test(line.text)).length;
  // Some files name the bracket that is meant, others the one that is seen.
  const [meant, seen] = [laidOut(false), laidOut(true)];
  const lines = opens(seen) > opens(meant) ? seen : meant;
  return paragraphs(withoutMargins(lines).flat());
}

/** Pieces that stand beside each other, in the order of the page. */
function rows(pieces: Piece[]): Piece[][] {
  const found: Piece[][] = [];
  let last: { row: Piece[]; y: number; size: number } | null = null;
  for (const piece of pieces) {
    const isMark = MARKS.test(piece.text);
    if (last && Math.abs(piece.y - last.y) < 0.6 * Math.max(last.size, piece.size || last.size)) {
      last.row.push(piece);
      if (!isMark && piece.size > last.size) Object.assign(last, { y: piece.y, size: piece.size });
    } else if (piece.text.trim()) {
      last = { row: [piece], y: piece.y, size: piece.size };
      found.push(last.row);
    }
  }
  return found;
}

function isRtl(text: string, otherwise: boolean): boolean {
  const right = text.match(new RegExp(RTL, 'gu'))?.length ?? 0;
  const left = text.match(new RegExp(LTR, 'gu'))?.length ?? 0;
  return right === left ? otherwise : right > left;
}

function lineOf(row: Piece[], page: number, mostlyRtl: boolean, mirrored: boolean): Line {
  const size = Math.max(...row.map((piece) => piece.size));
  // A blank of hardly a width is no blank: it stands where something was moved back, to be set above a letter.
  const shown = row.filter((piece) => piece.text.trim() || piece.width > 0.17 * size).sort((a, b) => a.x - b.x);
  const rtl = isRtl(shown.map((piece) => piece.text).join(''), mostlyRtl);
  const whole = spaced(withMarks(shown));
  const text = rtl ? readFromRight(whole, mirrored) : whole.map((piece) => piece.text).join('');
  const written = shown.filter((piece) => piece.text.trim());
  return {
    text: letters(text).replace(/\s+/g, ' ').trim(),
    rtl,
    x: Math.min(...written.map((piece) => piece.x)),
    right: Math.max(...written.map((piece) => piece.x + piece.width)),
    y: written[0]?.y ?? 0,
    size,
    page,
  };
}

/** Marks that stand above or below a letter come after it. */
function withMarks(row: Piece[]): Piece[] {
  const bases = row.filter((piece) => !MARKS.test(piece.text)).map((piece) => ({ ...piece }));
  for (const mark of row.filter((piece) => MARKS.test(piece.text))) {
    const at = mark.x + mark.width / 2;
    const away = (base: Piece) => Math.max(base.x - at, at - base.x - base.width, 0);
    const near = bases.filter((base) => base.text.trim()).sort((a, b) => away(a) - away(b))[0];
    if (near) near.text += mark.text.replace(/\s/g, '');
  }
  return bases;
}

/** Words that stand apart without a blank between them are given one. */
function spaced(row: Piece[]): Piece[] {
  return row.flatMap((piece, at) => {
    const before = row[at - 1];
    const gap = before ? piece.x - before.x - before.width : 0;
    const apart = gap > 0.22 * piece.size && before?.text.trim() && piece.text.trim();
    return apart ? [{ ...piece, text: ' ', x: piece.x - gap, width: gap }, piece] : [piece];
  });
}

/** A line whose pieces stand from left to right, as it is read from the right: what is written the other way keeps its order. */
function readFromRight(whole: Piece[], mirrored: boolean): string {
  const row = whole.flatMap(apart);
  const kinds = row.map(({ text }) => (RTL.test(text) ? 'R' : LTR.test(text) ? 'L' : DIGIT.test(text) ? 'D' : 'N'));
  let read = '';
  for (let end = row.length; end > 0; ) {
    let begin = end - 1;
    /** It is of the line, and not of something in it that is written from the left. */
    const turned = kinds[begin] === 'R' || kinds[begin] === 'N';
    if (!turned) {
      for (let at = begin - 1; at >= 0 && kinds[at] !== 'R'; at -= 1) {
        const between = row.slice(at + 1, begin).map((piece) => piece.text).join('');
        const latin = kinds.slice(at, end).includes('L');
        if (kinds[at] !== 'N' && (latin || /^[.,:/٫٬-]?$/u.test(between))) begin = at;
      }
    }
    const text = row.slice(begin, end).map((piece) => piece.text).join('');
    read += turned && mirrored ? mirror(text) : text;
    end = begin;
  }
  return read;
}

/** A word that is written from the left, without the signs before and after it: these are of the line. */
function apart(piece: Piece): Piece[] {
  const found = RTL.test(piece.text) ? null : /^([^\p{L}\p{Nd}]*)(.*?)([^\p{L}\p{Nd}%]*)$/u.exec(piece.text);
  const parts = (found?.slice(1) ?? []).filter((text) => text !== '');
  return parts.length > 1 ? parts.map((text) => ({ ...piece, text })) : [piece];
}

const PAIRS = '()[]{}«»‹›';
/** An opening bracket where a word begins. */
const OPENS = /(^|\s)\p{L}?[([{«‹]\p{L}/u;

function mirror(text: string): string {
  return text.replace(/[()[\]{}«»‹›]/g, (sign) => PAIRS[PAIRS.indexOf(sign) ^ 1]!);
}

/** The letters that shapes of them stand for. */
function letters(text: string): string {
  const said = text.replace(SHAPES, (shapes) => shapes.normalize('NFKC').replace(/ (?=\p{Mn})/gu, ''));
  return said.normalize('NFC').replace(TURNED, '$2$1');
}

/** Lines without what stands in the margins: numbers of pages, and what is said again at the head or foot of most pages. */
function withoutMargins(pages: Line[][]): Line[][] {
  const said = (line: Line | undefined) => line?.text.replace(/\p{Nd}+/gu, '#');
  const again = (place: 0 | -1, line: Line | undefined) =>
    pages.length > 2 && pages.filter((lines) => said(lines.at(place)) === said(line)).length > pages.length / 2;
  const isMargin = (place: 0 | -1, line: Line | undefined) => line && (/^[\p{Nd}\p{P}\s]+$/u.test(line.text) || again(place, line));
  return pages.map((lines) => {
    const from = isMargin(0, lines[0]) ? 1 : 0;
    const to = lines.length > from && isMargin(-1, lines.at(-1)) ? -1 : lines.length;
    return lines.slice(from, to);
  });
}

function paragraphs(lines: Line[]): string[] {
  const gaps = lines.slice(1).map((line, at) => gap(lines[at]!, line)).filter((gap) => gap > 0.5 && gap < 3);
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 3)] ?? 1.2;
  const found: string[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before && !parts(before, line, lines, usual)) found.push(joined(found.pop()!, line.text));
    else found.push(line.text);
  }
  return found;
}

/** How far below a line another one stands, by its size. */
const gap = (above: Line, below: Line) => (above.page === below.page ? (above.y - below.y) / Math.max(below.size, 1) : -1);

/** Whether a paragraph ends between two lines. */
function parts(before: Line, line: Line, all: Line[], usual: number): boolean {
  if (Math.abs(before.size - line.size) > 0.12 * Math.max(before.size, line.size)) return true;
  const ended = ENDED.test(before.text);
  const between = gap(before, line);
  // Over the page, or in the next column, what has not ended goes on.
  if (between < 0) return ended;
  if (between > 1.25 * usual) return true;
  const near = all.filter((one) => one.page === line.page && one.rtl === line.rtl);
  const [left, right] = [Math.min(...near.map((one) => one.x)), Math.max(...near.map((one) => one.right))];
  const short = line.rtl ? before.x - left : right - before.right;
  const inset = line.rtl ? before.right - line.right : line.x - before.x;
  return (ended && short > 0.2 * (right - left)) || (inset > line.size && inset < 5 * line.size);
}

/** Two lines of a paragraph; a word that was parted at the end of the first is one again. */
function joined(text: string, line: string): string {
  const parted = /(\p{Ll})[\u00ad-]$/u.test(text) && /^\p{Ll}/u.test(line);
  return parted ? text.slice(0, -1) + line : `${text} ${line}`;
}
