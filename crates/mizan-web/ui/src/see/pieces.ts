// A paragraph cut where a mark begins or ends, so that marks may overlap.

import type { Mark, Paragraph } from '../api/types';

export type Piece = { from: number; text: string; marks: Mark[] };

export function pieces({ text, marks }: Paragraph): Piece[] {
  const cuts = new Set([0, text.length]);
  for (const mark of marks) cuts.add(mark.from).add(mark.to);
  const places = [...cuts].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  return places.slice(0, -1).map((from, at) => {
    const to = places[at + 1]!;
    return { from, text: text.slice(from, to), marks: marks.filter((mark) => mark.from <= from && mark.to >= to) };
  });
}

/** Where in the text of `root` a boundary of the browser's selection is. Text of controls does not count. */
export function offsetIn(root: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(root);
  before.setEnd(node, offset);
  return before.toString().length;
}
