import type { LibraryData } from '../../../src-renderer/core/library/library-data';
import { quoteOf } from '../../../src-renderer/core/span/quote';
import type { Tag } from '../../../src-renderer/core/tagset/tag-set';

const text = 'The 👍🏽 ministers pledged help.\r\n部长们。';
const at = '2025-03-12T09:30:00.000Z';

const tag = (id: string, name: string, hue: number, line: Tag['line'], shortcut: string): Tag => ({
  id,
  name,
  hue,
  line,
  shortcut,
  guideline: `When to use ${name}.`,
  parentId: null,
  attributes: [],
});

const tags = [
  tag('commitment', 'commitment', 264, 'solid', '1'),
  tag('cooperation-area', 'cooperation area', 165, 'dashed', '2'),
  tag('attendee', 'attendee', 55, 'dotted', ''),
];

const annotation = (id: string, tagId: string, start: number, end: number, note = '') => ({
  id,
  documentId: 'd1',
  tagId,
  tagSetVersion: 1,
  start,
  end,
  quote: quoteOf(text, { start, end }),
  attributes: {},
  note,
  annotator: 'Ada',
  createdAt: at,
  updatedAt: at,
  decisions: [],
});

/** One document with an emoji, CRLF and Chinese, and two annotations beyond the emoji. */
export const smallLibrary = (): LibraryData => ({
  tagSet: { id: 'default', name: 'Official readouts', version: 1, tags, vocabularies: [], relationTypes: [] },
  parties: [],
  relations: [],
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
        annotation('a1', 'attendee', 0, text.indexOf(' pledged'), 'all of them'),
        annotation('a2', 'commitment', text.indexOf('pledged'), text.indexOf('.')),
      ],
    },
  ],
});
