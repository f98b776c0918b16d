// The editor, put together once for each case that is opened.

import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, StreamLanguage } from '@codemirror/language';
import { toml } from '@codemirror/legacy-modes/mode/toml';
import { type Diagnostic as Lint, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import type { Diagnostic, Units } from '../api/types';
import { copy } from '../work/copy.svelte';
import type { Strings } from '../words/strings';
import { partsOf } from '../words/told';
import { asks } from './asks';
import { directions } from './direction';
import { looks } from './look';

const wordsOf = new Compartment();
const writable = new Compartment();

function phrases(words: Strings) {
  return [
    EditorState.phrases.of(words.write.phrases as Record<string, string>),
    EditorView.contentAttributes.of({
      'aria-label': words.write.label,
      'aria-describedby': 'write-hint',
      tabindex: '0',
    }),
  ];
}

/** An editor for the working copy's text. */
export function makeEditor(words: Strings, readonly: boolean): EditorView {
  return new EditorView({
    state: EditorState.create({
      doc: copy.text,
      extensions: [
        wordsOf.of(phrases(words)),
        writable.of(EditorState.readOnly.of(readonly)),
        lineNumbers(),
        history(),
        drawSelection(),
        EditorState.allowMultipleSelections.of(true),
        EditorView.lineWrapping,
        StreamLanguage.define(toml),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        search({ top: true }),
        lintGutter(),
        asks,
        directions,
        looks,
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...lintKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorView.updateListener.of((update) => update.docChanged && copy.edited(update.view)),
      ],
    }),
  });
}

export function speak(view: EditorView, words: Strings): void {
  view.dispatch({ effects: wordsOf.reconfigure(phrases(words)) });
}

export function allow(view: EditorView, readonly: boolean): void {
  view.dispatch({ effects: writable.reconfigure(EditorState.readOnly.of(readonly)) });
}

/** Underlines what is wrong, if the text is still the one that was looked at. */
export function underline(view: EditorView, diagnostics: Diagnostic[], looked: string): void {
  if (view.state.doc.toString() !== looked) return;
  const end = view.state.doc.length;
  const marks = diagnostics.map((found): Lint => ({
    from: Math.min(found.from, end),
    to: Math.min(Math.max(found.to, found.from), end),
    severity: found.severity,
    source: found.code,
    message: found.message,
    renderMessage: () => rendered(found.message),
  }));
  view.dispatch(setDiagnostics(view.state, marks));
}

function rendered(message: string): Node {
  const whole = document.createElement('span');
  whole.dir = 'auto';
  for (const { part, code } of partsOf(message)) {
    const element = document.createElement(code ? 'code' : 'span');
    if (code) element.dir = 'auto';
    element.textContent = part;
    whole.append(element);
  }
  return whole;
}

/** Goes to a place in the text and selects it. */
export function goTo(view: EditorView, span: Units): void {
  const end = view.state.doc.length;
  const anchor = Math.min(span.from, end);
  view.dispatch({
    selection: { anchor, head: Math.min(span.to, end) },
    effects: EditorView.scrollIntoView(anchor, { y: 'start', yMargin: 60 }),
  });
  view.focus();
}
