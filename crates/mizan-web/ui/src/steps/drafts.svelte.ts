// What was typed in a form and not used yet. A form that goes, because one looks elsewhere, the language is another or the
// window is smaller, finds it again.

class Draft<T> {
  fields = $state() as T;

  constructor(fields: T) {
    this.fields = fields;
  }
}

class Drafts {
  #all = new Map<string, Draft<unknown>>();

  /** The draft of a form: the one that was begun, or one as `begin` has it. */
  of<T>(form: string, begin: () => T): Draft<T> {
    const begun = (this.#all.get(form) as Draft<T> | undefined) ?? new Draft(begin());
    this.#all.set(form, begun);
    return begun;
  }

  drop(form: string): void {
    this.#all.delete(form);
  }

  /** Wishes, rules and events are called by their places: once these may be others', a form of one is of another. */
  forgetPlaces(): void {
    for (const form of this.#all.keys()) if (/:(statement|rule|event):/.test(form)) this.#all.delete(form);
  }

  /** Another case is open. */
  forget(): void {
    this.#all.clear();
  }
}

export const drafts = new Drafts();
