// What Mizan finds in the text, kept in step with it: mistakes at once, verdicts as a job that can be cancelled.

import { server, Unreachable } from '../api/server.svelte';
import type { AuditAnswer, HingeJson, Job, JobEvent, Look, Outline, Verdict } from '../api/types';
import { copy } from './copy.svelte';
import { assumed } from './elements';
import { page } from './page.svelte';

/** How long one must pause before the text is looked at, in milliseconds. */
const PAUSE = 250;
/** How often a job is asked after if it does not report itself, in milliseconds. */
const PATIENCE = 400;

/** A text that can be worked with, and the language in which it is told. */
export type Subject = { path: string; text: string; lang: string };

class Analysis {
  look = $state.raw<Look | null>(null);
  /** The text that `look` speaks of. */
  looked = $state.raw('');
  /** The last outline there was; a mistake in the text does not take it away. */
  outline = $state.raw<Outline | null>(null);
  /** The text of that outline. */
  outlined = $state.raw<Subject | null>(null);
  /** The last text without a mistake: what all views are of. */
  subject = $state.raw<Subject | null>(null);
  audit = $state.raw<AuditAnswer | null>(null);
  /** The subject that `audit` speaks of. */
  audited = $state.raw<Subject | null>(null);
  progress = $state.raw<{ job: number; done: number; all: number } | null>(null);
  /** Why there is no audit of the subject. */
  failure = $state<string | null>(null);
  /** The user cancelled: claims are decided again when asked for. */
  paused = $state(false);
  /** The verdicts when the case was opened or last saved. */
  before = $state.raw<Map<string, Verdict>>(new Map());

  /** How many claims have each verdict. */
  counts = $derived.by(() => {
    const counts: Partial<Record<Verdict, number>> = {};
    for (const { verdict } of this.audit?.claims ?? []) counts[verdict] = (counts[verdict] ?? 0) + 1;
    return counts;
  });
  /** Every change that was tried, as variants write it, and in words: what is changed, and how. */
  changes = $derived(
    (this.audit?.assumptions ?? []).flatMap(({ name, words, changes }) => {
      const what = assumed(this.outline, name)?.words || words;
      return changes.map(({ assumption, change, written, words }) => ({ assumption, change, written, what, how: words }));
    }),
  );
  #told = $derived(new Map(this.changes.map((one) => [`${one.assumption} ${one.change}`, one])));
  errors = $derived(this.look?.diagnostics.filter((d) => d.severity === 'error').length ?? 0);
  warnings = $derived(this.look?.diagnostics.filter((d) => d.severity === 'warning').length ?? 0);
  /** The views are of the text as it stands. */
  current = $derived(this.subject?.text === copy.text);
  /** The verdicts are. */
  decided = $derived(this.audited !== null && this.audited.text === copy.text);

  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking: AbortController | null = null;
  #auditing: AbortController | null = null;
  #jobWaiters = new Map<number, () => void>();
  #watchers: (() => void)[] = [];

  constructor() {
    copy.onChange(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.refresh(), this.look ? PAUSE : 0);
    });
  }

  /** The change on which a verdict hinges, in words. */
  told({ assumption, change }: HingeJson): (typeof this.changes)[number] | undefined {
    return this.#told.get(`${assumption} ${change}`);
  }

  /** Calls back when there is a new subject. */
  onSubject(watcher: () => void): void {
    this.#watchers.push(watcher);
  }

  /** Forgets the case that was open. */
  reset(): void {
    this.#auditing?.abort();
    this.look = this.outline = this.outlined = this.subject = this.audit = this.audited = this.progress = null;
    this.failure = null;
    this.paused = false;
    this.before = new Map();
  }

  /** Looks at the text, and has its claims decided if it is fit for that. */
  async refresh(): Promise<void> {
    if (copy.path === null) return;
    const subject = { path: copy.path, text: copy.text, lang: page.lang };
    this.#looking?.abort();
    this.#looking = new AbortController();
    const { signal } = this.#looking;
    try {
      const look = await server.post('/api/look', subject, signal);
      if (signal.aborted) return;
      this.look = look;
      this.looked = subject.text;
      if (look.outline) {
        this.outline = look.outline;
        this.outlined = subject;
      }
      if (!look.usable) return;
      this.subject = subject;
      for (const watcher of this.#watchers) watcher();
      if (!this.paused) void this.decide();
    } catch (error) {
      if (!signal.aborted && !(error instanceof Unreachable)) page.complaint = (error as Error).message;
    }
  }

  /** Has the claims of the subject decided. */
  async decide(): Promise<void> {
    const subject = this.subject;
    if (!subject) return;
    this.paused = false;
    this.#cancelRunning();
    const control = new AbortController();
    this.#auditing = control;
    try {
      const { job } = await server.post('/api/audit', subject, control.signal);
      this.progress = { job, done: 0, all: 0 };
      const ended = await this.#await(job, control.signal);
      if (control.signal.aborted) return;
      this.progress = null;
      if (ended.state === 'done' && ended.result) this.#take(subject, ended.result);
      else if (ended.state === 'failed') this.failure = ended.error ?? page.words.claims.failed;
    } catch (error) {
      if (control.signal.aborted) return;
      this.progress = null;
      if (!(error instanceof Unreachable)) this.failure = (error as Error).message;
    }
  }

  #take(subject: Subject, audit: AuditAnswer): void {
    this.audit = audit;
    this.audited = subject;
    this.failure = null;
    if (copy.saved || this.before.size === 0) this.remember();
    page.say(page.words.claims.counted(this.counts));
  }

  /** From here on, a claim that turns is shown as turned from what it is now. */
  remember(): void {
    this.before = new Map(this.audit?.claims.map((claim) => [claim.id, claim.verdict]));
  }

  /** Stops deciding until asked. */
  cancel(): void {
    this.paused = true;
    this.#cancelRunning();
  }

  #cancelRunning(): void {
    this.#auditing?.abort();
    this.#auditing = null;
    if (this.progress) void server.post('/api/cancel', { job: this.progress.job }).catch(() => undefined);
    this.progress = null;
  }

  async #await(job: number, signal: AbortSignal): Promise<Job> {
    for (;;) {
      const answer = await server.get('/api/job', { id: String(job) }, signal);
      if (answer.state !== 'running') return answer;
      if (this.progress?.job === job) this.progress = { job, done: answer.done, all: answer.all };
      await new Promise<void>((resolve) => {
        this.#jobWaiters.set(job, resolve);
        setTimeout(resolve, PATIENCE);
      });
      this.#jobWaiters.delete(job);
    }
  }

  /** A job reported itself. */
  heardJob(event: JobEvent): void {
    if (this.progress?.job === event.id) this.progress = { job: event.id, done: event.done, all: event.all };
    if (event.state !== 'running') this.#jobWaiters.get(event.id)?.();
  }
}

export const analysis = new Analysis();
