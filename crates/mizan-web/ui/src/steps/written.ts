// What forms make of the entries of an element, and entries of what stands in forms.

import type { Basis, Written } from '../api/types';

/** The entries of an element; what is null is taken out, or is not there. */
export type Entries = Record<string, Written | null>;
/** A text, or texts by language. */
export type Named = string | Record<string, string>;

export function textOf(entry: Written | null | undefined): string {
  return typeof entry === 'string' ? entry : '';
}

export function textsOf(entry: Written | null | undefined): string[] {
  return Array.isArray(entry) ? entry : [];
}

export function namedOf(entry: Written | null | undefined): Named {
  if (typeof entry === 'string') return entry;
  return entry && typeof entry === 'object' && !Array.isArray(entry) ? { ...entry } : '';
}

/** A name as an entry: without what was left empty. */
export function entryOf(named: Named): Written | null {
  if (typeof named === 'string') return named.trim() || null;
  const said = Object.entries(named).filter(([, text]) => text.trim() !== '');
  return said.length > 0 ? Object.fromEntries(said.map(([tag, text]) => [tag, text.trim()])) : null;
}

/** The entries that are there. */
export function there(entries: Entries): Record<string, Written> {
  return Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, Written] => entry[1] !== null));
}

/** What an element rests on, where the file says so. */
export function basisOf(entries: Record<string, Written>): Basis | '' {
  const basis = textOf(entries.basis);
  return basis === 'stated' || basis === 'inferred' || basis === 'assumed' ? basis : '';
}

/** Several names that were typed into one field, parted by semicolons. */
export function several(named: Named): Named[] {
  if (typeof named !== 'string') return [named];
  const names = named.split(/[;؛]/).map((name) => name.trim());
  return names.filter((name) => name !== '');
}
