import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { Evidence } from '../../../src-renderer/core/attribute/value';
import type { LibraryData } from '../../../src-renderer/core/library/library-data';
import { quoteOf } from '../../../src-renderer/core/span/quote';
import { aTag, aTagSet, attributesOfAllTypes } from '../../builders/tag-set';

const text = 'The 👍🏽 ministers pledged help.\r\n部长们。';
const at = '2025-03-12T09:30:00.000Z';

const guideline = (name: string) => `When to use ${name}.`;

const tags = [
  aTag('commitment', { shortcut: '1', guideline: guideline('it'), attributes: attributesOfAllTypes }),
  aTag('pledge', { shortcut: '2', line: 'dashed', hue: 165, parentId: 'commitment' }),
  aTag('attendee', {
    line: 'dotted',
    hue: 55,
    attributes: [
      {
        id: 'who',
        type: 'party',
        name: 'who',
        required: true,
        default: null,
        many: false,
        named: 'span',
      },
    ],
  }),
];

const annotation = (
  id: string,
  tagId: string,
  start: number,
  end: number,
  fields: Partial<Annotation>,
): Annotation => ({
  id,
  documentId: 'd1',
  tagId,
  tagSetVersion: 2,
  start,
  end,
  quote: quoteOf(text, { start, end }),
  attributes: {},
  note: '',
  annotator: 'Ada',
  createdAt: at,
  updatedAt: at,
  decisions: [],
  comments: [],
  ...fields,
});

const evidence = (words: string): Evidence => {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return { ...span, quote: quoteOf(text, span) };
};

/**
 * One document with an emoji, CRLF and Chinese, and two annotations beyond the emoji: one with a value of each type,
 * the other with an accepted party; two parties, a decision, a relation.
 */
export const smallLibrary = (): LibraryData => ({
  tagSet: aTagSet({
    id: 'default',
    name: 'Official readouts',
    tags,
    relationTypes: [
      { id: 'makes', name: 'makes', sourceTagIds: ['attendee'], targetTagIds: ['commitment'] },
      { id: 'same-as', name: 'same as', sourceTagIds: [], targetTagIds: [] },
    ],
  }),
  parties: [
    { id: 'p2', kind: 'country', name: 'Norsund', aliases: [], createdAt: at, updatedAt: at },
    {
      id: 'p1',
      kind: 'organisation',
      name: 'the ministers',
      aliases: ['部长们', 'ministers'],
      createdAt: at,
      updatedAt: at,
    },
  ],
  documents: [
    {
      document: {
        id: 'd1',
        title: 'Readout',
        fileName: 'readout.txt',
        sha256: 'ab'.repeat(32),
        encoding: 'utf-8',
        byteLength: 60,
        length: text.length,
        addedAt: at,
        metadata: { source: 'desk', date: '2025-03-12' },
      },
      text,
      annotations: [
        annotation('a1', 'attendee', 0, text.indexOf(' pledged'), {
          note: 'all of them',
          attributes: {
            who: { value: { type: 'party', partyIds: ['p1'] }, evidence: null, origin: 'proposed' },
          },
        }),
        annotation('a2', 'pledge', text.indexOf('pledged'), text.indexOf('.'), {
          attributes: {
            areas: {
              value: { type: 'choice', termIds: ['rail', 'transport'] },
              evidence: null,
              origin: 'hand',
            },
            binding: { value: { type: 'yes-no', yes: false }, evidence: null, origin: 'default' },
            deadline: {
              value: { type: 'date', words: 'soon', interval: { from: null, to: '2025-12-31' } },
              evidence: null,
              origin: 'hand',
            },
            office: { value: { type: 'text', text: 'help' }, evidence: evidence('help'), origin: 'hand' },
            strength: {
              value: { type: 'choice', termIds: ['firm'] },
              evidence: evidence('pledged'),
              origin: 'proposed',
            },
            sum: { value: { type: 'number', number: 0.5 }, evidence: null, origin: 'hand' },
            with: {
              value: { type: 'party', partyIds: ['p1', 'p2'] },
              evidence: evidence('部长们'),
              origin: 'hand',
            },
          },
          decisions: [{ verdict: 'discuss', reviewer: 'Grace', at, reason: 'is this one?' }],
          comments: [
            { id: 'c1', annotator: 'Grace', at, text: '“Soon” is no day.', replyTo: null, resolved: true },
            {
              id: 'c2',
              annotator: 'Ada',
              at,
              text: 'By the end of the year.',
              replyTo: 'c1',
              resolved: false,
            },
          ],
        }),
      ],
    },
  ],
  relations: [
    {
      id: 'r1',
      typeId: 'makes',
      sourceId: 'a1',
      targetId: 'a2',
      sourceDocumentId: 'd1',
      targetDocumentId: 'd1',
      annotator: 'Ada',
      createdAt: at,
    },
  ],
});
