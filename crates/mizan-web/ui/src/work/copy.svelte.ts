// The working copy: the text as it stands on screen, kept by the server as one types, and written to the user's file on request.

import { diff } from '@codemirror/merge';
import { Transaction } from '@codemirror/state';
import { redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import { Refusal, server, tab, Unreachable } from '../api/server.svelte';
import type { DiskEvent, Edit, Edited, FileEvent, WorkingCopy } from '../api/types';
import { page } from './page.svelte';

/** How long one must pause before the text is sent to be kept, in milliseconds. */
const PAUSE = 500;

/** Edits after which every element stands where it stood. */
const inPlace: ReadonlySet<Edit['kind']> = new Set(['add', 'cite', 'change', 'say'] as const);

/** Two texts and one place for them: in another tab, or in the file on disk. */
export type Conflict = { with: 'tab'; theirs: string; revision: number } | { with: 'disk'; theirs: string };

class Copy {
  path = $state<string | null>(null);
  text = $state('');
  /** The text is the one in the user's file. */
  saved = $state(true);
  /** The server has the text. */
  kept = $state(true);
  /** Changes of an earlier session were found and are shown. */
  restored = $state(false);
  readonly = $state(false);
  conflict = $state.raw<Conflict | null>(null);
  /** Somebody else changed the file on disk, and this text has changes too. */
  diskMoved = $state(false);
  saving = $state(false);
  canUndo = $state(false);
  canRedo = $state(false);
  view: EditorView | null = null;

  #revision: number = 0;
  #sent = '';
  /** The change under way is one of a form, which leaves every element its place. */
  #inPlace = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;
  #watchers: (() => void)[] = [];

  /** Calls back after every change of the text, whoever made it. */
  onChange(watcher: () => void): void {
    this.#watchers.push(watcher);
  }

  async open(path: string): Promise<void> {
    await this.flush();
    this.#take(await server.get('/api/file', { path }));
    this.path = path;
    this.conflict = null;
    this.diskMoved = false;
    this.#tell();
  }

  close(): void {
    void this.flush();
    this.path = null;
  }

  #take(copy: WorkingCopy): void {
    this.#revision = copy.revision;
    this.#sent = copy.text;
    this.text = copy.text;
    this.saved = copy.saved;
    this.kept = true;
    this.restored = copy.restored;
    this.readonly = copy.readonly;
  }

  /** The editor's text is another now. */
  edited(view: EditorView): void {
    this.canUndo = undoDepth(view.state) > 0;
    this.canRedo = redoDepth(view.state) > 0;
    const text = view.state.doc.toString();
    if (text === this.text) return;
    this.text = text;
    if (!this.#inPlace) page.forgetPlaces();
    if (text !== this.#sent) {
      this.kept = false;
      this.saved = false;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.flush(), PAUSE);
    }
    this.#tell();
  }

  /** Sends what has not been sent; comes back when the server has all of it, or cannot have it now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#sending ??= this.#send().finally(() => (this.#sending = null));
    return this.#sending;
  }

  async #send(): Promise<void> {
    while (this.path !== null && this.text !== this.#sent && this.conflict === null) {
      const { path, text } = this;
      try {
        const answer = await server.put('/api/file', {
          path,
          text,
          revision: this.#revision,
          tab,
        });
        this.#revision = answer.revision;
        this.#sent = text;
        this.kept = this.text === text;
        this.saved = answer.saved && this.kept;
      } catch (error) {
        if (error instanceof Refusal && error.status === 409) {
          this.conflict = {
            with: 'tab',
            theirs: String(error.body.text ?? ''),
            revision: error.body.revision as number,
          };
        } else if (!(error instanceof Unreachable)) {
          page.complaint = (error as Error).message;
        }
        return;
      }
    }
  }

  /** Writes the text to the user's file. */
  async save(overwrite = false): Promise<void> {
    if (this.path === null || this.readonly) return;
    this.saving = true;
    try {
      await this.flush();
      if (!this.kept) return;
      const text = this.text;
      const { path } = this;
      const answer = await server.post('/api/save', {
        path,
        revision: this.#revision,
        overwrite,
      });
      this.#revision = answer.revision;
      this.saved = this.text === text;
      this.restored = false;
      this.diskMoved = false;
      page.say(page.words.file.savedNow);
    } catch (error) {
      if (error instanceof Refusal && error.status === 409 && typeof error.body.disk === 'string') {
        this.conflict = { with: 'disk', theirs: error.body.disk };
      } else if (!(error instanceof Unreachable)) {
        page.complaint = (error as Error).message;
      }
    } finally {
      this.saving = false;
    }
  }

  /** Back to what is in the file. */
  async discard(): Promise<void> {
    try {
      const copy = await server.post('/api/discard', { path: this.path });
      this.#show(copy);
      this.diskMoved = false;
    } catch (error) {
      if (!(error instanceof Unreachable)) page.complaint = (error as Error).message;
    }
  }

  /** Keeps one of the two texts between which there is a conflict. */
  async settle(keep: 'mine' | 'theirs'): Promise<void> {
    const conflict = this.conflict;
    if (!conflict) return;
    this.conflict = null;
    this.diskMoved = false;
    if (conflict.with === 'disk') {
      await (keep === 'mine' ? this.save(true) : this.discard());
      return;
    }
    this.#revision = conflict.revision;
    this.#sent = conflict.theirs;
    if (keep === 'mine') await this.flush();
    else this.#replace(conflict.theirs);
    this.kept = this.text === this.#sent;
  }

  /** The server's text in place of this one, without going into what can be undone. */
  #show(copy: WorkingCopy): void {
    this.#revision = copy.revision;
    this.#sent = copy.text;
    this.#replace(copy.text);
    this.kept = true;
    this.saved = copy.saved;
    this.restored = copy.restored;
    this.readonly = copy.readonly;
  }

  #replace(text: string): void {
    const changes = differences(this.text, text);
    this.view?.dispatch({
      changes,
      annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)],
    });
  }

  /** Asks the server for an edit and makes it here, as one step that can be undone. False where it was refused. */
  async edit(edit: Edit): Promise<boolean> {
    try {
      for (;;) {
        const text = this.text;
        const edited = await server.post('/api/edit', { path: this.path, text, lang: page.lang, edit });
        if (this.text !== text) continue;
        this.#inPlace = inPlace.has(edit.kind);
        this.make(edited);
        return true;
      }
    } catch (error) {
      if (!(error instanceof Unreachable)) page.complaint = (error as Error).message;
      return false;
    } finally {
      this.#inPlace = false;
    }
  }

  /** The text that the server made of this one, as one step that can be undone. */
  make(edited: Edited): void {
    const view = this.view;
    if (!view) return;
    view.dispatch({ changes: differences(this.text, edited.text), userEvent: 'input.form' });
    const at = Math.min(edited.at, view.state.doc.length);
    view.dispatch({ selection: { anchor: at }, scrollIntoView: true });
  }

  undo(): void {
    if (this.view && !this.readonly) undo(this.view);
  }

  redo(): void {
    if (this.view && !this.readonly) redo(this.view);
  }

  /** Another tab changed or saved the text. */
  async heard(event: FileEvent): Promise<void> {
    if (event.path !== this.path || event.tab === tab || event.revision === this.#revision) {
      if (event.path === this.path && event.tab !== tab && event.saved && this.kept) this.saved = true;
      return;
    }
    if (!this.kept) return;
    await this.refresh();
  }

  /** Takes the server's text where this tab has nothing of its own. */
  async refresh(): Promise<void> {
    if (this.path === null || !this.kept) return;
    const copy = await server.get('/api/file', { path: this.path });
    if (this.kept) this.#show(copy);
  }

  /** Somebody else changed the file: taken over where nothing here would be lost, else said. */
  async heardDisk(event: DiskEvent): Promise<void> {
    if (event.path !== this.path) return;
    if (this.saved && this.kept) await this.discard();
    else this.diskMoved = true;
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }
}

/** The changes that make one text of the other, as small as they are found quickly. */
function differences(from: string, to: string): { from: number; to: number; insert: string }[] {
  return diff(from, to, { scanLimit: 500 }).map((change) => ({
    from: change.fromA,
    to: change.toA,
    insert: to.slice(change.fromB, change.toB),
  }));
}

export const copy = new Copy();
