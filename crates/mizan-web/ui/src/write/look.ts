// How the editor looks: the page's own colours, so that light and dark follow the rest.

import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const colours = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'normal' },
  { tag: tags.propertyName, color: 'var(--ink-2)' },
  { tag: tags.string, color: 'var(--ink)' },
  { tag: tags.atom, color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.number, color: 'var(--accent)' },
]);

const theme = EditorView.theme({
  '&': { height: '100%', fontSize: '0.875rem', backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.65', overflow: 'auto' },
  '.cm-content': { paddingBlock: '0.75rem 40vh', caretColor: 'var(--ink)' },
  '.cm-line': { paddingInline: '0.75rem 1rem' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-3)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--wash)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--selection) !important' },
  '.cm-cursor': { borderInlineStart: '2px solid var(--ink)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '6px',
    boxShadow: 'var(--shadow)',
  },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '16rem' },
  '.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.6rem', lineHeight: '1.5' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-completionDetail': { fontFamily: 'var(--sans)', fontStyle: 'normal', opacity: '0.8', marginInlineStart: '1em' },
  '.cm-completionIcon': { display: 'none' },
  '.cm-diagnostic': { padding: '0.35rem 0.75rem', border: 'none', borderInlineStart: '3px solid var(--line)' },
  '.cm-diagnostic-error': { borderInlineStartColor: 'var(--fails)' },
  '.cm-diagnostic-warning': { borderInlineStartColor: 'var(--vacuous)' },
  '.cm-gutter-lint': { inlineSize: '0.9rem' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0' },
  '.cm-lint-marker': { inlineSize: '0.45rem', blockSize: '0.45rem', borderRadius: '50%', marginBlockStart: '0.5rem' },
  '.cm-lint-marker-error': { content: 'normal', backgroundColor: 'var(--fails)' },
  '.cm-lint-marker-warning': { content: 'normal', backgroundColor: 'var(--vacuous)', borderRadius: '0' },
  '.cm-lintRange': { backgroundImage: 'none', textDecoration: 'underline 2px', textUnderlineOffset: '0.25em' },
  '.cm-lintRange-error': { textDecorationColor: 'var(--fails)' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--vacuous)' },
  '.cm-lintRange-info': { textDecorationColor: 'var(--ink-3)' },
  '.cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-panel input, .cm-panel button': { font: 'inherit' },
  '.cm-searchMatch': { backgroundColor: 'var(--mark)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--accent)' },
  '.cm-words': { padding: '0.4rem 0.75rem', maxWidth: '32rem', fontFamily: 'var(--serif)', lineHeight: '1.6' },
});

export const looks: Extension = [theme, syntaxHighlighting(colours)];
