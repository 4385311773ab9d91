import { SvelteSet } from 'svelte/reactivity';
import type { Author } from '../commands/author';
import { carryOver, planCarryOver, type CarryOver } from '../commands/carry-over';
import type { History } from '../commands/history';
import { readContent, readDocumentText } from '../commands/read-content';
import type { Annotation } from '../core/annotation/annotation';
import type { Document } from '../core/document/document';
import { counted } from '../core/words/counted';
import type { LibraryDatabase } from '../db/database';
import type { LibraryState } from './library.svelte';
import type { Notices } from './notices';
import type { Overlays } from './overlays.svelte';

export const CARRY_OVER = 'document.carry-over';

interface CarryingParts {
  db: LibraryDatabase;
  history: History;
  library: LibraryState;
  notices: Notices;
  overlays: Overlays;
  readAll: () => Promise<Annotation[]>;
  author: () => Author;
}

/** For so long the page may stand still, in milliseconds: a frame. */
const BREATH = 16;

/** A file that came with another text than before: what of the annotations goes over to it is looked at and decided. */
export class Carrying {
  #parts: CarryingParts;
  #waiting: Document[] = [];
  plan = $state.raw<CarryOver | null>(null);
  /** What the library was when the plan was made. */
  #revision = -1;
  /** The doubtful ones that are to go over, by id. */
  chosen = new SvelteSet<string>();

  constructor(parts: CarryingParts) {
    this.#parts = parts;
  }

  /** The document whose annotations may go over to this one: of the same file name, with annotations, the latest. */
  earlierOf(document: Document): Document | null {
    const { library } = this.#parts;
    return library.documents
      .filter(({ id, fileName }) => id !== document.id && fileName === document.fileName)
      .filter(({ id }) => library.annotationsOf(id) > 0)
      .reduce<Document | null>(
        (latest, one) => (latest && latest.addedAt > one.addedAt ? latest : one),
        null,
      );
  }

  /** Offers to carry annotations over to documents, one after the other, where there are such. */
  async offer(documents: readonly Document[]): Promise<void> {
    this.#waiting.push(...documents);
    if (!this.plan) await this.#next();
  }

  /** Takes the certain ones and those that were chosen over, as one change. */
  async take(): Promise<void> {
    const { author, history, notices, library } = this.#parts;
    const [offered, chosen] = [this.plan, new Set(this.chosen)];
    this.#show(null);
    if (!offered) return;
    // What was decided holds for what is there now.
    const isNow = this.#revision === history.revision;
    const plan = isNow ? offered : await this.#plan(offered.to, offered.from);
    const change = carryOver(author(), plan, chosen);
    void history.commit(change);
    const left = library.annotationsOf(plan.from.id);
    notices.tell(
      `${change.label.replace(/^Carry/, 'Carried')}.${left > 0 ? ` Left with the earlier text: ${left}.` : ''}`,
    );
    await this.#next();
  }

  /** Leaves everything where it is, and goes on to what else has come. */
  async leave(): Promise<void> {
    this.#show(null);
    await this.#next();
  }

  async #next(): Promise<void> {
    const document = this.#waiting.shift();
    if (!document) return;
    const earlier = this.earlierOf(document);
    const plan = earlier && (await this.#plan(document, earlier));
    const hasPlaces = plan !== null && plan.certain.length + plan.doubtful.length > 0;
    // What is open may hold work; it is not shut for this.
    if (plan && hasPlaces && this.#parts.overlays.open === null) return this.#show(plan);
    if (hasPlaces)
      this.#parts.notices.announce(
        `${document.fileName} was here with another text. “Carry annotations over…” in the File menu takes its annotations up.`,
      );
    else if (plan)
      this.#parts.notices.tell(
        `${document.fileName} was here with another text. Its ${counted(plan.lost.length, 'annotation')} stay with that: none has a place in this one.`,
      );
    await this.#next();
  }

  #show(plan: CarryOver | null): void {
    this.chosen.clear();
    this.plan = plan;
    this.#parts.overlays.open = plan ? CARRY_OVER : null;
  }

  async #plan(to: Document, from: Document): Promise<CarryOver> {
    const { db, history, readAll } = this.#parts;
    this.#revision = history.revision;
    const [old, text, everywhere] = await Promise.all([
      readContent(db, history, from),
      readDocumentText(db, history, to),
      readAll(),
    ]);
    let last = performance.now();
    return planCarryOver(old, { document: to, text }, everywhere, async () => {
      if (performance.now() - last < BREATH) return;
      await new Promise((resolve) => setTimeout(resolve));
      last = performance.now();
    });
  }
}
