import type { Author } from '../commands/author';
import { giveEvidence, removeEvidence, setStatus } from '../commands/follow-up';
import type { History } from '../commands/history';
import { annotationsById, allAnnotations } from '../commands/read-annotations';
import { readDay } from '../commands/read-day';
import { readOverTime } from '../commands/read-over-time';
import type { Annotation } from '../core/annotation/annotation';
import type { Edit } from '../core/change/change';
import type { Evidence, Status } from '../core/follow-up/follow-up';
import { goesOnBy } from '../core/follow-up/same-over-time';
import { timelineOf, type TimelineItem } from '../core/follow-up/timeline';
import { saysWhoActs } from '../core/tagset/says-who-acts';
import type { LibraryDatabase } from '../db/database';
import type { LibraryState } from './library.svelte';
import type { Notices } from './notices';
import type { OpenDocument } from './open-document.svelte';
import type { Selection } from './selection.svelte';
import type { TagSetState } from './tag-set.svelte';

interface FollowingParts {
  db: LibraryDatabase;
  history: History;
  library: LibraryState;
  notices: Notices;
  open: OpenDocument;
  selection: Selection;
  tagSet: TagSetState;
  author: () => Author;
}

/** What became of what an annotation says: how it stands, what shows it, and what was said of it over time. */
export class Following {
  #parts: FollowingParts;
  #turn = 0;
  /** The annotation that is followed up, as it stands now. */
  annotation = $state.raw<Annotation | null>(null);
  timeline = $state.raw<readonly TimelineItem[]>([]);

  constructor(parts: FollowingParts) {
    this.#parts = parts;
  }

  isFollowedUp(annotation: Annotation | null): annotation is Annotation {
    return annotation !== null && saysWhoActs(this.#parts.tagSet.current, annotation.tagId);
  }

  /** Takes an annotation in hand and reads what belongs to it. */
  async begin(annotation: Annotation): Promise<void> {
    this.annotation = annotation;
    this.timeline = [];
    await this.#read();
  }

  /** Lets go of it: what changes from then on is not read. */
  end(): void {
    this.#turn++;
    this.annotation = null;
    this.timeline = [];
  }

  apply(edits: Edit[]): void {
    const { annotation } = this;
    if (!annotation) return;
    const own = edits.find((edit) => edit.table === 'annotations' && edit.id === annotation.id);
    if (own) this.annotation = own.after as Annotation | null;
    if (edits.some(({ table }) => table !== 'tagSets')) void this.#read();
  }

  setStatus(status: Status): void {
    const { author, history } = this.#parts;
    if (this.annotation) void history.commit(setStatus(author(), this.annotation, status));
  }

  /** All annotations of the library that are followed up, in no order. */
  async all(): Promise<Annotation[]> {
    const all = await allAnnotations(this.#parts.db, this.#parts.history);
    return all.filter((annotation) => this.isFollowedUp(annotation));
  }

  /** Gives the selected words as evidence of what became of an annotation. */
  give(annotation: Annotation): void {
    const { author, history, notices, open, selection } = this.#parts;
    const { span } = selection;
    if (!open.page || !span) return;
    const { document, text } = open.page;
    void history.commit(giveEvidence(author(), annotation, document, text, span));
    selection.clear();
    notices.tell('Given as evidence.');
  }

  /** Takes evidence of the annotation, or of another over time, away. */
  async remove({ id }: Annotation, evidence: Evidence): Promise<void> {
    const { author, db, history } = this.#parts;
    const [annotation] = await annotationsById(db, history, [id]);
    const given = annotation?.followUp?.evidence.find(
      (one) => JSON.stringify(one) === JSON.stringify(evidence),
    );
    if (annotation && given) await history.commit(removeEvidence(author(), annotation, given));
  }

  async #read(): Promise<void> {
    const { db, history, library, tagSet } = this.#parts;
    const { annotation } = this;
    const turn = ++this.#turn;
    if (!annotation) return;
    const statements = await readOverTime(
      db,
      history,
      annotation,
      goesOnBy(tagSet.current, annotation.tagId),
    );
    const days = new Map<string, string | null>();
    const hashes = statements.flatMap(({ documentId, followUp }) => [
      library.find(documentId)?.sha256,
      ...(followUp?.evidence ?? []).map(({ sha256 }) => sha256),
    ]);
    for (const sha256 of new Set(hashes)) {
      const document = sha256 === undefined ? null : library.withHash(sha256);
      if (document) days.set(document.sha256, await readDay(db, history, document));
    }
    if (turn !== this.#turn) return;
    const dayOf = (sha256: string) => days.get(sha256) ?? null;
    this.timeline = timelineOf(
      statements.map((one) => {
        const document = library.find(one.documentId);
        return { annotation: one, title: document?.title ?? '', day: document && dayOf(document.sha256) };
      }),
      dayOf,
    );
  }
}
