// Counted nouns.

type Forms = { zero?: string; one: string; two?: string; few?: string; many?: string; other: string };

const rules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

/** The form that goes with `n`, with `#` in it replaced by the number. */
export function counted(lang: 'ar' | 'en', n: number, forms: Forms): string {
  const category = n === 0 && forms.zero ? 'zero' : rules[lang].select(n);
  return (forms[category] ?? forms.other).replaceAll('#', String(n));
}

/** Text of either direction inside other text: set apart, so that it does not disturb the order around it. */
export function apart(text: string): string {
  return `\u2068${text}\u2069`;
}
