// What the server answers, as written in the contract of `crates/mizan-web`.
// Offsets are UTF-16 code units of the case's text, so that they are offsets in the editor too.

export type Lang = 'ar' | 'en';
export type Label = Partial<Record<string, string>>;
export type Revision = number | string;
export type Span = { from: number; to: number };

export type Folder = {
  root: string;
  open: string | null;
  cases: { path: string; title: Label | null }[];
  library: Named[];
  templates: Named[];
  version: string;
  lang: Lang;
};
export type Named = { id: string; title: string | Label };

export type WorkingCopy = {
  path: string;
  text: string;
  revision: Revision;
  saved: boolean;
  restored: boolean;
  readonly: boolean;
};

export type Severity = 'error' | 'warning' | 'info';
export type Diagnostic = Span & { code: string; severity: Severity; message: string; related: Span[] };
export type Look = {
  diagnostics: Diagnostic[];
  usable: boolean;
  graph: boolean;
  sizes: string | null;
  outline: Outline | null;
};

export type Basis = 'stated' | 'inferred' | 'assumed';
export type Statement = {
  n: number;
  id: string | null;
  text: string;
  words: string;
  because: string;
  basis: Basis;
  span: Span;
};
/** `text` is the option as formulas write it. */
export type Option = { id: string; name: string; text: string; direction: string; span: Span };
export type Dm = {
  id: string;
  name: string;
  span: Span;
  statements: Statement[];
  ranking: boolean;
  options: Option[];
};
export type Outline = {
  case?: { title: string | null; language: Lang | null };
  sources: { id: string; title: string; kind: 'text' | 'account' | 'absent'; span: Span }[];
  dms: Dm[];
  rules: { n: number; text: string; logical: boolean; span: Span }[];
  states: { id: string; name: string; number: number | null; key: string | null; span: Span }[];
  claims: { id: string; says: string; check: string | null; words: string; span: Span }[];
  variants: { id: string; name: string; changes: string[]; span: Span }[];
};

export type Hover = Span & { words: string };
export type Completion = { label: string; detail?: string | null; kind: string; apply?: string | null };
export type Completions = { from: number; options: Completion[] };

export type Verdict = 'holds' | 'fails' | 'vacuous' | 'unformalised';
/** Under a change a claim may turn out to have no verdict; the word then says why. */
export type VerdictUnder = Verdict | 'undecidable';
export type Hinge = { change: string; words: string; assumption: string; verdict: Verdict; word: string };
export type AuditedClaim = {
  id: string;
  verdict: Verdict;
  word: string;
  expected: boolean;
  grounds?: 'settled' | 'structure' | 'preferences' | null;
  echo: boolean;
  says: string;
  reading: string;
  why_not: string;
  hinges: Hinge[];
  robust: boolean;
  span: Span;
};
export type Assumption = {
  name: string;
  words: string;
  basis: Basis;
  basis_word: string;
  carries: number;
  changes: { change: string; words: string }[];
};
export type VariantVerdict = { id: string; verdict: VerdictUnder; word: string };
export type AuditedVariant = {
  id: string;
  name: string;
  verdicts: VariantVerdict[] | null;
  rejected: string | null;
};
export type Audit = {
  claims: AuditedClaim[];
  assumptions: Assumption[];
  variants: AuditedVariant[];
};
export type Job<T> = {
  state: 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  all: number;
  result?: T;
  error?: string;
};
export type Problem = { code: string; message: string };

export type WhatIf = {
  claims: { id: string; verdict: VerdictUnder; word: string; was: VerdictUnder; was_word: string; turned: boolean }[];
  rejected: string | null;
  equilibria: number | null;
};

export type Mark = Span & { by: { kind: string; name: string; against: boolean }[] };
export type Paragraph = { n: number; text: string; marks: Mark[] };
export type Source = { kind: 'text' | 'account' | 'absent'; paragraphs: Paragraph[] };

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
  | 'signposts'
  | 'annex';
export type FragmentRequest = { part: Part } & Record<string, unknown>;

/** `states`: those in which the condition asked about holds; `all`: how many there are to page through. */
export type Fragment = { html: string; states?: number[]; all?: number };

/** A text in the case's language, or one for each. */
export type Text = string | Label;
/** Words of a source: a paragraph, and where the words stand in it. */
export type Passage = { source: string; paragraph: number; from: number; to: number };

export type Edit =
  | ({ kind: 'cite'; target: string; against: boolean } & Passage)
  | { kind: 'move_statement'; dm: string; from: number; to: number }
  | { kind: 'add_variant'; id?: string; name: Text; changes: string[] }
  | { kind: 'add_source'; id?: string; title: Text; file?: string; text?: string; language?: Lang }
  | { kind: 'add_dm'; id?: string; name: Text; cite?: Passage }
  | { kind: 'add_option'; dm: string; id?: string; name: Text; moves?: string; cite?: Passage }
  | { kind: 'add_statement'; dm: string; that: string; because?: Text; cite?: Passage }
  | { kind: 'add_rule'; forbid: string; because?: Text }
  | { kind: 'add_state'; id?: string; name: Text; on: string[] }
  | { kind: 'add_claim'; id?: string; says: Text; check: string; why_not?: Text; cite?: Passage }
  | { kind: 'remove'; target: string };
export type Edited = { text: string; at: number | null };

export type FileEvent = { path: string; revision: Revision; tab: string; saved: boolean };
export type DiskEvent = { path: string };
export type JobEvent = { id: number; state: Job<unknown>['state']; done: number; all: number };

export type ReportFormat = 'html' | 'docx' | 'md' | 'json' | 'csv';
