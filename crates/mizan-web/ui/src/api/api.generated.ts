// Made by `npm run types` from the types of crates/mizan-web/src/api and crates/mizan-report: change those, not this.
/* eslint-disable */

/**
 * What has become of a job.
 */
export type JobState = 'running' | 'done' | 'failed' | 'cancelled';
/**
 * A change, as the front end names it; statements and rules are counted from 1.
 */
export type Edit =
  | {
      against?: boolean;
      from: number;
      kind: 'cite';
      paragraph: number;
      source: string;
      target: string;
      to: number;
    }
  | {
      kind: 'remove';
      target: string;
    }
  | {
      dm: string;
      from: number;
      kind: 'move_statement';
      to: number;
    }
  | {
      changes: string[];
      id?: string | null;
      kind: 'add_variant';
      name: Name;
    }
  | {
      file?: string | null;
      id?: string | null;
      kind: 'add_source';
      language?: string | null;
      text?: string | null;
      title: Name;
    }
  | {
      cite?: Passage | null;
      id?: string | null;
      kind: 'add_dm';
      name: Name;
    }
  | {
      cite?: Passage | null;
      dm: string;
      id?: string | null;
      kind: 'add_option';
      moves?: string | null;
      name: Name;
    }
  | {
      because?: Name | null;
      cite?: Passage | null;
      dm: string;
      kind: 'add_statement';
      that: string;
    }
  | {
      because?: Name | null;
      forbid: string;
      kind: 'add_rule';
    }
  | {
      id?: string | null;
      kind: 'add_state';
      name: Name;
      on?: string[];
    }
  | {
      check: string;
      cite?: Passage | null;
      id?: string | null;
      kind: 'add_claim';
      says: Name;
      why_not?: Name | null;
    };
/**
 * A name: a text, or a table of texts by language.
 */
export type Name =
  | string
  | {
      [k: string]: string;
    };

/**
 * The answers by their questions, the events by their kinds, a problem, and an edit.
 */
export interface Api {
  'GET /api/file': WorkingCopy;
  'GET /api/folder': Folder;
  'GET /api/job': Job;
  'POST /api/audit': Begun;
  'POST /api/cancel': Job;
  'POST /api/complete': Completions | null;
  'POST /api/discard': WorkingCopy;
  'POST /api/edit': Edited;
  'POST /api/fragment': Fragment;
  'POST /api/hover': Hover | null;
  'POST /api/look': Look;
  'POST /api/new': MadeCase;
  'POST /api/save': Kept;
  'POST /api/source': Source;
  'POST /api/whatif': WhatIf;
  'PUT /api/file': Kept;
  disk: DiskEvent;
  edit: Edit;
  error: Problem;
  file: FileEvent;
  job: JobEvent;
}
/**
 * A working copy as it is answered.
 */
export interface WorkingCopy {
  path: string;
  readonly: boolean;
  restored: boolean;
  revision: number;
  saved: boolean;
  text: string;
}
/**
 * What there is to open and to start from.
 */
export interface Folder {
  /**
   * The cases in it.
   */
  cases: Listed[];
  /**
   * The language to begin with.
   */
  lang: 'ar' | 'en';
  /**
   * The library of conflicts.
   */
  library: Named[];
  /**
   * The case to open first.
   */
  open: string | null;
  /**
   * Where it is.
   */
  root: string;
  /**
   * The commented cases to start from.
   */
  templates: Named[];
  /**
   * The version of the program.
   */
  version: string;
}
/**
 * A case of the folder.
 */
export interface Listed {
  path: string;
  /**
   * Its title, as far as it can be read without reading the case.
   */
  title: {
    [k: string]: string;
  } | null;
}
/**
 * A case to start from.
 */
export interface Named {
  id: string;
  /**
   * Its title, as far as it can be read without reading the case.
   */
  title: {
    [k: string]: string;
  } | null;
}
/**
 * How far a job is.
 */
export interface Job {
  /**
   * How much there is.
   */
  all: number;
  /**
   * How much is done.
   */
  done: number;
  /**
   * Why nothing came of it.
   */
  error?: string | null;
  /**
   * What came of it; all jobs are audits so far.
   */
  result?: AuditAnswer | null;
  /**
   * What has become of it.
   */
  state: JobState;
}
/**
 * Every claim of a case with its verdict, what shows it, and what it hinges on: what every audit for programs says,
 * with the words for people beside it.
 */
export interface AuditAnswer {
  /**
   * Every assumption in file order, with all that can be changed about it.
   */
  assumptions: AssumptionAnswer[];
  /**
   * The claims, in file order.
   */
  claims: ClaimAnswer[];
  /**
   * How many there are of each kind.
   */
  counts: Counts;
  /**
   * The named what-ifs, in file order.
   */
  variants: VariantAnswer[];
}
/**
 * An assumption.
 */
export interface AssumptionAnswer {
  /**
   * What it rests on.
   */
  basis: 'stated' | 'inferred' | 'assumed';
  basis_word: string;
  /**
   * How many claims hinge on it.
   */
  carries: number;
  changes: ChangeAnswer[];
  /**
   * Its name, as variants write it.
   */
  name: string;
  /**
   * Where it stands in the text.
   */
  span: Units;
  words: string;
}
/**
 * A change of an assumption, with the words for people.
 */
export interface ChangeAnswer {
  /**
   * What is changed.
   */
  assumption: string;
  /**
   * How it is changed.
   */
  change: string;
  /**
   * The id of the statement, where it has one.
   */
  id?: string | null;
  words: string;
  /**
   * The change as variants write it.
   */
  written: string;
}
/**
 * A range of a text in UTF-16 code units.
 */
export interface Units {
  /**
   * The first.
   */
  from: number;
  /**
   * The one after the last.
   */
  to: number;
}
/**
 * A claim, with the words for people.
 */
export interface ClaimAnswer {
  /**
   * How many single changes of assumptions were tried, those under which it can not be decided among them.
   */
  changes_tried?: number;
  /**
   * Whether it may be no more than a preference said twice.
   */
  echo?: boolean;
  /**
   * The verdict that its author expects.
   */
  expect?: ('holds' | 'fails' | 'vacuous') | null;
  /**
   * Whether the verdict is the one that its author expects, if any.
   */
  expected: boolean;
  /**
   * What the verdict rests on, where the claim is a single statement about paths.
   */
  grounds?: ('settled' | 'structure' | 'preferences') | null;
  /**
   * The changes that turn the verdict, in order.
   */
  hinges_on?: HingeJson[];
  /**
   * Its id.
   */
  id: string;
  /**
   * The pairs of changes that turn the verdict, where no single one does and pairs were looked for.
   */
  pairs?: PairJson[] | null;
  /**
   * How its formal reading reads; empty where there is none.
   */
  reading: string;
  /**
   * Whether no single change of an assumption turns it.
   */
  robust: boolean;
  /**
   * What it says.
   */
  says: string;
  /**
   * Where it stands in the text.
   */
  span: Units;
  /**
   * The changes under which it can not be decided.
   */
  undecidable?: UndecidableJson[];
  /**
   * What became of it.
   */
  verdict: 'holds' | 'fails' | 'vacuous' | 'unformalised';
  /**
   * The verdicts if people act in other ways, where the claim leaves that open.
   */
  ways?: {
    [k: string]: string;
  } | null;
  /**
   * Why it is not formalised; empty where nothing is said about that.
   */
  why_not: string;
  /**
   * What shows the verdict.
   */
  witness?: WitnessJson;
  /**
   * The verdict in words.
   */
  word: string;
}
/**
 * A change that turns a verdict.
 */
export interface HingeJson {
  /**
   * What is changed: `DM.prefers[j]`, `DM.ranking[j]`, `DM.option` or `rule[j]`.
   */
  assumption: string;
  /**
   * How it is changed.
   */
  change: string;
  /**
   * The id of the statement, where it has one.
   */
  id?: string | null;
  /**
   * The verdict then.
   */
  verdict: string;
}
/**
 * Two changes that together turn a verdict.
 */
export interface PairJson {
  /**
   * The changes.
   */
  changes: ChangeJson[];
  /**
   * The verdict then.
   */
  verdict: string;
}
/**
 * A change of an assumption.
 */
export interface ChangeJson {
  /**
   * What is changed.
   */
  assumption: string;
  /**
   * How it is changed.
   */
  change: string;
  /**
   * The id of the statement, where it has one.
   */
  id?: string | null;
}
/**
 * A change under which a claim can not be decided.
 */
export interface UndecidableJson {
  /**
   * What is changed.
   */
  assumption: string;
  /**
   * How it is changed.
   */
  change: string;
  /**
   * Why it can not be decided then.
   */
  reason: string;
}
/**
 * What shows a verdict.
 */
export interface WitnessJson {
  /**
   * The attractors, where the claim is about where it ends.
   */
  attractors?: StateJson[][];
  /**
   * Whether the way to the attractors can lead in a circle; left out where it can not. That it ends in an attractor
   * then assumes that every improvement which stays available is some day taken.
   */
  cycle_on_the_way?: boolean;
  /**
   * What it is: `state`, `path`, `closed_set`, `pair`, `parts`, or `none` where there is nothing to show.
   */
  kind: 'state' | 'path' | 'closed_set' | 'pair' | 'parts' | 'none';
  /**
   * What shows each part of the claim or of its condition.
   */
  parts?: PartJson[];
  /**
   * The steps of the path.
   */
  path?: StepJson[] | null;
  /**
   * How many states the set has, or how many pairs were compared.
   */
  size?: number | null;
  /**
   * Why the state is stable, or not.
   */
  stability?: StabilityJson[];
  /**
   * The state; the states along the path; the states of the set, where they are at most a hundred; the states of the
   * pair.
   */
  states?: StateJson[];
}
/**
 * A state.
 */
export interface StateJson {
  /**
   * Its pattern; in graph form its name.
   */
  key: string;
  /**
   * Its number, from 1.
   */
  state: number;
}
/**
 * What shows one part.
 */
export interface PartJson {
  /**
   * What became of the part.
   */
  verdict: 'holds' | 'fails' | 'vacuous';
  /**
   * What shows it.
   */
  witness: WitnessJson;
}
/**
 * One move.
 */
export interface StepJson {
  /**
   * The decision maker who moves.
   */
  by: string;
  /**
   * The options that change: `+` taken up, `-` dropped.
   */
  changes: string[];
  /**
   * From which state.
   */
  from: StateJson;
  /**
   * The statement or ranking group that makes it an improvement; none where it is no improvement.
   */
  gains?: string | null;
  /**
   * To which state.
   */
  to: StateJson;
}
/**
 * Why a state is stable for a decision maker, or not.
 */
export interface StabilityJson {
  /**
   * The members of the coalition of two or more.
   */
  coalition?: string[];
  /**
   * The concept.
   */
  concept: string;
  /**
   * The decision maker; left out where it is a coalition.
   */
  decision_maker?: string | null;
  /**
   * Where it is stable: each improvement with what deters it.
   */
  deterred?: DeterredJson[];
  /**
   * Where it is not: the improvement that nothing deters.
   */
  improvement?: StateJson | null;
  /**
   * For a coalition: its moves to that improvement.
   */
  path?: StepJson[];
  /**
   * How many states the others can bring about in response, none of which deters it.
   */
  responses?: number | null;
  /**
   * Whether it is stable.
   */
  stable: boolean;
}
/**
 * An improvement and what deters it.
 */
export interface DeterredJson {
  /**
   * Where they lead.
   */
  end: StateJson;
  /**
   * The improvement.
   */
  improvement: StateJson;
  /**
   * For a coalition: its moves to the improvement.
   */
  path?: StepJson[];
  /**
   * The moves of the others, one after the other, or all at once from the original state (SIM).
   */
  sanction: StepJson[];
}
export interface Counts {
  claims: number;
  echoes: number;
  fail: number;
  hinge: number;
  hold: number;
  robust: number;
  unexpected: number;
  unformalised: number;
  vacuous: number;
}
/**
 * A named what-if, with the words for people.
 */
export interface VariantAnswer {
  /**
   * Its id.
   */
  id: string;
  name: string;
  /**
   * Why there are none, where its changes give no conflict.
   */
  reason?: string | null;
  /**
   * Why there are no verdicts, where its changes give no conflict.
   */
  rejected: string | null;
  /**
   * The verdict on each claim there; a claim that can not be decided is left out.
   */
  verdicts: {
    [k: string]: string;
  };
  /**
   * The verdict on each claim in words; of one that has none there, why.
   */
  words: {
    [k: string]: string;
  };
}
/**
 * A job that was begun.
 */
export interface Begun {
  /**
   * Its number.
   */
  job: number;
}
/**
 * What may be written.
 */
export interface Completions {
  from: number;
  options: Completion[];
}
export interface Completion {
  apply?: string | null;
  detail: string;
  kind: string;
  label: string;
}
/**
 * The text after a change, and the first place that is new.
 */
export interface Edited {
  at: number;
  text: string;
}
/**
 * A part as HTML.
 */
export interface Fragment {
  /**
   * How many states there are to page through.
   */
  all?: number | null;
  html: string;
  /**
   * Of a figure, the numbers of the states in it in which the condition holds; of a page of states, those of its rows.
   */
  states?: number[] | null;
}
/**
 * What stands at a place.
 */
export interface Hover {
  /**
   * The first.
   */
  from: number;
  /**
   * The one after the last.
   */
  to: number;
  words: string;
}
/**
 * What a text says.
 */
export interface Look {
  diagnostics: Diagnostic[];
  graph: boolean;
  outline: Outline | null;
  sizes: string | null;
  usable: boolean;
}
/**
 * One thing that is wrong, or worth a look.
 */
export interface Diagnostic {
  code: string;
  /**
   * The first.
   */
  from: number;
  message: string;
  related: Units[];
  severity: 'error' | 'warning';
  /**
   * The one after the last.
   */
  to: number;
}
/**
 * What there is in a case.
 */
export interface Outline {
  case: CaseEntry;
  claims: ClaimEntry[];
  dms: DmEntry[];
  rules: RuleEntry[];
  sources: SourceEntry[];
  states: StateEntry[];
  variants: VariantEntry[];
}
export interface CaseEntry {
  language: string | null;
  title: string;
}
export interface ClaimEntry {
  check: string | null;
  id: string;
  says: string;
  span: Units;
  words: string;
}
export interface DmEntry {
  id: string;
  name: string;
  options: OptionEntry[];
  ranking: boolean;
  span: Units;
  statements: StatementEntry[];
}
export interface OptionEntry {
  direction: 'reversible' | 'only-on' | 'only-off';
  id: string;
  name: string;
  span: Units;
  /**
   * The option as formulas write it.
   */
  text: string;
}
export interface StatementEntry {
  basis: 'stated' | 'inferred' | 'assumed';
  basis_word: string;
  because: string;
  id: string | null;
  n: number;
  span: Units;
  text: string;
  words: string;
}
export interface RuleEntry {
  because: string;
  logical: boolean;
  n: number;
  span: Units;
  text: string;
}
export interface SourceEntry {
  id: string;
  kind: 'text' | 'account' | 'absent';
  span: Units;
  title: string;
}
export interface StateEntry {
  id: string;
  key: string | null;
  name: string;
  number: number | null;
  span: Units;
}
export interface VariantEntry {
  changes: string[];
  id: string;
  name: string;
  span: Units;
}
/**
 * A case that was made.
 */
export interface MadeCase {
  path: string;
}
/**
 * What has become of a working copy.
 */
export interface Kept {
  /**
   * Its revision now.
   */
  revision: number;
  /**
   * Whether it is what is on disk.
   */
  saved: boolean;
}
/**
 * A source.
 */
export interface Source {
  kind: 'text' | 'account' | 'absent';
  paragraphs: Paragraph[];
}
export interface Paragraph {
  marks: Mark[];
  n: number;
  text: string;
}
/**
 * A part of a paragraph that is cited.
 */
export interface Mark {
  by: Citing[];
  from: number;
  to: number;
}
/**
 * An element that cites it.
 */
export interface Citing {
  against: boolean;
  kind: string;
  name: string;
}
/**
 * What became of the claims.
 */
export interface WhatIf {
  claims: ClaimOutcome[];
  /**
   * How many Nash equilibria there are.
   */
  equilibria: number | null;
  rejected: string | null;
}
export interface ClaimOutcome {
  id: string;
  turned: boolean;
  verdict: 'holds' | 'fails' | 'vacuous' | 'undecidable';
  was: 'holds' | 'fails' | 'vacuous' | 'undecidable';
  was_word: string;
  word: string;
}
/**
 * Somebody else changed a file on disk.
 */
export interface DiskEvent {
  /**
   * The file.
   */
  path: string;
}
/**
 * The words that were selected in a paragraph of a source.
 */
export interface Passage {
  from: number;
  paragraph: number;
  source: string;
  to: number;
}
/**
 * What is wrong, as it is answered.
 */
export interface Problem {
  /**
   * For the program.
   */
  code: string;
  /**
   * For the person.
   */
  message: string;
}
/**
 * A working copy was changed, saved or given up.
 */
export interface FileEvent {
  /**
   * Its file.
   */
  path: string;
  /**
   * Its revision now.
   */
  revision: number;
  /**
   * Whether it is what is on disk.
   */
  saved: boolean;
  /**
   * The tab that did it; empty where all tabs are to be told.
   */
  tab: string;
}
/**
 * A job went on or ended.
 */
export interface JobEvent {
  /**
   * How much there is.
   */
  all: number;
  /**
   * How much is done.
   */
  done: number;
  /**
   * Its number.
   */
  id: number;
  /**
   * What has become of it.
   */
  state: JobState;
}
