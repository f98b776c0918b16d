// What the server answers, made from its own types (`npm run types`), and names for parts of that which have none there.
// Offsets are UTF-16 code units of the case's text, so that they are offsets in the editor too.

import type { ClaimAnswer, ClaimOutcome, Folder, Named, StatementEntry } from './api.generated';

export type * from './api.generated';

export type Basis = StatementEntry['basis'];
export type Lang = Folder['lang'];
/** A text by language. */
export type Label = NonNullable<Named['title']>;
export type Verdict = ClaimAnswer['verdict'];
/** Under a change a claim may turn out to have no verdict; the word then says why. */
export type VerdictUnder = Verdict | ClaimOutcome['verdict'];

/** The parts of the report that can be asked for by themselves. */
export type Part =
  | 'findings'
  | 'ledger'
  | 'claim'
  | 'source'
  | 'actors'
  | 'figure'
  | 'settle'
  | 'states'
  | 'why'
  | 'assumptions'
  | 'survival'
  | 'happened'
  | 'signposts'
  | 'annex';
export type FragmentRequest = { part: Part } & Record<string, unknown>;

export type ReportFormat = 'html' | 'docx' | 'md' | 'json' | 'csv';
