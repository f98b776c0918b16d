// What every form of the steps is given.

import { untrack } from 'svelte';
import type { Written } from '../api/types';
import { page } from '../work/page.svelte';
import { drafts } from './drafts.svelte';
import type { StepId } from './steps.svelte';

export type FormProps = {
  /** The element that is changed; null where one is added. */
  target: string | null;
  /** What is written of it. */
  entries: Record<string, Written>;
  ondone: () => void;
  oncancel: () => void;
};

export const draftName = (step: StepId, target: string | null) => `${step}:${target ?? ''}`;

/** What stands in a form: what was typed before, else what is written of its element. */
export function drafted<T>(step: StepId, props: () => FormProps, begin: (entries: FormProps['entries']) => T) {
  return untrack(() => drafts.of(draftName(step, props().target), () => begin(props().entries)));
}

/** A name is of few words; more of them are a sentence. */
const FEW = 6;

/** The words of the source in hand, for a field that is empty; `whole` where it takes a sentence. */
export function inHand(props: FormProps, now: unknown, whole = false): string | null {
  const words = page.passage?.words.trim();
  if (props.target !== null || !words || now !== '') return null;
  return whole || words.split(/\s+/).length <= FEW ? words : null;
}
