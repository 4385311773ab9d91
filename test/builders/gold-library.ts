import type { AttributeValues, Value } from '../../src-renderer/core/attribute/value';
import { resolveDate } from '../../src-renderer/core/date/resolve-date';
import type { LibraryData } from '../../src-renderer/core/library/library-data';
import type { Party, PartyKind } from '../../src-renderer/core/party/party';
import { quoteOf } from '../../src-renderer/core/span/quote';
import type { Attribute } from '../../src-renderer/core/tagset/attribute';
import { defaultTagSet } from '../../src-renderer/core/tagset/bundled';
import { attributesOf } from '../../src-renderer/core/tagset/tag-tree';
import { readGold, startOf, type GoldAnnotation } from '../e2e/support/gold';
import { aDocument, anAnnotation, aParty } from './library';
import { aRelation } from './relation';

const DAY = '2025-03-12';

/** The bundled sample with the whole annotation that an analyst made of it. */
export function goldLibrary(): LibraryData {
  const gold = readGold();
  const { text } = gold;
  const parties = gold.parties.map(({ name, kind }, at) =>
    aParty({ id: `party-${at}`, name, kind: kind as PartyKind }),
  );
  const document = aDocument({
    title: text.slice(0, text.indexOf('\n')).trim(),
    fileName: 'veldria-norsund-readout.txt',
    length: text.length,
  });
  const annotations = gold.annotations.map((annotation) => {
    const start = startOf(gold, annotation);
    const span = { start, end: start + annotation.words.length };
    return anAnnotation({
      ...span,
      id: annotation.id,
      tagId: annotation.tag,
      quote: quoteOf(text, span),
      attributes: valuesOf(annotation, parties),
    });
  });
  const relations = gold.relations.map(({ type, source, target }, at) =>
    aRelation({
      id: `relation-${at}`,
      typeId: type,
      sourceId: source,
      targetId: target,
      sourceDocumentId: document.id,
      targetDocumentId: document.id,
    }),
  );
  return { tagSet: defaultTagSet, parties, documents: [{ document, text, annotations }], relations };
}

const valuesOf = ({ tag, values }: GoldAnnotation, parties: readonly Party[]): AttributeValues =>
  Object.fromEntries(
    attributesOf(defaultTagSet, tag)
      .filter(({ id }) => values[id] !== undefined)
      .map((attribute) => [
        attribute.id,
        {
          value: valueOf(attribute, [values[attribute.id]!].flat(), parties),
          evidence: null,
          origin: 'hand',
        },
      ]),
  );

function valueOf({ type }: Attribute, words: string[], parties: readonly Party[]): Value {
  switch (type) {
    case 'choice':
      return { type, termIds: words };
    case 'party':
      return { type, partyIds: words.map((name) => parties.find((party) => party.name === name)!.id) };
    case 'date':
      return { type, words: words[0]!, interval: resolveDate(words[0]!, DAY) };
    case 'text':
      return { type, text: words[0]! };
    case 'number':
      return { type, number: Number(words[0]) };
    case 'yes-no':
      return { type, yes: words[0] === 'yes' };
  }
}
