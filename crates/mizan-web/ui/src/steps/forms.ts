// The forms of claims that the guided steps offer, as the table of claims in docs/claims.md has them: each is written and read
// by one pattern.

/** What the text does with a sentence. */
export type Force = 'asserts' | 'aims' | 'may' | 'denies';
export const forcesOf: readonly Force[] = ['asserts', 'aims', 'may', 'denies'];

export type Part = 'at' | 'dm' | 'what' | 'over' | 'than';
export type Parts = Record<Part, string>;

const patterns = {
  leads: 'at {at}: leads_to({what})',
  possible: 'at {at}: possible({what})',
  impossible: 'at {at}: !possible({what})',
  notleads: 'at {at}: !leads_to({what})',
  always: 'at {at}: always({what})',
  attainable: 'at {at}: attainable({dm}, {what})',
  unattainable: 'at {at}: !attainable({dm}, {what})',
  pays: 'at {at}: pays({dm}, {what}, far)',
  ahead: 'at {at}: !leads_to(!({what}), far)',
  believes: 'believes({dm}, at {at}: leads_to({what}))',
  surprise: '(at {at}: possible({what})) and not (believes({dm}, at {at}: possible({what})))',
  gains: 'every attractor from {at} is better({dm}, {than})',
  loses: 'every attractor from {at} is worse({dm}, {than})',
  prefers: '{dm} prefers {what} over {over}',
  lasts: 'some equilibrium(seq) is ({what})',
  never: 'no equilibrium(gmr) is ({what})',
  none: 'none',
} as const;

export type Form = keyof typeof patterns;

/** The forms by what they speak of: how it goes, what somebody gets of it, who looks ahead or believes what, and what stays. */
export const groups: Record<'course' | 'actor' | 'mind' | 'rest', readonly Form[]> = {
  course: ['leads', 'possible', 'notleads', 'impossible', 'always'],
  actor: ['attainable', 'unattainable', 'gains', 'loses', 'prefers'],
  mind: ['pays', 'ahead', 'believes', 'surprise'],
  rest: ['lasts', 'never', 'none'],
};

const PART = /\{(\w+)\}/g;

/** What a form needs to be written. */
export function needs(form: Form): Part[] {
  return [...new Set([...patterns[form].matchAll(PART)].map((found) => found[1] as Part))];
}

/** The claim's text, once all that its form needs is there. */
export function checkOf(form: Form, parts: Parts): string | null {
  if (!needs(form).every((part) => parts[part].trim() !== '')) return null;
  return patterns[form].replace(PART, (_, part: Part) => parts[part]);
}

/** The form that a claim's text has, and what stands in it. */
export function formOf(check: string): { form: Form; parts: Partial<Parts> } | null {
  for (const form of Object.keys(patterns) as Form[]) {
    const named = new Set<string>();
    // What stands in a form twice is the same in both places.
    const shape = patterns[form]
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replace(PART, (_, part: string) => (named.has(part) ? `\\k<${part}>` : named.add(part) && `(?<${part}>.+)`));
    const found = new RegExp(`^${shape.replaceAll(' ', '\\s+')}$`).exec(check.trim());
    // What was found may run over parts of another form: `possible(a) & possible(b)`, `leads_to(a, best)`.
    if (found && Object.values(found.groups ?? {}).every(isWhole)) return { form, parts: { ...found.groups } };
  }
  return null;
}

/** Whether a text is one part: its brackets close, and no comma stands outside them. */
function isWhole(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0 || (depth === 0 && sign === ',')) return false;
  }
  return depth === 0;
}

/** What a text most often does with a sentence of a form. */
export function saidSo(form: Form): Force {
  if (['possible', 'lasts', 'ahead', 'surprise'].includes(form)) return 'may';
  return form === 'notleads' ? 'denies' : 'asserts';
}

const must: readonly Form[] = ['leads', 'always', 'impossible', 'gains', 'loses', 'unattainable'];
// Words by which a sentence holds something possible, and no more.
const HEDGE =
  /\b(could|may|might|can|possibly|perhaps|maybe|likely|unlikely|would probably|is expected to)\b|(^|[\s«"(])[وف]?(قد|ربما|لعل|يمكن|عسى|يحتمل|يُحتمل|من المحتمل|من الممكن|يجوز)(?=[\s،.:»"]|$)/iu;

/** The word of a sentence that says “could”, where its form says “must”. */
export function hedged(form: Form, force: Force, sentences: string[]): string | null {
  if (!must.includes(form) || force === 'aims') return null;
  for (const sentence of sentences) {
    const found = HEDGE.exec(sentence);
    if (found) return (found[1] ?? found[3] ?? '').trim();
  }
  return null;
}
