// What if: changes of assumptions that are tried together, and what they turn.

import { server, Unreachable } from '../api/server.svelte';
import type { WhatIf } from '../api/types';
import { analysis } from './analysis.svelte';
import { copy } from './copy.svelte';
import { assumptionOf } from './elements';
import { page } from './page.svelte';

class Supposing {
  changes = $state<string[]>([]);
  result = $state.raw<WhatIf | null>(null);
  refused = $state<string | null>(null);
  busy = $state(false);
  #asking: AbortController | null = null;
  /** They were kept, and the case has not been looked at since. */
  #kept = false;

  constructor() {
    analysis.onSubject(() => {
      this.#follow();
      void this.ask();
    });
  }

  has(change: string): boolean {
    return this.changes.includes(change);
  }

  /** Tries a change, or no longer. One change of an assumption takes the place of another. */
  toggle(change: string): void {
    const same = assumptionOf(change);
    const others = this.changes.filter((other) => assumptionOf(other) !== same);
    this.changes = this.has(change) ? others : [...others, change];
    void this.ask();
  }

  clear(): void {
    this.changes = [];
    void this.ask();
  }

  /** Takes up the changes of a variant. */
  take(changes: string[]): void {
    this.changes = [...changes];
    void this.ask();
  }

  async keep(name: string): Promise<boolean> {
    this.#kept = await copy.edit({ kind: 'add', what: 'variant', entries: { name, changes: $state.snapshot(this.changes) } });
    return this.#kept;
  }

  /** A statement that had no id was given one when its change was kept, and is called by it from then on. */
  #follow(): void {
    if (!this.#kept || analysis.outlined?.text !== copy.text) return;
    this.#kept = false;
    this.changes = [...(analysis.outline?.variants.at(-1)?.changes ?? this.changes)];
  }

  async ask(): Promise<void> {
    this.#asking?.abort();
    const subject = analysis.subject;
    if (this.changes.length === 0 || !subject) {
      this.result = null;
      this.refused = null;
      this.busy = false;
      return;
    }
    const control = new AbortController();
    this.#asking = control;
    this.busy = true;
    try {
      const asked = { ...subject, lang: page.lang, changes: $state.snapshot(this.changes) };
      const result = await server.post('/api/whatif', asked, control.signal);
      if (control.signal.aborted) return;
      this.result = result;
      this.refused = result.rejected;
      page.say(page.words.whatif.turned(result.claims.filter((claim) => claim.turned).length));
    } catch (error) {
      if (control.signal.aborted) return;
      this.result = null;
      if (!(error instanceof Unreachable)) this.refused = (error as Error).message;
    }
    this.busy = false;
  }
}

export const supposing = new Supposing();
