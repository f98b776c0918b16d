import { tick } from 'svelte';
import type { Units } from '../api/types';
import { goTo } from '../write/editor';
import { copy } from './copy.svelte';
import { page } from './page.svelte';

/** Opens the text at a place. */
export async function showInText(span: Units): Promise<void> {
  page.show('write');
  await tick();
  if (copy.view) goTo(copy.view, span);
}
