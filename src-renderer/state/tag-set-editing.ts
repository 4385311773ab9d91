import type { Author } from '../commands/author';
import type { History } from '../commands/history';
import { readHoldings } from '../commands/read-holdings';
import { readSettled } from '../commands/read-settled';
import { readTagSetFile, writeTagSetFile } from '../commands/tag-set-file';
import { reviseTagSet } from '../commands/revise-tag-set';
import { adopted, type Uses } from '../core/tagset/adopt';
import type { Effects, Revision } from '../core/tagset/revision';
import type { TagSet } from '../core/tagset/tag-set';
import type { LibraryDatabase } from '../db/database';
import { readUsesOfTagSet } from '../db/tag-sets';
import type { Host } from '../host/host';
import type { Notices, Problem } from './notices';
import { wordsForFileProblems, wordsForReadRefusal } from './refusals';
import type { TagSetState } from './tag-set.svelte';
import { tellSaved } from './tell-saved';

interface TagSetEditingParts {
  db: LibraryDatabase;
  host: Host;
  history: History;
  tagSet: TagSetState;
  notices: Notices;
  author: () => Author;
}

/** What the hand does to the tag set in use: change it, take another, write it to a file. */
export class TagSetEditing {
  /** A set from elsewhere with which editing is to begin. */
  brought: TagSet | null = null;
  #parts: TagSetEditingParts;

  constructor(parts: TagSetEditingParts) {
    this.#parts = parts;
  }

  /** What saving a revision would do to annotations and relations; `null` while the last changes are not saved. */
  async effectsOf(revision: Revision): Promise<Effects | null> {
    return (await this.#change('', revision))?.effects ?? null;
  }

  /** Makes a revision as one change; tells whether it could. */
  async save(label: string, revision: Revision): Promise<boolean> {
    const made = await this.#change(label, revision);
    if (!made) {
      this.#parts.notices.problem(notSavedYet('changed'));
      return false;
    }
    void this.#parts.history.commit(made.change);
    return true;
  }

  /** Another set with what of the one in use annotations need; `null` while the last changes are not saved. */
  async adopt(other: TagSet): Promise<TagSet | null> {
    const { author, history, tagSet, db } = this.#parts;
    const uses: { value: Uses } | null = await readSettled(history, () => readUsesOfTagSet(db));
    if (uses) return adopted(tagSet.current, other, uses.value, () => author().newId());
    this.#parts.notices.problem(notSavedYet('taken'));
    return null;
  }

  /** Asks for a file with a tag set; `null` where none was chosen or it is refused, which is told. */
  async chooseFile(): Promise<TagSet | null> {
    const { host, notices } = this.#parts;
    const chosen = await host.call('imports.choose', undefined);
    if (!chosen.ok) notices.problem(wordsForReadRefusal(chosen.refusal));
    if (!chosen.ok || !chosen.value) return null;
    const read = readTagSetFile(chosen.value.text);
    if (read.ok) return read.value;
    notices.problem(wordsForFileProblems(chosen.value.fileName, read.problems));
    return null;
  }

  /** Asks where, and writes a tag set there. */
  async export(tagSet: TagSet): Promise<void> {
    const { host, notices } = this.#parts;
    tellSaved(notices, await writeTagSetFile(host, tagSet));
  }

  async #change(label: string, revision: Revision): Promise<ReturnType<typeof reviseTagSet> | null> {
    const { author, db, history } = this.#parts;
    const holdings = await readSettled(history, () => readHoldings(db, revision));
    return holdings && reviseTagSet(author(), label, revision, holdings.value);
  }
}

const notSavedYet = (deed: string): Problem => ({
  message: `The tag set was not ${deed}: the last changes are not saved yet.`,
  wayOut: 'Free some disk space, wait for “Saved”, and try it again.',
});
