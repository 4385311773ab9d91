import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DueItem } from '../../../../src-renderer/core/due/due-items';
import { TagSetLookup } from '../../../../src-renderer/core/tagset/tag-set-lookup';
import { defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { writeCalendar } from '../../../../src-renderer/formats/ical/write';
import { aDocument, anAnnotation } from '../../../builders/library';

const names = { tagSet: defaultTagSet, party: (id: string) => (id === 'p1' ? 'Norsund' : null) };

const item = (quote: string, fields: Partial<DueItem> = {}): DueItem => ({
  annotation: anAnnotation({ quote: { exact: quote, prefix: '', suffix: '' } }),
  document: aDocument(),
  attributeId: 'deadline',
  words: 'by 2030',
  day: '2030-12-31',
  ...fields,
});

const calendarOf = (...items: DueItem[]): string =>
  writeCalendar(items, new TagSetLookup(defaultTagSet), names);

/** Events as another calendar program reads them. */
const eventsIn = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text) as unknown as string)
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));

describe('a calendar of what is due', () => {
  it('has an event of a whole day on the last day that the words allow, with the words', () => {
    const committed = item('Norsund will build the terminal');
    committed.annotation.attributes = {
      'committing-party': { value: { type: 'party', partyIds: ['p1'] }, evidence: null, origin: 'hand' },
    };
    const text = calendarOf(committed);
    const [event] = eventsIn(text);
    expect(event).toMatchObject({
      uid: 'a1.deadline@marginalia',
      summary: 'Norsund: Norsund will build the terminal (by 2030)',
      description: 'Readout',
    });
    expect(event!.startDate.isDate).toBe(true);
    expect(event!.startDate.toString()).toBe('2030-12-31');
    expect(text).toContain('DTSTART;VALUE=DATE:20301231\r\n');
    expect(text).toContain('DTSTAMP:20260101T100000Z\r\n');
  });

  it('has no event for what has no last day', () => {
    expect(eventsIn(calendarOf(item('soon', { day: null })))).toEqual([]);
  });

  it('gives words back as they are, whatever they hold, on lines of at most 75 bytes', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(
        fc.oneof(words, fc.constant('a; b, c\\n "d": e\nBEGIN:VEVENT\0 共同の声明 👩‍👩‍👧')),
        (quote) => {
          const text = calendarOf(item(quote));
          const [event, ...others] = eventsIn(text);
          expect(others).toEqual([]);
          const read = quote.replace(/\s+/gu, ' ').replaceAll('\0', '').trim();
          expect(event!.summary).toBe(`${read} (by 2030)`);
          for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        },
      ),
    );
  });

  it('is the same for the same items, and names an event the same when its words change', () => {
    expect(calendarOf(item('a'))).toBe(calendarOf(item('a')));
    expect(eventsIn(calendarOf(item('b')))[0]!.uid).toBe(eventsIn(calendarOf(item('a')))[0]!.uid);
  });
});
