// The names under which the report links to its parts (`claim-3`, `wish-1-2`, `source-1-4`), and where they lead here.

import type { Outline } from '../api/types';
import { page } from '../work/page.svelte';
import { showInText } from '../work/show';

type Numbers = [first: number, second: number];

/** An anchor's kind and its numbers, which count from one in the order of the case. */
function parse(anchor: string): { kind: string; numbers: Numbers } | null {
  const found = /^([a-z]+)-(\d+)(?:-(\d+))?$/.exec(anchor);
  return found && { kind: found[1]!, numbers: [Number(found[2]), Number(found[3] ?? 0)] };
}

/** The number of the state that an anchor is of. */
export function stateOf(anchor: string, outline: Outline | null): string | null {
  const parsed = parse(anchor);
  if (parsed?.kind === 'state') return String(parsed.numbers[0]);
  if (parsed?.kind !== 'named') return null;
  const number = outline?.states[parsed.numbers[0] - 1]?.number;
  return number ? String(number) : null;
}

/** Goes where an anchor leads; false where it leads nowhere here. */
export function goToAnchor(anchor: string, outline: Outline | null): boolean {
  const parsed = parse(anchor);
  const go = parsed && ways[parsed.kind]?.(parsed.numbers, outline);
  if (!go) return false;
  go();
  return true;
}

type Way = (numbers: Numbers, outline: Outline | null) => (() => void) | undefined;

const ways: Record<string, Way> = {
  claim: ([claim], outline) => {
    const id = outline?.claims[claim - 1]?.id;
    return id === undefined ? undefined : () => page.openClaim(id);
  },
  wish: ([dm, wish], outline) => {
    const owner = outline?.dms[dm - 1];
    const statement = owner?.statements[wish - 1];
    return owner && statement && (() => page.openAssumption(`${owner.id}.${statement.id ?? `prefers[${wish}]`}`));
  },
  group: ([dm, group], outline) => {
    const owner = outline?.dms[dm - 1];
    return owner && (() => page.openAssumption(`${owner.id}.ranking[${group}]`));
  },
  rule:
    ([rule]) =>
    () =>
      page.openAssumption(`rule[${rule}]`),
  option: ([option], outline) => {
    const span = outline?.dms.flatMap((dm) => dm.options)[option - 1]?.span;
    return span && (() => void showInText(span));
  },
  actor: ([dm], outline) => {
    const id = outline?.dms[dm - 1]?.id;
    return id === undefined ? undefined : () => page.openActor(id);
  },
  state: (numbers, outline) => openState(`state-${numbers[0]}`, outline),
  named: (numbers, outline) => openState(`named-${numbers[0]}`, outline),
  source: ([source, paragraph], outline) => openSource(source, paragraph, outline),
  passage: ([source], outline) => openSource(source, null, outline),
  note: ([source], outline) => openSource(source, null, outline),
};

function openState(anchor: string, outline: Outline | null): (() => void) | undefined {
  const state = stateOf(anchor, outline);
  return state === null ? undefined : () => page.openState(state);
}

function openSource(source: number, paragraph: number | null, outline: Outline | null): (() => void) | undefined {
  const id = outline?.sources[source - 1]?.id;
  return id === undefined ? undefined : () => page.openParagraph(id, paragraph);
}
