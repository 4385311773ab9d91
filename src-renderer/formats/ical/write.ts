import ICAL from 'ical.js';
import type { Names } from '../../core/attribute/value-words';
import { wordsOfValue } from '../../core/attribute/value-words';
import type { DueItem } from '../../core/due/due-items';
import type { TagSetLookup } from '../../core/tagset/tag-set-lookup';

/**
 * What is due as a calendar (RFC 5545): an event of a whole day for each, on the last day that its words allow, with the
 * words. What has no last day is in no calendar. An event keeps its name (`UID`) as long as its annotation is there, so
 * that a calendar that takes the file in again changes what it has. Same items, same text.
 */
export function writeCalendar(items: readonly DueItem[], tagSet: TagSetLookup, names: Names): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Marginalia//Marginalia//EN');
  for (const item of items)
    if (item.day !== null) calendar.addSubcomponent(eventOf({ ...item, day: item.day }, tagSet, names));
  return `${calendar.toString()}\r\n`;
}

function eventOf(item: DueItem & { day: string }, tagSet: TagSetLookup, names: Names): ICAL.Component {
  const { annotation, attributeId, day, document, words } = item;
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `${annotation.id}.${attributeId}@marginalia`);
  event.addPropertyWithValue('dtstamp', momentOf(annotation.updatedAt));
  event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(day));
  event.addPropertyWithValue(
    'summary',
    `${whoOf(item, tagSet, names)}${oneLine(annotation.quote.exact)} (${oneLine(words)})`,
  );
  event.addPropertyWithValue('description', oneLine(document.title));
  // It takes nobody's time on that day.
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  return event;
}

/** Who is to do it: the first party that its tag asks for. */
function whoOf({ annotation }: DueItem, tagSet: TagSetLookup, names: Names): string {
  for (const attribute of tagSet.attributesOf(annotation.tagId).values()) {
    const held = attribute.type === 'party' ? annotation.attributes[attribute.id] : undefined;
    const words = held ? wordsOfValue(held.value, attribute, names) : '';
    if (words !== '') return `${words}: `;
  }
  return '';
}

/** To the second, which is all that a calendar keeps. */
const momentOf = (iso: string): ICAL.Time => ICAL.Time.fromJSDate(new Date(iso), true);

/** Calendars have no control characters, and a summary is one line. */
const oneLine = (words: string): string =>
  words
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
