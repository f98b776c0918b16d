// What the page shows: its language, its panels, and what is pointed at. Nothing here is part of the case.

import type { Lang, Passage } from '../api/types';
import { drafts } from '../steps/drafts.svelte';
import { stepFor, type StepId } from '../steps/steps.svelte';
import { strings, type Strings } from '../words/strings';

export const LEFT = ['write', 'steps'] as const;
export const RIGHT = ['claims', 'source', 'graph', 'states', 'actors', 'questions', 'whatif', 'translations', 'hand'] as const;
export type Left = (typeof LEFT)[number];
export type Right = (typeof RIGHT)[number];
export type Tab = Left | Right;

const LANG = 'mizan.lang';
const SPLIT = 'mizan.split';

function watched(query: string, set: (matches: boolean) => void): void {
  const list = matchMedia(query);
  set(list.matches);
  list.addEventListener('change', () => set(list.matches));
}

class Page {
  lang = $state<Lang>('en');
  words: Strings = $derived(strings[this.lang]);
  left = $state<Left>('write');
  right = $state<Right>('claims');
  /** Which of the two panes is seen where there is room for one only. */
  side = $state<'left' | 'right'>('right');
  /** Room for two panes. */
  wide = $state(true);
  /** So little room that one reads and does not write. */
  phone = $state(false);
  /** The share of the width that the first pane takes, in hundredths. */
  split = $state(Number(localStorage.getItem(SPLIT) ?? 46));
  /** The state pointed at; every mark of it on the page lights up. */
  lit = $state<string | null>(null);
  /** The claim whose explanation is open. */
  claim = $state<string | null>(null);
  /** The state of which one asks why it is stable. */
  state = $state<string | null>(null);
  /** The decision maker to go to. */
  actor = $state<string | null>(null);
  /** The source that is read, and the paragraph to go to. */
  source = $state<string | null>(null);
  paragraph = $state<number | null>(null);
  /** The step that is open, where one was chosen; null where all are closed. */
  step = $state<StepId | null | undefined>(undefined);
  /** The form that is open, for something new or for an element that is there. */
  form = $state.raw<{ step: StepId; target: string | null } | null>(null);
  /** Words of a source that what is made next rests on, and the words themselves. */
  passage = $state.raw<{ at: Passage; words: string } | null>(null);
  /** The claim of which one is about to say what came of it. */
  outcomeOf = $state<string | null>(null);
  /** The assumption to look for under “What if”. */
  assumption = $state('');
  /** What a screen reader is told. */
  said = $state('');
  /** What went wrong with the last thing asked for. */
  complaint = $state<string | null>(null);

  constructor() {
    watched('(min-width: 1000px)', (wide) => (this.wide = wide));
    watched('(max-width: 640px)', (phone) => (this.phone = phone));
  }

  /** The language chosen here before, else the server's. */
  begin(offered: Lang): void {
    const chosen = localStorage.getItem(LANG);
    this.#speak(chosen === 'ar' || chosen === 'en' ? chosen : offered);
  }

  speak(lang: Lang): void {
    localStorage.setItem(LANG, lang);
    this.#speak(lang);
  }

  #speak(lang: Lang): void {
    this.lang = lang;
    document.documentElement.lang = lang;
    document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
  }

  show(tab: Tab): void {
    if ((LEFT as readonly string[]).includes(tab)) {
      this.left = tab as Left;
      this.side = 'left';
    } else {
      this.right = tab as Right;
      this.side = 'right';
    }
  }

  openClaim(id: string): void {
    this.claim = id;
    this.show('claims');
  }

  /** Points at nothing, as befits another case. */
  forget(): void {
    this.claim = this.state = this.actor = this.source = this.paragraph = this.lit = null;
    this.assumption = '';
    this.passage = this.form = this.outcomeOf = null;
    this.step = undefined;
  }

  /** Opens the form with which an element was made. */
  openForm(target: string): void {
    const step = stepFor(target);
    if (!step) return;
    this.form = { step, target };
    this.step = step;
    this.show('steps');
  }

  /** Opens the form in which one says what came of a claim; `said` where that is said already. */
  openOutcome(claim: string, said: boolean): void {
    if (said) return this.openForm(`outcome:${claim}`);
    this.outcomeOf = claim;
    this.form = null;
    this.step = 'happened';
    this.show('steps');
  }

  /** Wishes, rules and events are called by their places, and these may be others' now. */
  forgetPlaces(): void {
    drafts.forgetPlaces();
    if (/^(statement|rule|event):/.test(this.form?.target ?? '')) this.form = null;
  }

  /** Opens the form for something new that rests on words of the source. */
  make(step: StepId, passage: { at: Passage; words: string }): void {
    this.passage = passage;
    this.form = null;
    this.step = step;
    this.show('steps');
  }

  openState(state: string): void {
    this.state = state;
    this.show('states');
  }

  openAssumption(name: string): void {
    this.assumption = name;
    this.show('whatif');
  }

  openActor(id: string): void {
    this.actor = id;
    this.show('actors');
  }

  openParagraph(source: string | null, paragraph: number | null): void {
    if (source) this.source = source;
    this.paragraph = paragraph;
    this.show('source');
  }

  divide(share: number): void {
    this.split = Math.min(75, Math.max(25, share));
    localStorage.setItem(SPLIT, String(this.split));
  }

  say(text: string): void {
    // The same words twice are told twice only if they differ.
    this.said = this.said === text ? `${text}\u00a0` : text;
  }
}

export const page = new Page();
