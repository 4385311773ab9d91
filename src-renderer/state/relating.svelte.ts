import type { Author } from '../commands/author';
import type { History } from '../commands/history';
import { relate } from '../commands/relate';
import { unrelate } from '../commands/unrelate';
import type { Annotation } from '../core/annotation/annotation';
import { linksBetween, type Link } from '../core/relation/allowed';
import { openLinks } from '../core/relation/check';
import type { Relation } from '../core/relation/relation';
import type { Notices } from './notices';
import type { RelationsState } from './relations.svelte';
import type { Selection } from './selection.svelte';
import type { TagSetState } from './tag-set.svelte';

interface RelatingParts {
  history: History;
  notices: Notices;
  relations: RelationsState;
  selection: Selection;
  tagSet: TagSetState;
  /** All annotations of the library as they stand now. */
  readAll: () => Promise<Annotation[]>;
  author: () => Author;
}

/** A relation in the making: its first end, then its second, then, where there are several, its type. */
export interface Making {
  /** The chosen annotation; where another is chosen the making has ended. */
  chosenId: string;
  from: Annotation;
  to: Annotation | null;
  /** The relation that gets another type; `null` while a new one is made. */
  changed: Relation | null;
}

/** What the hand does to relations of the chosen annotation. */
export class Relating {
  #parts: RelatingParts;
  #last = $state.raw<Making | null>(null);
  /** What is being made now, if anything. */
  making = $derived.by(() =>
    this.#last?.chosenId === this.#parts.selection.annotationId ? this.#last : null,
  );
  /** The types to choose from; none before both ends are known. */
  links = $derived.by(() =>
    this.making?.to ? this.#links(this.making.from, this.making.to, this.making.changed) : [],
  );

  /** What is typed to take an annotation as the other end, by its id; of those in sight that may be it. */
  hints = $state.raw<ReadonlyMap<string, string>>(new Map());

  constructor(parts: RelatingParts) {
    this.#parts = parts;
  }

  /** Starts at the chosen annotation; nothing where none is chosen. */
  begin(): void {
    const { annotation } = this.#parts.selection;
    this.#last = annotation && { chosenId: annotation.id, from: annotation, to: null, changed: null };
  }

  leave(): void {
    this.#last = null;
  }

  /** Whether the relation that is being made may have this as its other end. */
  mayEndAt(annotation: Annotation): boolean {
    return this.making !== null && this.#links(this.making.from, annotation, null).length > 0;
  }

  /** All annotations of the library that may be the other end, in no order. */
  async targets(): Promise<Annotation[]> {
    const all = await this.#parts.readAll();
    const { making } = this;
    if (!making) return [];
    // Nearly all are related to it in no way yet: for those their tag decides.
    const related = new Set(this.#parts.relations.of(making.from.id).flatMap(endsOf)).add(making.from.id);
    const byTag = new Map<string, boolean>();
    const mayEnd = (annotation: Annotation): boolean => {
      if (related.has(annotation.id)) return this.mayEndAt(annotation);
      const known = byTag.get(annotation.tagId) ?? this.mayEndAt(annotation);
      byTag.set(annotation.tagId, known);
      return known;
    };
    return all.filter(mayEnd);
  }

  /** Takes the other end. One type that fits is taken at once; of several one is to be chosen. */
  aim(to: Annotation): void {
    const { making } = this;
    if (!making) return;
    const links = this.#links(making.from, to, null);
    const [only] = links;
    if (!only) {
      this.#parts.notices.tell(this.#whyNot(making.from, to));
      this.leave();
    } else if (links.length === 1) this.#make({ ...making, to }, only);
    else this.#last = { ...making, to };
  }

  /** Takes the type. */
  choose(link: Link): void {
    if (this.making?.to) this.#make(this.making, link);
  }

  /** Asks for another type of a relation of the chosen annotation. */
  change(relation: Relation, source: Annotation, target: Annotation): void {
    const chosenId = this.#parts.selection.annotationId;
    if (chosenId) this.#last = { chosenId, from: source, to: target, changed: relation };
  }

  /** Takes a relation of the chosen annotation away. */
  remove(relation: Relation): void {
    const { author, history, selection } = this.#parts;
    const documentId = selection.annotation?.documentId ?? relation.sourceDocumentId;
    void history.commit(unrelate(author(), relation, documentId));
  }

  #make({ from, to, changed }: Making, link: Link): void {
    this.leave();
    if (!to || changed?.typeId === link.type.id) return;
    const { author, history, notices, tagSet } = this.#parts;
    const present = this.#presentOf(from, to);
    const related = relate(author(), tagSet.current, { from, to, link }, present, changed);
    if (!related.ok) return notices.tell(this.#whyNot(from, to));
    void history.commit(related.change);
    if (link.reversed)
      notices.tell(
        `“${link.type.name}” leads from ${this.#nameOf(to)} to ${this.#nameOf(from)}, and was made that way round.`,
      );
  }

  #links(from: Annotation, to: Annotation, changed: Relation | null): Link[] {
    const { tagSet } = this.#parts;
    return openLinks(tagSet.current, from, to, this.#presentOf(from, to), changed?.id ?? null);
  }

  /** One of the two is in the open document at least, of which all relations are known. */
  #presentOf(from: Annotation, to: Annotation): readonly Relation[] {
    const { relations } = this.#parts;
    return [...relations.of(from.id), ...relations.of(to.id)];
  }

  #whyNot(from: Annotation, to: Annotation): string {
    if (from.id === to.id) return 'An annotation cannot be related to itself.';
    return linksBetween(this.#parts.tagSet.current, from.tagId, to.tagId).length > 0
      ? 'These two are related in every way they can be.'
      : `No type of relation joins ${this.#nameOf(from)} and ${this.#nameOf(to)}.`;
  }

  #nameOf({ tagId }: Annotation): string {
    return this.#parts.tagSet.tag(tagId).name;
  }
}

const endsOf = ({ sourceId, targetId }: Relation): string[] => [sourceId, targetId];
