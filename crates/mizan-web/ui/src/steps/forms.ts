// The forms of claims that the guided steps offer, as the table of claims in docs/claims.md has them.

export type Form =
  | 'leads'
  | 'possible'
  | 'impossible'
  | 'notleads'
  | 'always'
  | 'attainable'
  | 'unattainable'
  | 'gains'
  | 'loses'
  | 'prefers'
  | 'lasts'
  | 'never'
  | 'none';

export type Parts = { at: string; dm: string; what: string; over: string };
type Shape = { needs: (keyof Parts)[]; check: (parts: Parts) => string };

export const forms: Record<Form, Shape> = {
  leads: { needs: ['at', 'what'], check: ({ at, what }) => `at ${at}: leads_to(${what})` },
  possible: { needs: ['at', 'what'], check: ({ at, what }) => `at ${at}: possible(${what})` },
  impossible: { needs: ['at', 'what'], check: ({ at, what }) => `at ${at}: !possible(${what})` },
  notleads: { needs: ['at', 'what'], check: ({ at, what }) => `at ${at}: !leads_to(${what})` },
  always: { needs: ['at', 'what'], check: ({ at, what }) => `at ${at}: always(${what})` },
  attainable: { needs: ['at', 'dm', 'what'], check: ({ at, dm, what }) => `at ${at}: attainable(${dm}, ${what})` },
  unattainable: { needs: ['at', 'dm', 'what'], check: ({ at, dm, what }) => `at ${at}: !attainable(${dm}, ${what})` },
  gains: { needs: ['at', 'dm'], check: ({ at, dm }) => `every attractor from ${at} is better(${dm}, ${at})` },
  loses: { needs: ['at', 'dm'], check: ({ at, dm }) => `every attractor from ${at} is worse(${dm}, ${at})` },
  prefers: { needs: ['dm', 'what', 'over'], check: ({ dm, what, over }) => `${dm} prefers ${what} over ${over}` },
  lasts: { needs: ['what'], check: ({ what }) => `some equilibrium(seq) is (${what})` },
  never: { needs: ['what'], check: ({ what }) => `no equilibrium(gmr) is (${what})` },
  none: { needs: [], check: () => 'none' },
};

/** The claim's text, once all that its form needs is there. */
export function checkOf(form: Form, parts: Parts): string | null {
  const { needs, check } = forms[form];
  return needs.every((need) => parts[need].trim() !== '') ? check(parts) : null;
}
