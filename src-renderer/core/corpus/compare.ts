import { extentOf, type Corpus, type CorpusAnnotation, type CorpusDocument } from './corpus';

/** What one corpus has and another has not, in words; both as `keptOf` leaves them. */
export function differencesOf(before: Corpus, after: Corpus): string[] {
  const documents =
    before.documents.length === after.documents.length
      ? before.documents.flatMap((document, at) =>
          documentDifferences(document, after.documents[at]!, at + 1),
        )
      : [`${before.documents.length} documents have become ${after.documents.length}`];
  const relations =
    JSON.stringify(before.relations) === JSON.stringify(after.relations)
      ? []
      : [`the ${before.relations.length} relations come back as ${after.relations.length}, not the same`];
  const tags =
    JSON.stringify(before.tags) === JSON.stringify(after.tags) ? [] : ['the tags come back otherwise'];
  return [...documents, ...relations, ...tags];
}

function documentDifferences(before: CorpusDocument, after: CorpusDocument, number: number): string[] {
  const name = `document ${number}`;
  if (before.text !== after.text) return [`the text of ${name} comes back otherwise`];
  const wording = ({ id, ...rest }: CorpusAnnotation) =>
    JSON.stringify({ ...rest, id: id.includes(':') ? '' : id });
  const back = new Map<string, number>();
  for (const one of after.annotations) back.set(wording(one), (back.get(wording(one)) ?? 0) + 1);
  const lost = before.annotations.filter((one) => {
    const count = back.get(wording(one)) ?? 0;
    back.set(wording(one), count - 1);
    return count <= 0;
  });
  const facts = ['title', 'metadata'] as const;
  return [
    ...facts
      .filter((fact) => JSON.stringify(before[fact]) !== JSON.stringify(after[fact]))
      .map((fact) => `the ${fact} of ${name} comes back otherwise`),
    ...lost.map((one) => {
      const { start, end } = extentOf(one);
      return `${name}, “${one.tag}” ${start}–${end} “${before.text.slice(start, end)}” comes back otherwise`;
    }),
  ];
}
