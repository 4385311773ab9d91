import type { Comment } from '../review/comment';
import type { Decision } from '../review/decision';
import type { Quote } from '../span/quote';
import type { Span } from '../span/span';

/**
 * Annotated documents as annotation tools exchange them: tags, attributes and relations go by their names, values are
 * words. What of a library goes beyond that (parties, evidence, follow-up …) has no place in it.
 */
export interface Corpus {
  /** In the order of the tag set; every tag in use is among them. */
  tags: CorpusTag[];
  documents: CorpusDocument[];
  relations: CorpusRelation[];
}

export interface CorpusTag {
  name: string;
  /** The name of the tag that this one is a kind of; `null` at the top. */
  parent: string | null;
  /** Degrees in OKLCH; `null` where nobody has said. */
  hue: number | null;
  guideline: string;
}

export interface CorpusDocument {
  fileName: string;
  /** `null` where nobody has said. */
  title: string | null;
  metadata: Record<string, string>;
  text: string;
  annotations: CorpusAnnotation[];
}

export interface CorpusAnnotation {
  /** Unique in the corpus. Formats that keep it say that they carry `ids`; of the others it is made up. */
  id: string;
  /** In UTF-16 code units: one stretch of the text, or several in order that do not touch. */
  parts: Span[];
  /** The name of its tag. */
  tag: string;
  /** By name of the attribute, one or more words for each. */
  attributes: Record<string, string[]>;
  note: string;
  annotator: string;
  /** ISO 8601, UTC; `null` where nobody has said. */
  createdAt: string | null;
  updatedAt: string | null;
  decisions: Decision[];
  comments: Comment[];
}

export interface CorpusRelation {
  /** Unique among the relations of the corpus; kept and made up as those of annotations are. */
  id: string;
  type: string;
  sourceId: string;
  targetId: string;
  annotator: string;
  createdAt: string | null;
}

/** What a file says of where an annotation stands: offsets that may be off, words that may not be there. */
export interface Claim {
  /** In UTF-16 code units; `null` where the file gives words alone. */
  span: Span | null;
  quote: Partial<Quote> | null;
}

/** The stretch from the first part to the last, what stands between them included. */
export const extentOf = ({ parts }: Pick<CorpusAnnotation, 'parts'>): Span => ({
  start: parts[0]!.start,
  end: parts.at(-1)!.end,
});

/** An annotation of which no more is known than where it stands and what it is. */
export const plainAnnotation = (id: string, parts: Span[], tag: string): CorpusAnnotation => ({
  id,
  parts,
  tag,
  attributes: {},
  note: '',
  annotator: '',
  createdAt: null,
  updatedAt: null,
  decisions: [],
  comments: [],
});

/** A relation of which no more is known than what it joins. */
export const plainRelation = (
  id: string,
  type: string,
  sourceId: string,
  targetId: string,
): CorpusRelation => ({ id, type, sourceId, targetId, annotator: '', createdAt: null });

export const plainDocument = (
  fileName: string,
  text: string,
  annotations: CorpusAnnotation[],
): CorpusDocument => ({ fileName, title: null, metadata: {}, text, annotations });

/** The tags of a corpus whose format has no list of its own, in the order of their first use. */
export const tagsInUse = (documents: readonly CorpusDocument[]): CorpusTag[] =>
  [...new Set(documents.flatMap(({ annotations }) => annotations.map(({ tag }) => tag)))].map(plainTag);

export const plainTag = (name: string): CorpusTag => ({ name, parent: null, hue: null, guideline: '' });
