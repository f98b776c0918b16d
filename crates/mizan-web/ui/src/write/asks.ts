// What the editor asks the server as one writes: what may follow, and what stands here in words.

import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { type Extension, StateField } from '@codemirror/state';
import { type EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { StateEffect } from '@codemirror/state';
import { server } from '../api/server.svelte';
import type { Completions, Hover } from '../api/types';
import { copy } from '../work/copy.svelte';
import { page } from '../work/page.svelte';
import { directionOf } from './direction';

function question(text: string, at: number) {
  return { path: copy.path, text, lang: page.lang, at };
}

async function complete(context: CompletionContext): Promise<CompletionResult | null> {
  const control = new AbortController();
  context.addEventListener('abort', () => control.abort());
  try {
    const asked = question(context.state.doc.toString(), context.pos);
    const found = await server.post('/api/complete', asked, control.signal);
    if (!found || found.options.length === 0) return null;
    return { from: found.from, options: found.options.map(offered), filter: true };
  } catch {
    // Completion is a help: where it cannot be had one writes on.
    return null;
  }
}

function offered({ label, detail, kind, apply }: Completions['options'][number]): Completion {
  return { label, detail: detail ?? undefined, type: kind, apply: apply ?? undefined };
}

async function words(view: EditorView, at: number): Promise<Tooltip | null> {
  try {
    const found = await server.post('/api/hover', question(view.state.doc.toString(), at));
    return found && tooltip(found);
  } catch {
    return null;
  }
}

function tooltip(found: Hover): Tooltip {
  return {
    pos: found.from,
    end: found.to,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'cm-words';
      dom.dir = directionOf(found.words);
      dom.lang = page.lang;
      dom.textContent = found.words;
      page.say(found.words);
      return { dom };
    },
  };
}

// The same words without a mouse: a key shows them at the cursor until the next key.
const setWords = StateEffect.define<Tooltip | null>();
const wordsHere = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setWords)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : value;
  },
  provide: (field) => showTooltip.from(field),
});

function showWords(view: EditorView): boolean {
  void words(view, view.state.selection.main.head).then((tip) => view.dispatch({ effects: setWords.of(tip) }));
  return true;
}

export const asks: Extension = [
  autocompletion({ override: [complete], activateOnTypingDelay: 150 }),
  hoverTooltip(words, { hoverTime: 350 }),
  wordsHere,
  keymap.of([{ key: 'Ctrl-i', mac: 'Cmd-i', run: showWords, preventDefault: true }]),
];
