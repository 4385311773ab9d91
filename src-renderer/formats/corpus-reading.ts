import type {
  Claim,
  Corpus,
  CorpusAnnotation,
  CorpusRelation,
  CorpusDocument,
  CorpusTag,
} from '../core/corpus/corpus';
import { extentOf, plainAnnotation, plainTag, tagsInUse } from '../core/corpus/corpus';
import { anchor } from '../core/span/anchor';
import type { Skipped } from '../core/corpus/landing';
import type { CorpusRead } from './format';

/** Gathers what a reader of a format finds, and what is to be said of it. */
export class CorpusReading {
  readonly documents: CorpusDocument[] = [];
  readonly relations: CorpusRelation[] = [];
  readonly #tags = new Map<string, CorpusTag>();
  readonly #ids = new Set<string>();
  readonly #skipped: Skipped[] = [];
  readonly #moved: Skipped[] = [];
  readonly #doubtful: CorpusRead['doubtful'] = [];

  /** A tag that the file lists, in use or not. */
  tag(tag: CorpusTag): void {
    if (tag.name !== '') this.#tags.set(tag.name, tag);
  }

  skip(where: string, why: string): void {
    this.#skipped.push({ where, why });
  }

  /** An id for an annotation: the file's own where it has one that is not taken yet. */
  id(own: string): string {
    let id = own;
    for (let turn = 2; id === '' || this.#ids.has(id); turn++) id = `${own}#${turn}`;
    this.#ids.add(id);
    return id;
  }

  /**
   * An annotation in a document where the file says that it stands, or where its words are; `null`, and said so, where
   * they are not to be found.
   */
  annotation(
    document: Pick<CorpusDocument, 'fileName' | 'text'>,
    claims: readonly Claim[],
    tag: string,
    ownId = '',
  ): CorpusAnnotation | null {
    const { fileName, text } = document;
    const where = `${fileName}, ${tag === '' ? 'an annotation' : `“${tag}”`} ${placeWords(claims)}`;
    if (tag === '') return this.#skipOne(where, 'it has no tag');
    const found = claims.map(({ span, quote }) => anchor(text, span, quote));
    const sure = found.filter((one) => one !== null);
    if (sure.length < found.length || sure.length === 0) return this.#skipOne(where, reasonFor(claims, text));
    const parts = joined(sure.map(({ span }) => span));
    const annotation = plainAnnotation(this.id(ownId), parts, tag);
    const { start, end } = extentOf(annotation);
    const why = `now at ${start}–${end}: “${text.slice(start, end)}”`;
    if (sure.some(({ how }) => how === 'doubtful'))
      this.#doubtful.push({ where, why, annotationId: annotation.id });
    else if (sure.some(({ how }) => how === 'moved')) this.#moved.push({ where, why });
    return annotation;
  }

  /** What was read, with the relations whose ends are there. */
  done(): CorpusRead {
    for (const tag of tagsInUse(this.documents)) if (!this.#tags.has(tag.name)) this.#tags.set(tag.name, tag);
    for (const { parent } of [...this.#tags.values()])
      if (parent !== null && !this.#tags.has(parent)) this.#tags.set(parent, plainTag(parent));
    const corpus: Corpus = {
      tags: [...this.#tags.values()],
      documents: this.documents,
      relations: this.relations,
    };
    return { ok: true, corpus, skipped: this.#skipped, moved: this.#moved, doubtful: this.#doubtful };
  }

  #skipOne(where: string, why: string): null {
    this.skip(where, why);
    return null;
  }
}

const placeWords = (claims: readonly Claim[]): string =>
  claims
    .map(({ span, quote }) =>
      [span && `${span.start}–${span.end}`, quote?.exact && `“${quote.exact}”`].filter(Boolean).join(' '),
    )
    .join('; ');

function reasonFor(claims: readonly Claim[], text: string): string {
  if (claims.length === 0) return 'it has no place';
  const spans = claims.flatMap(({ span }) => span ?? []);
  if (spans.some(({ start, end }) => start === end)) return 'it stands on no words';
  if (spans.some(({ start, end }) => !(start < end))) return 'it ends before it begins';
  if (spans.some(({ start }) => start < 0)) return 'it begins before the text';
  if (spans.some(({ end }) => end > text.length)) return `the text ends at ${text.length}`;
  return 'its words are not in the text';
}

/** Parts in order, those that touch or overlap as one. */
function joined(parts: CorpusAnnotation['parts']): CorpusAnnotation['parts'] {
  const all: CorpusAnnotation['parts'] = [];
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && part.start <= last.end) last.end = Math.max(last.end, part.end);
    else all.push({ ...part });
  }
  return all;
}
