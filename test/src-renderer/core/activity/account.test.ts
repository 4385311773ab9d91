import { describe, expect, it } from 'vitest';
import { accountOf, makes, type Subject } from '../../../../src-renderer/core/activity/account';
import type { NamesNow } from '../../../../src-renderer/core/activity/differences';
import type { Annotation } from '../../../../src-renderer/core/annotation/annotation';
import type { ChangeEntry, Edit } from '../../../../src-renderer/core/change/change';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { attributesOf } from '../../../../src-renderer/core/tagset/tag-tree';
import { aDocument, anAnnotation } from '../../../builders/library';

const names: NamesNow = {
  tagSet: defaultTagSet,
  party: (id) => (id === 'n' ? 'Norsund' : null),
};

const party = attributesOf(defaultTagSet, 'commitment').find(({ type }) => type === 'party')!;

const edit = (before: Annotation | null, after: Annotation | null): Edit => ({
  table: 'annotations',
  id: (after ?? before)!.id,
  before,
  after,
});

const entry = (edits: Edit[], fields: Partial<ChangeEntry> = {}): ChangeEntry => ({
  sequence: 7,
  command: 'annotation.change',
  label: 'Change',
  documentId: 'd1',
  edits,
  annotator: 'M. Roy',
  at: '2026-02-01T08:00:00.000Z',
  kind: 'do',
  target: null,
  ...fields,
});

const ofIt: Subject = { of: 'annotation', id: 'a1' };
const ofDocument: Subject = { of: 'document', id: 'd1' };
const was = anAnnotation();
const linesOf = (after: Partial<Annotation>) =>
  accountOf(entry([edit(was, { ...was, ...after })]), ofIt, names)?.lines;

describe('the account of a change to an annotation', () => {
  it('says who made it, when, and what is called so', () => {
    expect(accountOf(entry([edit(null, was)], { label: 'Tag as commitment' }), ofIt, names)).toEqual({
      sequence: 7,
      at: '2026-02-01T08:00:00.000Z',
      annotator: 'M. Roy',
      label: 'Tag as commitment',
      lines: ['“Norsund” tagged as commitment'],
      annotationId: 'a1',
    });
  });

  it('says that it was an undo or a redo', () => {
    const label = (kind: 'undo' | 'redo') =>
      accountOf(entry([edit(was, null)], { kind, label: 'Tag as commitment' }), ofIt, names)?.label;
    expect([label('undo'), label('redo')]).toEqual(['Undo: Tag as commitment', 'Redo: Tag as commitment']);
  });

  it.each<[string, Partial<Annotation>, string[]]>([
    ['its tag', { tagId: 'cooperation-area' }, ['tag: commitment → cooperation area']],
    [
      'its words',
      { end: 12, quote: { ...was.quote, exact: 'Norsund will' } },
      ['words: “Norsund” → “Norsund will”'],
    ],
    ['a first note', { note: 'Compare 2024.' }, ['note: Compare 2024.']],
    [
      'a value',
      {
        attributes: {
          [party.id]: { value: { type: 'party', partyIds: ['n'] }, evidence: null, origin: 'hand' },
        },
      },
      [`${party.name}: Norsund`],
    ],
    [
      'a decision',
      {
        decisions: [
          { verdict: 'rejected', reviewer: 'L. Chen', at: '2026-02-01T08:00:00.000Z', reason: 'A wish.' },
        ],
      },
      ['rejected by L. Chen: A wish.'],
    ],
    [
      'a comment',
      {
        comments: [
          {
            id: 'c1',
            annotator: 'L. Chen',
            at: '2026-02-01T08:00:00.000Z',
            text: 'Which sum?',
            replyTo: null,
            resolved: false,
          },
        ],
      },
      ['comment by L. Chen: Which sum?'],
    ],
  ])('tells what became of %s', (_, after, lines) => {
    expect(linesOf(after)).toEqual(lines);
  });

  it('tells that a proposed value was accepted, and that one was taken away', () => {
    const held = (origin: 'proposed' | 'hand') => ({
      [party.id]: { value: { type: 'party' as const, partyIds: ['n'] }, evidence: null, origin },
    });
    const proposed = { ...was, attributes: held('proposed') };
    const accepted = { ...was, attributes: held('hand') };
    expect(accountOf(entry([edit(proposed, accepted)]), ofIt, names)?.lines).toEqual([
      `${party.name}: Norsund accepted`,
    ]);
    expect(accountOf(entry([edit(accepted, was)]), ofIt, names)?.lines).toEqual([
      `${party.name}: Norsund → –`,
    ]);
  });

  it('is none where the change is of another one', () => {
    expect(accountOf(entry([edit(null, anAnnotation({ id: 'a2' }))]), ofIt, names)).toBeNull();
  });
});

describe('the account of a change to a document', () => {
  it('names the words of each annotation before what became of it', () => {
    const { lines } = accountOf(entry([edit(was, { ...was, note: 'Firm.' })]), ofDocument, names)!;
    expect(lines).toEqual(['“Norsund”', 'note: Firm.']);
  });

  it('counts what a large change did', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => edit(null, anAnnotation({ id })));
    const { lines } = accountOf(entry([...many, edit(was, null)]), ofDocument, names)!;
    expect(lines).toEqual(['5 annotations made, 1 annotation deleted']);
  });

  it('leaves out what the change did elsewhere', () => {
    const elsewhere = edit(null, anAnnotation({ id: 'x', documentId: 'd2' }));
    expect(accountOf(entry([elsewhere]), ofDocument, names)).toBeNull();
    expect(accountOf(entry([elsewhere, edit(null, was)]), ofDocument, names)?.lines).toHaveLength(1);
  });

  it('is there for a change of the document itself', () => {
    const added: Edit = { table: 'documents', id: 'd1', before: null, after: aDocument() };
    expect(accountOf(entry([added], { label: 'Add “Readout”' }), ofDocument, names)).toMatchObject({
      label: 'Add “Readout”',
      lines: [],
      annotationId: null,
    });
  });

  it('tells the relations that were made and deleted', () => {
    const relation = {
      id: 'r1',
      typeId: defaultTagSet.relationTypes[0]!.id,
      sourceId: 'a1',
      targetId: 'a2',
      sourceDocumentId: 'd1',
      targetDocumentId: 'd1',
      annotator: 'M. Roy',
      createdAt: '2026-02-01T08:00:00.000Z',
    };
    const made: Edit = { table: 'relations', id: 'r1', before: null, after: relation };
    const { name } = defaultTagSet.relationTypes[0]!;
    expect(accountOf(entry([made]), ofIt, names)?.lines).toEqual([`relation “${name}” made`]);
    expect(accountOf(entry([{ ...made, before: relation, after: null }]), ofDocument, names)?.lines).toEqual([
      `relation “${name}” deleted`,
    ]);
  });
});

it('an annotation is made by the entry before which it was not, and not by the undo that brings it back', () => {
  expect(makes(entry([edit(null, was)]), 'a1')).toBe(true);
  expect(makes(entry([edit(null, was)], { kind: 'undo' }), 'a1')).toBe(false);
  expect(makes(entry([edit(was, { ...was, note: 'x' })]), 'a1')).toBe(false);
});
