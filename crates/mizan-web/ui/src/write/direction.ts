// Labels in Arabic inside a file whose syntax is written from left to right.
//
// Every quoted string is set apart from what surrounds it and runs in the direction of its first letter, so that a comma or a
// bracket after it stays where it was typed. Lines that are all words (comments, and the inside of long strings) take the
// direction of their words.

import { syntaxTree } from '@codemirror/language';
import { type Extension, Prec, type Range } from '@codemirror/state';
import { Decoration, type DecorationSet, Direction, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of the first letter that has one. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(text);
  return letter && RIGHT_TO_LEFT.test(letter[0]) ? 'rtl' : 'ltr';
}

const isolate = {
  rtl: Decoration.mark({ class: 'cm-apart', bidiIsolate: Direction.RTL, attributes: { dir: 'rtl' } }),
  ltr: Decoration.mark({ class: 'cm-apart', bidiIsolate: Direction.LTR, attributes: { dir: 'ltr' } }),
};
const rightToLeftLine = Decoration.line({ attributes: { dir: 'rtl' }, class: 'cm-rtl' });

function strings(view: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: ({ name, from: start, to: end }) => {
        if (name !== 'string') return;
        const text = view.state.sliceDoc(start, end);
        found.push(isolate[directionOf(text)].range(start, end));
      },
    });
  }
  return Decoration.set(found, true);
}

/** A line that is a comment, or inside a string that began on a line before. */
function isAllWords(view: EditorView, from: number, text: string): boolean {
  const indent = text.length - text.trimStart().length;
  if (text.startsWith('#', indent)) return true;
  const node = syntaxTree(view.state).resolveInner(from, 1);
  return node.name === 'string' && !/^\s*["'[]/.test(text) && !text.includes(' = ');
}

function lines(view: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      if (line.length > 0 && directionOf(line.text) === 'rtl' && isAllWords(view, line.from, line.text)) {
        found.push(rightToLeftLine.range(line.from));
      }
      at = line.to + 1;
    }
  }
  return Decoration.set(found, true);
}

function kept(make: (view: EditorView) => DecorationSet) {
  return class {
    marks: DecorationSet;
    #tree;
    constructor(view: EditorView) {
      this.marks = make(view);
      this.#tree = syntaxTree(view.state);
    }
    update(update: ViewUpdate): void {
      const tree = syntaxTree(update.state);
      if (!update.docChanged && !update.viewportChanged && tree === this.#tree) return;
      this.#tree = tree;
      this.marks = make(update.view);
    }
  };
}

const stringMarks = ViewPlugin.fromClass(kept(strings), {
  provide: (plugin) => {
    const marks = (view: EditorView) => view.plugin(plugin)?.marks ?? Decoration.none;
    return [EditorView.outerDecorations.of(marks), EditorView.bidiIsolatedRanges.of(marks)];
  },
});
const lineMarks = ViewPlugin.fromClass(kept(lines), { decorations: (plugin) => plugin.marks });

export const directions: Extension = [EditorView.perLineTextDirection.of(true), Prec.lowest([stringMarks, lineMarks])];
