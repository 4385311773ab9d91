import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { giveEvidence, removeEvidence, setStatus } from '../../../src-renderer/commands/follow-up';
import { readOverTime } from '../../../src-renderer/commands/read-over-time';
import type { Annotation } from '../../../src-renderer/core/annotation/annotation';
import type { Change } from '../../../src-renderer/core/change/change';
import { statusOf } from '../../../src-renderer/core/follow-up/follow-up';
import { History } from '../../../src-renderer/commands/history';
import { aDocument, anAnnotation, anAuthor, anEmptyLibrary, TEXT } from '../../builders/library';
import { aRelation } from '../../builders/relation';

const after = (change: Change) => change.edits[0]!.after as Annotation;

describe('what became of a commitment', () => {
  const ada = anAuthor('Ada');

  it('is open until somebody says otherwise, and then as it was said last', () => {
    expect(statusOf(anAnnotation())).toBe('open');
    const begun = after(setStatus(ada, anAnnotation(), 'under way'));
    const done = after(setStatus(anAuthor('Ben'), begun, 'fulfilled'));
    expect(statusOf(done)).toBe('fulfilled');
    expect(done.followUp!.steps.map(({ status, annotator }) => [status, annotator])).toEqual([
      ['under way', 'Ada'],
      ['fulfilled', 'Ben'],
    ]);
  });

  it('is shown by words of whatever document, which are kept with the hash of its file', () => {
    const given = after(giveEvidence(ada, anAnnotation(), aDocument(), TEXT, { start: 62, end: 69 }));
    expect(given.followUp!.evidence).toMatchObject([
      { sha256: aDocument().sha256, title: 'Readout', start: 62, end: 69, quote: { exact: 'Veldria' } },
    ]);
    const status = after(setStatus(ada, given, 'lapsed'));
    expect(after(removeEvidence(ada, status, status.followUp!.evidence[0]!)).followUp).toEqual({
      steps: status.followUp!.steps,
      evidence: [],
    });
  });

  it('goes on in the annotations that its updates lead to, through whatever documents', async () => {
    const db = anEmptyLibrary();
    const one = (id: string, documentId: string) => anAnnotation({ id, documentId });
    await db.annotations.bulkPut([one('a1', 'd1'), one('a2', 'd2'), one('a3', 'd3'), one('a4', 'd4')]);
    const link = (id: string, from: string, to: string, typeId = 'updates') =>
      aRelation({
        id,
        typeId,
        sourceId: `a${from}`,
        sourceDocumentId: `d${from}`,
        targetId: `a${to}`,
        targetDocumentId: `d${to}`,
      });
    await db.relations.bulkPut([
      link('r1', '2', '1'),
      link('r2', '3', '2'),
      link('r3', '1', '3'),
      link('r4', '4', '3', 'makes'),
    ]);
    const found = await readOverTime(db, new History(db), one('a1', 'd1'), new Set(['updates', 'same-as']));
    expect(found.map(({ id }) => id).sort()).toEqual(['a1', 'a2', 'a3']);
  });
});
