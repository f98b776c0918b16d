// The steps of making a case, and what each has in it.

import type { Outline, Units } from '../api/types';
import { eventLabel } from '../work/elements';
import type { Strings } from '../words/strings';

export type StepId = 'source' | 'who' | 'can' | 'cannot' | 'want' | 'moments' | 'claims' | 'happened' | 'find';
export type Item = { target: string | null; label: string; note: string; span: Units };
export type StepRow = { id: StepId; items: Item[] };

export function steps(outline: Outline | null, words: Strings): StepRow[] {
  const told = words.steps;
  const dms = outline?.dms ?? [];
  const basis = words.actors.basis;
  const items: Record<StepId, Item[]> = {
    source: (outline?.sources ?? []).map(({ id, title, kind, span }) => ({
      target: `source:${id}`,
      label: title || id,
      note: told.source.kind[kind],
      span,
    })),
    who: dms.map(({ id, name, span }) => ({ target: `dm:${id}`, label: name || id, note: id, span })),
    can: dms.flatMap((dm) =>
      dm.options.map(({ id, name, span }) => ({
        target: `option:${dm.id}.${id}`,
        label: `${dm.name}: ${name || id}`,
        note: id,
        span,
      })),
    ),
    cannot: (outline?.rules ?? []).map(({ n, text, logical, span }) => ({
      target: `rule:${n}`,
      label: text,
      note: logical ? told.cannot.logical : '',
      span,
    })),
    want: dms.flatMap((dm): Item[] =>
      dm.ranking
        ? [{ target: null, label: dm.name, note: told.want.ranking, span: dm.span }]
        : dm.statements.map((one) => ({
            target: `statement:${dm.id}[${one.n}]`,
            label: `${dm.name} ${one.n}: ${one.words || one.text}`,
            note: basis[one.basis],
            span: one.span,
          })),
    ),
    moments: (outline?.states ?? []).map(({ id, name, number, span }) => ({
      target: `state:${id}`,
      label: name || id,
      note: number === null ? told.moments.impossible : told.moments.number(number),
      span,
    })),
    claims: (outline?.claims ?? []).map(({ id, says, words: reading, span }) => ({
      target: `claim:${id}`,
      label: says || id,
      note: reading,
      span,
    })),
    happened: [
      ...(outline?.events ?? []).map((event) => ({
        target: `event:${event.n}`,
        label: eventLabel(outline, event),
        note: dms.find((dm) => dm.id === event.by)?.name ?? '',
        span: event.span,
      })),
      ...(outline?.claims ?? []).flatMap(({ id, says, came, span }) =>
        came ? [{ target: `outcome:${id}`, label: says || id, note: told.happened.camesShort[came], span }] : [],
      ),
    ],
    find: [],
  };
  return (Object.keys(items) as StepId[]).map((id) => ({ id, items: items[id] }));
}

const stepOf: Record<string, StepId> = {
  source: 'source',
  dm: 'who',
  option: 'can',
  rule: 'cannot',
  statement: 'want',
  state: 'moments',
  claim: 'claims',
  event: 'happened',
  outcome: 'happened',
};

/** The step in whose form an element is changed; none where there is no form for it. */
export function stepFor(target: string): StepId | undefined {
  return stepOf[target.slice(0, target.indexOf(':'))];
}
