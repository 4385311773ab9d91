import type { Annotation } from '../core/annotation/annotation';
import type { Change } from '../core/change/change';
import type { ProposalContext } from '../core/proposal/proposal';
import { trimSpan } from '../core/span/snap';
import type { Span } from '../core/span/span';
import type { Tag } from '../core/tagset/tag-set';
import { signed, type Author } from './author';
import { newAnnotation } from './new-annotation';

/**
 * One annotation for each hit, in one change; `null` where there is none to make. A hit loses the white space
 * at its ends, and is left out where an annotation with this tag has just that span already.
 */
export function tagHits(
  author: Author,
  target: {
    documentId: string;
    text: string;
    hits: readonly Span[];
    tag: Tag;
    context: ProposalContext;
    present: readonly Annotation[];
  },
): { change: Change | null; made: number; kept: number } {
  const { documentId, text, hits, tag, context, present } = target;
  const taken = new Set(present.filter(({ tagId }) => tagId === tag.id).map(keyOf));
  const spans = hits.map((hit) => trimSpan(text, hit)).filter((span) => span !== null);
  const missing = spans.filter((span) => !taken.has(keyOf(span)));
  const kept = spans.length - missing.length;
  if (missing.length === 0) return { change: null, made: 0, kept };

  const at = author.now();
  const edits = missing.map((span) => {
    const annotation = newAnnotation(author, at, { documentId, text, span, tag, context });
    return { table: 'annotations' as const, id: annotation.id, before: null, after: annotation };
  });
  const label = `Tag ${edits.length} ${edits.length === 1 ? 'hit' : 'hits'} as ${tag.name}`;
  const change = signed(author, { command: 'annotation.tag-hits', label, documentId, edits });
  return { change, made: edits.length, kept };
}

const keyOf = ({ start, end }: Span): string => `${start} ${end}`;
