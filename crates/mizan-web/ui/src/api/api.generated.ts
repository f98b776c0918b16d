// Made by `npm run types` from the types of crates/mizan-web/src/api and crates/mizan-report: change those, not this.
/* eslint-disable */

/**
 * A decision tree.
 */
export type TreeJson =
  | {
      /**
       * The verdict.
       */
      verdict: 'holds' | 'fails' | 'vacuous' | 'undecidable';
    }
  | {
      /**
       * What follows from each answer; an answer that is missing leaves no conflict.
       */
      answers: BranchJson[];
      /**
       * The question.
       */
      ask: QuestionJson;
    };
/**
 * An answer: `first` or `second` comes before the other, the number of a reading, `yes` or `no`.
 */
export type AnswerJson = ('first' | 'second' | 'yes' | 'no') | number;
/**
 * An open question. Statements and groups of a ranking are named by their places.
 */
export type QuestionJson =
  | {
      /**
       * The two, in file order.
       *
       * @minItems 2
       * @maxItems 2
       */
      order: [string, string];
    }
  | {
      /**
       * The statement.
       */
      one_of: string;
    }
  | {
      /**
       * The statement or rule.
       */
      perhaps: string;
    };
/**
 * What has become of a job.
 */
export type JobState = 'running' | 'done' | 'failed' | 'cancelled';
/**
 * What stands behind a key of an element.
 */
export type Written =
  | boolean
  | string
  | string[]
  | {
      [k: string]: string;
    };
/**
 * A change, as the front end names it; statements and rules are counted from 1.
 */
export type Edit =
  | {
      against?: boolean;
      /**
       * What the element rests on from now on, where that is said.
       */
      basis?: 'stated' | 'inferred' | 'assumed' | null;
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
      with?: string[];
    }
  | {
      dm: string;
      from: number;
      kind: 'move_statement';
      to: number;
    }
  | {
      dm: string;
      from: number;
      kind: 'join';
      to: number;
    }
  | {
      dm: string;
      kind: 'leave';
      place: number;
    }
  | {
      cite?: Passage | null;
      /**
       * Whose it is: the decision maker of an option or a statement.
       */
      dm?: string | null;
      entries: {
        [k: string]: Written;
      };
      id?: string | null;
      kind: 'add';
      /**
       * The claim of an outcome.
       */
      of?: string | null;
      /**
       * The text of a new source, which is written to a file of its own.
       */
      text?: string | null;
      what: What;
    }
  | {
      kind: 'say';
      /**
       * Where it stands, as the table of texts names it.
       */
      place: string;
      texts: {
        [k: string]: string;
      };
    }
  | {
      entries: {
        [k: string]: Written | null;
      };
      kind: 'change';
      target: string;
    };
/**
 * A kind of element.
 */
export type What =
  ('source' | 'dm' | 'option' | 'statement' | 'rule' | 'state' | 'claim' | 'variant' | 'view') | 'event' | 'outcome';

/**
 * The answers by their questions, the events by their kinds, a problem, and an edit.
 */
export interface Api {
  'GET /api/file': WorkingCopy;
  'GET /api/folder': Folder;
  'GET /api/job': Job;
  'POST /api/answer': Edited;
  'POST /api/audit': Begun;
  'POST /api/cancel': Job;
  'POST /api/complete': Completions | null;
  'POST /api/discard': WorkingCopy;
  'POST /api/edit': Edited;
  'POST /api/element': ElementAnswer;
  'POST /api/fill': FillingAnswer;
  'POST /api/fragment': Fragment;
  'POST /api/hover': Hover | null;
  'POST /api/look': Look;
  'POST /api/new': MadeCase;
  'POST /api/questions': Questions;
  'POST /api/save': Kept;
  'POST /api/source': Source;
  'POST /api/texts': Texts;
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
   * How many claims of each force became what, a line for each force.
   */
  tallies: string[];
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
   * What the verdict is to that, in words; empty where that says nothing more.
   */
  answered: string;
  /**
   * In how many conflicts drawn by lot the verdict is the same, where that was asked for.
   */
  base_rate?: BaseRateJson | null;
  /**
   * The decision maker whose aim it is, where that is said.
   */
  by?: string | null;
  /**
   * How many single changes of assumptions were tried, those under which it cannot be decided among them.
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
   * What the source does with the sentence; left out where the claim is the analyst's own and nothing is said of it.
   */
  force?: ('asserts' | 'aims' | 'may' | 'denies') | null;
  /**
   * Who says it, in words; empty where `says` tells it, as what is done with the sentence is no assertion.
   */
  force_words: string;
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
   * That it fails however people act, and those who look ahead cannot rule out what it says will follow; left out where
   * that is not so.
   */
  only_ahead?: boolean;
  /**
   * Whether it turns only if the opposite of something were wanted.
   */
  opposites: boolean;
  /**
   * What came about of it, where the case says so; the verdict is not touched by it.
   */
  outcome?: OutcomeJson | null;
  /**
   * What becomes of it over all completions, where anything is open; all else is about the case as written.
   */
  over_completions?: OverCompletionsJson | null;
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
   * That the verdict is the same whatever anybody prefers: it is so of any actors with these options and rules; left out
   * where that is not certain.
   */
  structural?: boolean;
  /**
   * That what shows the verdict was not re-examined, because by the bare definitions that would be too much work; left out
   * where it was.
   */
  unchecked?: boolean;
  /**
   * The changes under which it cannot be decided.
   */
  undecidable?: UndecidableJson[];
  /**
   * What became of it: of an aim `holds` is that it is met, of a denial that it is rightly denied.
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
 * How often a claim has the same verdict where wishes are drawn by lot: it is no probability of anything.
 */
export interface BaseRateJson {
  /**
   * How many conflicts with the same decision makers, options and rules were drawn.
   */
  draws: number;
  /**
   * In how many of them the verdict is the same.
   */
  same: number;
}
/**
 * A change that turns a verdict.
 */
export interface HingeJson {
  /**
   * What is changed: `DM.prefers[j]`, `DM.ranking[j]`, all of either (`DM.prefers`, `DM.ranking`), `DM.option` or `rule[j]`.
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
 * What came about of a claim.
 */
export interface OutcomeJson {
  /**
   * Whether what it speaks of came about.
   */
  came: 'yes' | 'no' | 'mixed' | 'unobservable';
  /**
   * When the analyst told it.
   */
  coded?: string | null;
  /**
   * By what that was told.
   */
  criterion?: string | null;
  /**
   * When; of what did not come about, until when it had not.
   */
  on?: string | null;
  /**
   * Whether it was told when it was known already; missing where the days do not say.
   */
  retrospective?: boolean | null;
  /**
   * Whether a source is named.
   */
  sourced: boolean;
  /**
   * How it stands to the verdict: it is otherwise, it speaks neither for it nor against it, or it is so.
   */
  standing: 'differs' | 'neither' | 'agrees';
}
/**
 * A claim over all completions of what is open.
 */
export interface OverCompletionsJson {
  /**
   * On what the verdict depends: a decision tree. Missing where not all was examined, no answers leave a conflict, or
   * it is too large.
   */
  condition?: TreeJson | null;
  /**
   * Whether all completions were examined.
   */
  examined: 'all' | 'bounded';
  /**
   * For each verdict an example.
   */
  examples: ExampleJson[];
  /**
   * The questions of which the answer alone can change the verdict; where not all was examined, those that were found.
   */
  matters: QuestionJson[];
  /**
   * The verdicts that occur; where not all was examined, those that were met.
   */
  verdicts: ('holds' | 'fails' | 'vacuous' | 'undecidable')[];
}
/**
 * What follows from an answer.
 */
export interface BranchJson {
  /**
   * The answer.
   */
  answer: AnswerJson;
  /**
   * What follows.
   */
  then: TreeJson;
}
/**
 * A completion with its verdict, by the answers that make it certain.
 */
export interface ExampleJson {
  /**
   * The answers; all others are as written.
   */
  answers: GivenJson[];
  /**
   * The verdict.
   */
  verdict: 'holds' | 'fails' | 'vacuous' | 'undecidable';
}
/**
 * A question with its answer.
 */
export interface GivenJson {
  /**
   * The answer.
   */
  answer: AnswerJson;
  /**
   * The question.
   */
  ask: QuestionJson;
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
 * A change under which a claim cannot be decided.
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
   * Why it cannot be decided then.
   */
  reason: string;
}
/**
 * What shows a verdict.
 */
export interface WitnessJson {
  /**
   * The attractors, where the claim is about where it ends; of those who look ahead the states that they may end in,
   * each by itself.
   */
  attractors?: StateJson[][];
  /**
   * Whether the way to the attractors can lead in a circle; left out where it cannot. That it ends in an attractor
   * then assumes that every improvement which stays available is some day taken.
   */
  cycle_on_the_way?: boolean;
  /**
   * What it is: `state`, `path`, `closed_set`, `pair`, `parts`, or `none` where there is nothing to show.
   */
  kind: 'state' | 'path' | 'closed_set' | 'pair' | 'parts' | 'none';
  /**
   * The moves that are asked whether they pay, one for each of the parts, which tell where it may end from there.
   */
  moves?: StepJson[];
  /**
   * What shows each part of the claim or of its condition.
   */
  parts?: PartJson[];
  /**
   * The steps of the path.
   */
  path?: StepJson[] | null;
  /**
   * The decision maker who believes it: the one part is decided in the conflict as that one sees it.
   */
  seen_by?: string | null;
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
  /**
   * Of those who look ahead: how it comes to each of these states, where there is more than one to tell.
   */
  ways_there?: StepJson[][];
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
   * Its number, from 1; none where it is feasible only as somebody sees the conflict.
   */
  state?: number | null;
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
 * Why a state is stable for a decision maker, or not.
 */
export interface StabilityJson {
  /**
   * That it is judged by the conflict as the decision maker sees it; left out where it is judged as it is.
   */
  as_seen?: boolean;
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
   * How many states the others can bring about in response, none of which deters it; of one who looks ahead, how many
   * states it may end in, all of them better.
   */
  responses?: number | null;
  /**
   * Of one who looks ahead: the states that would be no better, and are ruled out.
   */
  ruled_out?: RuledOutJson[];
  /**
   * Whether it is stable.
   */
  stable: boolean;
}
/**
 * An improvement and what deters it; of one who looks ahead any move.
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
   * The moves of the others, one after the other, or all at once from the original state (SIM); of one who looks ahead
   * the moves of anybody that lead to where it may end.
   */
  sanction: StepJson[];
}
/**
 * A state that is ruled out where everybody looks ahead.
 */
export interface RuledOutJson {
  /**
   * In which round of ruling states out, from 1.
   */
  round: number;
  /**
   * The state.
   */
  state: StateJson;
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
   * The verdict on each claim there; a claim that cannot be decided is left out.
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
 * The text after a change, and the first place that is new.
 */
export interface Edited {
  at: number;
  text: string;
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
/**
 * One thing that may be written.
 */
export interface Completion {
  /**
   * What is written for it, where that is more than the word.
   */
  apply?: string | null;
  /**
   * What it is, in a few words; empty where there is nothing to tell.
   */
  detail: string;
  /**
   * What kind of thing it is.
   */
  kind: string;
  /**
   * The word that people look for.
   */
  label: string;
}
/**
 * What is written of an element, for the form with which it is changed.
 */
export interface ElementAnswer {
  entries: {
    [k: string]: Written;
  };
  /**
   * The elements that mention it.
   */
  uses: string[];
}
/**
 * What a table adds to the case.
 */
export interface FillingAnswer {
  edited: Edited;
  /**
   * What was left out, each with the reason.
   */
  left_out: string[];
  /**
   * How many texts are new.
   */
  new: number;
  /**
   * How many the case says already.
   */
  same: number;
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
  /**
   * The first of what is wrong, or worth a look.
   */
  diagnostics: Diagnostic[];
  graph: boolean;
  /**
   * What is odd about the model, to be looked at before its claims.
   */
  health: OddityAnswer[];
  /**
   * How much more there is of it, in words; left out where that is all.
   */
  more?: string | null;
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
   * What is wrong, without what to write instead.
   */
  title: string;
  /**
   * The one after the last.
   */
  to: number;
}
/**
 * Something that is odd about the model.
 */
export interface OddityAnswer {
  /**
   * The first.
   */
  from: number;
  message: string;
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
  events: EventItem[];
  /**
   * The named state that the first event finds.
   */
  from: string | null;
  /**
   * Whether it says what happened, or what came about of a claim.
   */
  happened: boolean;
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
  /**
   * What came about of it, where the case says so.
   */
  came: 'yes' | 'no' | 'mixed' | 'unobservable' | null;
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
  /**
   * It sees the conflict otherwise than it is.
   */
  view: boolean;
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
  /**
   * It is not known which of several it is, or whether it is one at all.
   */
  open: boolean;
  span: Units;
  text: string;
  /**
   * Which of it and another one comes first is not known.
   */
  tied: boolean;
  /**
   * Those of one number stand in no known order, but for what is known of it.
   */
  tier: number | null;
  words: string;
}
/**
 * Something that happened; events are counted from 1.
 */
export interface EventItem {
  by: string | null;
  /**
   * What was taken up and dropped, or the state that it led to.
   */
  changes: string[];
  n: number;
  on: string;
  says: string;
  span: Units;
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
 * What is not known, what matters most first.
 */
export interface Questions {
  /**
   * What happened tells of what is not known, where that is taken as given: answers as they are written, and in words.
   */
  learned: Answer[];
  /**
   * The claims whose verdicts are still open, with the verdicts that occur.
   */
  open: ClaimUnder[];
  questions: QuestionAnswer[];
}
/**
 * An answer to a question.
 */
export interface Answer {
  words: string;
  /**
   * As it is written.
   */
  written: string;
}
/**
 * What is left of a claim.
 */
export interface ClaimUnder {
  id: string;
  says: string;
  settled: boolean;
  /**
   * Its verdict, or those that are still possible, in words.
   */
  verdicts: string;
}
/**
 * A question.
 */
export interface QuestionAnswer {
  answers: Choice[];
  /**
   * For how many claims it matters.
   */
  matters: number;
  words: string;
}
/**
 * An answer to it.
 */
export interface Choice {
  /**
   * What it leaves of the claims for which the question matters.
   */
  leaves: ClaimUnder[];
  words: string;
  /**
   * As it is written.
   */
  written: string;
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
 * Every text of a case.
 */
export interface Texts {
  /**
   * All of it as a table for a spreadsheet.
   */
  csv: string;
  /**
   * The languages, in the order of what is said in them.
   */
  languages: string[];
  rows: TextAnswer[];
}
/**
 * A text.
 */
export interface TextAnswer {
  /**
   * Where it stands.
   */
  place: string;
  private: boolean;
  /**
   * What it says in each language; null where it is not there.
   */
  says: (string | null)[];
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
