// What to find out next: the open questions of the case, under the answers that are supposed.

import { server, Unreachable } from '../api/server.svelte';
import type { Questions } from '../api/types';
import { analysis } from '../work/analysis.svelte';
import { copy } from '../work/copy.svelte';
import { page } from '../work/page.svelte';

class Asking {
  /** The answers that are supposed, as they are written, and in words. */
  supposed = $state<{ written: string; words: string }[]>([]);
  /** What happened is taken to tell of what is not known. */
  learned = $state(false);
  found = $state.raw<Questions | null>(null);
  refused = $state<string | null>(null);
  busy = $state(false);
  #asking: AbortController | null = null;

  suppose(written: string, words: string): void {
    this.supposed = [...this.supposed, { written, words }];
  }

  stop(written: string): void {
    this.supposed = this.supposed.filter((one) => one.written !== written);
  }

  forget(): void {
    this.supposed = [];
    this.learned = false;
    this.found = null;
    this.refused = null;
  }

  /** Asks anew of the case as it stands. */
  async ask(): Promise<void> {
    this.#asking?.abort();
    const subject = analysis.subject;
    if (!subject) return;
    const control = new AbortController();
    this.#asking = control;
    this.busy = true;
    try {
      const answers = this.supposed.map((one) => one.written);
      this.found = await server.post('/api/questions', { ...subject, lang: page.lang, answers, learned: this.learned }, control.signal);
      this.refused = null;
    } catch (error) {
      if (control.signal.aborted) return;
      // An answer to a question that is open no more is supposed no more.
      if (this.supposed.length > 0) this.supposed = [];
      else if (!(error instanceof Unreachable)) this.refused = (error as Error).message;
    }
    this.busy = false;
  }

  /** Writes an answer into the case. */
  async keep(written: string): Promise<void> {
    const asked = { path: copy.path, text: copy.text, lang: page.lang, answers: [written] };
    try {
      copy.make(await server.post('/api/answer', asked));
      this.stop(written);
      page.say(page.words.questions.kept);
    } catch (error) {
      if (!(error instanceof Unreachable)) page.complaint = (error as Error).message;
    }
  }
}

export const asking = new Asking();
