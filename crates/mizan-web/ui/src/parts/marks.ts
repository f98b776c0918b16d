// The marks in the report's fragments: what one can point at, go through with the keyboard, and follow.

import { analysis } from '../work/analysis.svelte';
import { page } from '../work/page.svelte';
import { goToAnchor, stateOf } from './anchors';

const SVG = 'http://www.w3.org/2000/svg';

/** Marks the states in a fragment, and makes them reachable by the keyboard where something comes of choosing one. */
export function arrange(root: ShadowRoot, choosable: boolean): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const state = stateOf(anchorOf(link), analysis.outline);
    if (state !== null) link.dataset.state = state;
  }
  if (!choosable) return;
  // A picture whose parts are chosen one by one is no picture to a screen reader, but a group.
  for (const picture of root.querySelectorAll('svg[role="img"]')) picture.setAttribute('role', 'group');
  for (const marked of root.querySelectorAll('[data-state]')) {
    if (marked.closest('a, button') || marked.querySelector('a, button')) continue;
    if (marked.namespaceURI === SVG) {
      marked.setAttribute('tabindex', '0');
      marked.setAttribute('role', 'button');
    } else if (marked.matches('tr')) {
      const first = marked.querySelector('th, td');
      if (first) wrap(first);
    } else {
      wrap(marked);
    }
  }
}

function anchorOf(link: HTMLAnchorElement): string {
  return decodeURIComponent(link.getAttribute('href')!.slice(1));
}

function wrap(element: Element): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pick';
  button.append(...element.childNodes);
  element.append(button);
}

/** Goes where a mark points: a state, a claim, an assumption, a passage, another part of the report. */
export function follow(event: Event, onstate?: (state: string) => void): void {
  const target = event.target as Element;
  const marked = target.closest<HTMLElement | SVGElement>(
    '[data-state], [data-claim], [data-assumption], [data-para], a[href^="#"]',
  );
  if (!marked) return;
  // What leads away from here must not be taken for an address of this page, even where it leads nowhere.
  if (marked.matches('a')) event.preventDefault();
  const { state, claim, assumption, para, source } = marked.dataset;
  if (state !== undefined) {
    // Where a mark is of several states, the first stands for them.
    const first = state.split(' ')[0]!;
    if (onstate) onstate(first);
    else if (marked.matches('a')) page.openState(first);
  } else if (claim !== undefined && target.closest('a, button')) {
    page.openClaim(claim);
  } else if (assumption !== undefined) {
    page.openAssumption(assumption);
  } else if (para !== undefined) {
    page.openParagraph(source ?? null, Number(para) || null);
  } else if (marked instanceof HTMLAnchorElement) {
    followLink(marked);
  }
}

function followLink(link: HTMLAnchorElement): void {
  const anchor = anchorOf(link);
  const here = (link.getRootNode() as ShadowRoot).getElementById(anchor);
  if (here) here.scrollIntoView({ block: 'start' });
  else goToAnchor(anchor, analysis.outline);
}
