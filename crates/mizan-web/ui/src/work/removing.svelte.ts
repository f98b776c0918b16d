// Taking an element out: what mentions it is listed before.

import { server, Unreachable } from '../api/server.svelte';
import { copy } from './copy.svelte';
import { page } from './page.svelte';

class Removing {
  /** The element that was asked about, and what mentions it. */
  asked = $state.raw<{ target: string; label: string; uses: string[] } | null>(null);

  /** Takes an element out at once where nothing mentions it; else asks. */
  async ask(target: string, label: string): Promise<void> {
    try {
      const { uses } = await server.post('/api/element', { path: copy.path, text: copy.text, lang: page.lang, target });
      if (uses.length > 0) this.asked = { target, label, uses };
      else await copy.edit({ kind: 'remove', target });
    } catch (error) {
      if (!(error instanceof Unreachable)) page.complaint = (error as Error).message;
    }
  }

  /** Takes it out together with these. */
  async remove(uses: string[]): Promise<void> {
    const asked = this.asked;
    this.asked = null;
    if (asked) await copy.edit({ kind: 'remove', target: asked.target, with: uses });
  }
}

export const removing = new Removing();
