// The parts of a case by the names under which the server knows them: `dm:russia`, `option:russia.bases`, `statement:russia[2]`,
// `rule:1`, `state:id`, `claim:id`.

import type { DmEntry, EventItem, Outline, Units } from '../api/types';

export type Element = { target: string; kind: string; name: string; label: string; detail: string; span: Units };

/** All that a passage can be cited for, in the order of the case. */
export function elements(outline: Outline | null): Element[] {
  if (!outline) return [];
  const element = (kind: string, name: string, label: string, span: Units): Element => ({
    target: `${kind}:${name}`,
    kind,
    name,
    label: label || name,
    detail: name,
    span,
  });
  return [
    ...outline.claims.map((claim) => element('claim', claim.id, claim.says, claim.span)),
    ...outline.dms.flatMap((dm) => [
      element('dm', dm.id, dm.name, dm.span),
      ...dm.options.map((option) =>
        element('option', `${dm.id}.${option.id}`, `${dm.name}: ${option.name}`, option.span),
      ),
      ...dm.statements.map((one) => element('statement', `${dm.id}[${one.n}]`, `${dm.name}: ${one.words}`, one.span)),
    ]),
    ...outline.rules.map((rule) => element('rule', String(rule.n), rule.text, rule.span)),
    ...outline.states.map((state) => element('state', state.id, state.name, state.span)),
    ...outline.events.map((event) => element('event', String(event.n), eventLabel(outline, event), event.span)),
    ...outline.claims
      .filter((claim) => claim.came)
      .map((claim) => element('outcome', claim.id, claim.says, claim.span)),
  ];
}

/** What happened, and when: in the words of the case, else by what changed. */
export function eventLabel(outline: Outline | null, event: EventItem): string {
  const all = choices(outline);
  const name = (change: string) => {
    const written = change.replace(/^\s*[-+\u2212\u2013]\s*/, '');
    const option = all.find((one) => [one.formula, one.id, `${one.dm.id}.${one.id}`].includes(written));
    const state = outline?.states.find((one) => one.id === written);
    return `${/^\s*[-\u2212\u2013]/.test(change) ? '− ' : ''}${option?.name ?? state?.name ?? written}`;
  };
  return `${event.on}: ${event.says || event.changes.map(name).join('; ')}`;
}

/** The part of a case that a mark in a source names; statements may be named by their own ids (`russia.keep_bases`). */
export function describe(outline: Outline | null, kind: string, name: string): Element | undefined {
  const all = elements(outline);
  const found = all.find((one) => one.kind === kind && one.name === name);
  if (found || kind !== 'statement') return found;
  const dm = outline?.dms.find((one) => name.startsWith(`${one.id}.`));
  const statement = dm?.statements.find(
    (one) => `${dm.id}.${one.id}` === name || `${dm.id}.prefers[${one.n}]` === name,
  );
  return dm && statement && all.find((one) => one.target === `statement:${dm.id}[${statement.n}]`);
}

export type Choice = { formula: string; id: string; name: string; dm: DmEntry };

/** The options as formulas write them. */
export function choices(outline: Outline | null): Choice[] {
  const dms = outline?.dms ?? [];
  return dms.flatMap((dm) =>
    dm.options.map((option) => ({ formula: option.text, id: option.id, name: option.name || option.id, dm })),
  );
}

/** An element by the name under which the server knows it. */
export function elementOf(outline: Outline | null, target: string): Element | undefined {
  const variant = outline?.variants.find((one) => `variant:${one.id}` === target);
  if (variant) return { target, kind: 'variant', name: variant.id, label: variant.name, detail: '', span: variant.span };
  return elements(outline).find((one) => one.target === target);
}

/** The element that stands at a place of the text. */
export function elementAt(outline: Outline | null, place: number): Element | undefined {
  const before = elements(outline).filter((one) => one.span.from <= place && one.kind !== 'outcome');
  return before.reduce<Element | undefined>((last, one) => (last && last.span.from > one.span.from ? last : one), undefined);
}

/** How a claim or a wish reads in words. */
export function readingOf(outline: Outline | null, target: string): string | null {
  const claim = outline?.claims.find((one) => `claim:${one.id}` === target);
  if (claim) return claim.words || null;
  const wishes = outline?.dms.flatMap((dm) => dm.statements.map((one) => ({ name: `statement:${dm.id}[${one.n}]`, one })));
  return wishes?.find(({ name }) => name === target)?.one.words ?? null;
}

type Assumed = { span: Units; words: string };

/**
 * An assumption by its name (`russia.keep_bases`, `russia.prefers[2]`, `russia.ranking[1]`, `rule[1]`): where it stands, and
 * how it reads. A statement is told in words, not by its formula, which the text has.
 */
export function assumed(outline: Outline | null, name: string): Assumed | undefined {
  const rule = /^rule\[(\d+)\]$/.exec(name);
  if (rule) {
    const found = outline?.rules.find((one) => String(one.n) === rule[1]);
    return found && { span: found.span, words: '' };
  }
  const dm = outline?.dms.find((one) => name.startsWith(`${one.id}.`));
  const rest = dm && name.slice(dm.id.length + 1);
  const statement = dm?.statements.find((one) => one.id === rest || `prefers[${one.n}]` === rest);
  if (dm && statement)
    return { span: statement.span, words: statement.words && `${dm.name || dm.id}: ${statement.words}` };
  const span = (dm?.options.find((one) => one.id === rest) ?? dm)?.span;
  return span && { span, words: '' };
}

/** What a change is a change of: `russia.keep_bases dropped` of `russia.keep_bases`. */
export function assumptionOf(change: string): string {
  return change.slice(0, change.lastIndexOf(' '));
}

/** A formula over the first options of a case, as an example of one. */
export function exampleOf(outline: Outline | null): string {
  const [first, second] = choices(outline).map((one) => one.formula);
  if (!first) return '';
  return second ? `${first} & !${second}` : `!${first}`;
}
