import { createHash } from 'node:crypto';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { AttributeValue, Value } from '../../../src-renderer/core/attribute/value';
import { resolveDate } from '../../../src-renderer/core/date/resolve-date';
import type { Party } from '../../../src-renderer/core/party/party';
import type { Decision, Verdict } from '../../../src-renderer/core/review/decision';
import { quoteOf } from '../../../src-renderer/core/span/quote';
import { seededRandom } from '../harness/generated-text';
import type { BenchDocument } from '../reader/documents';

const AT = '2026-01-01T00:00:00.000Z';
const countries = ['Norsund', 'Veldria', 'Ostmark', 'Tarn', 'Halvia', 'Brenn', 'Kestrel Islands', 'Morava'];
const topics = [
  'cross-border rail and flood protection',
  'the second track between the two capitals',
  'a common tender for customs software',
  'vaccine stocks in an emergency',
  'the northern crossing',
  'the regional climate centre',
  'two hundred food inspectors at the academy',
  'grid suppliers from the south',
];
const ways: [strength: string, words: (who: string, sum: number) => string][] = [
  ['pledge', (who, sum) => `${who} will provide a further ${sum} million crowns for`],
  ['readiness', (who) => `${who} is ready to open talks on`],
  ['support', (who) => `${who} supports the other side's plans for`],
  ['call', (who) => `${who} calls on all parties to finish the work on`],
  ['joint', (who) => `${who} and its neighbour agreed to share the costs of`],
];
/** Terms of the default tag set. */
const areas = [
  'trade',
  'trade-customs',
  'trade-investment',
  'transport',
  'transport-rail',
  'health',
  'energy',
];
const deadlines = ['', 'by the end of 2026', 'in June 2026', 'by 1 March 2027', '', 'in 2028'];
const verdicts: (Verdict | null)[] = [
  'confirmed',
  null,
  'confirmed',
  'discuss',
  null,
  'rejected',
  'confirmed',
];

/** The parties of the generated library. */
export const parties: Party[] = countries.map((name) => ({
  id: `party-${name}`,
  kind: 'country',
  name,
  aliases: [],
  createdAt: AT,
  updatedAt: AT,
}));

/** A library of generated readouts in which each sentence is a commitment with values and, mostly, a decision. */
export function readouts(documents: number, annotations: number): BenchDocument[] {
  const random = seededRandom(11);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const each = Math.ceil(annotations / documents);
  return Array.from({ length: documents }, (_, at) => {
    const id = `readout-${at}`;
    const title = `Readout of the ${one(['talks', 'call', 'meeting', 'round'])} on ${one(topics)}, no. ${at + 1}`;
    let text = `${title}\n${1 + (at % 28)} March ${2012 + (at % 14)}\n`;
    const rows: Annotation[] = [];
    for (let row = 0; row < Math.min(each, annotations - at * each); row++) {
      const [party, addressee] = [one(parties), one(parties)];
      const [strength, words] = one(ways);
      const deadline = one(deadlines);
      const sentence =
        `${words(party.name, 10 + Math.floor(random() * 90))} ${one(topics)} ${deadline}`.trim();
      const span = { start: text.length, end: text.length + sentence.length };
      text += `${sentence}.\n`;
      const verdict = one(verdicts);
      rows.push({
        id: `${id}-${row}`,
        documentId: id,
        tagId: 'commitment',
        tagSetVersion: 1,
        ...span,
        quote: { exact: sentence, prefix: '', suffix: '' },
        attributes: {
          'committing-party': held({ type: 'party', partyIds: [party.id] }),
          addressee: held({ type: 'party', partyIds: [addressee.id] }, 'proposed'),
          strength: held({ type: 'choice', termIds: [strength] }),
          area: held({ type: 'choice', termIds: [one(areas)] }),
          ...(deadline !== '' && {
            deadline: held({ type: 'date', words: deadline, interval: resolveDate(deadline, null) }),
          }),
        },
        note: '',
        annotator: 'Bench',
        createdAt: AT,
        updatedAt: AT,
        decisions: verdict ? [decision(verdict)] : [],
        comments: [],
      });
    }
    return {
      text,
      annotations: rows.map((row) => ({ ...row, quote: quoteOf(text, row) })),
      document: {
        id,
        title,
        fileName: `${id}.txt`,
        sha256: createHash('sha256').update(text).digest('hex'),
        encoding: 'utf-8',
        byteLength: Buffer.byteLength(text),
        length: text.length,
        addedAt: AT,
        metadata: {},
      },
    };
  });
}

const held = (value: Value, origin: AttributeValue['origin'] = 'hand'): AttributeValue => ({
  value,
  evidence: null,
  origin,
});

const decision = (verdict: Verdict): Decision => ({ verdict, reviewer: 'Bench', at: AT, reason: '' });
