import type { Annotation } from '../../core/annotation/annotation';
import { wordsOfValue, type Names } from '../../core/attribute/value-words';
import { verdictOf } from '../../core/review/decision';
import type { TagSet } from '../../core/tagset/tag-set';
import { attributesOf } from '../../core/tagset/tag-tree';
import { graphemeBoundaryAtOrBefore } from '../../core/text/graphemes';
import { html, nothing, type Markup } from '../html/markup';

/** The values of an annotation, each with the name of its attribute; what is merely proposed says so. */
export function valuesHtml({ tagId, attributes }: Annotation, tagSet: TagSet, names: Names): Markup {
  const values = attributesOf(tagSet, tagId).flatMap((attribute) => {
    const held = attributes[attribute.id];
    const words = held ? wordsOfValue(held.value, attribute, names) : '';
    if (words === '') return [];
    const mark = held!.origin === 'proposed' ? ' (proposed)' : '';
    return html`<li><span class="name">${attribute.name}</span> ${words}${mark}</li>`;
  });
  return values.length === 0
    ? nothing
    : html`<ul class="values">
        ${values}
      </ul>`;
}

/** The decision that stands, as one reads it. */
export const verdictWords = ({ decisions }: Pick<Annotation, 'decisions'>): string => {
  const verdict = verdictOf(decisions);
  return verdict === 'discuss' ? 'to discuss' : (verdict ?? 'open');
};

const LONGEST = 160;

/** The words of an annotation, those of a long one cut short after a whole word. */
export function shortQuote({ quote }: Pick<Annotation, 'quote'>): string {
  const words = quote.exact.replace(/\s+/gu, ' ');
  if (words.length <= LONGEST) return words;
  return `${words.slice(0, graphemeBoundaryAtOrBefore(words, LONGEST)).replace(/\s\S*$/u, '')} …`;
}
