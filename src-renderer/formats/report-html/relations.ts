import type { Annotation } from '../../core/annotation/annotation';
import type { Relation } from '../../core/relation/relation';
import { html, nothing, type Markup } from '../html/markup';
import type { ReportFacts } from './report-facts';

/** What an annotation leads to. */
export type RelationsHtml = (source: Annotation) => Markup;

/** Says of annotations what they lead to: by its number, and by the title of its document where that is another. */
export function relationsOf({ data, documents }: ReportFacts): RelationsHtml {
  const bySource = new Map<string, Relation[]>();
  for (const relation of data.relations)
    bySource.set(relation.sourceId, [...(bySource.get(relation.sourceId) ?? []), relation]);
  const names = new Map(data.tagSet.relationTypes.map(({ id, name }) => [id, name]));
  const ends = new Map(
    documents.flatMap((one) => [...one.numbers].map(([{ id }, number]) => [id, { one, number }] as const)),
  );

  function lineOf({ typeId, targetId, sourceDocumentId }: Relation): Markup {
    const end = ends.get(targetId);
    if (!end) return nothing;
    const { document, placeOf } = end.one;
    const where = document.id === sourceDocumentId ? '' : ` in ${document.title}`;
    const name = names.get(typeId) ?? typeId;
    return html`<li>
      <span class="name">${name}</span> <a href="#${placeOf(end.number)}">${end.number}</a>${where}
    </li>`;
  }

  return ({ id }) => {
    const lines = (bySource.get(id) ?? []).filter(({ targetId }) => ends.has(targetId)).map(lineOf);
    return lines.length === 0
      ? nothing
      : html`<ul class="values">
          ${lines}
        </ul>`;
  };
}
