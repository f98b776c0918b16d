// Every word of the page, in both languages. A string missing in one of them is a type error.

import type { Lang } from '../api/types';
import { ar } from './ar';
import { en } from './en';

/** The English strings give the shape: names, and which of them need numbers or names put in. */
type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer A) => string
      ? (...given: A) => string
      : Shape<T[K]>;
};
export type Strings = Shape<typeof en>;

export const strings: Record<Lang, Strings> = { en, ar: ar satisfies Strings };
