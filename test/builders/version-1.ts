import type { AnnotationOf1, TagSetOf1 } from '../../src-renderer/core/library/version-1';
import { anAnnotation } from './library';

/** The default tag set as a library of version 1 has it. */
export const defaultOf1: TagSetOf1 = {
  id: 'default',
  name: 'Official readouts',
  version: 1,
  tags: [
    {
      id: 'commitment',
      name: 'commitment',
      hue: 264,
      line: 'solid',
      shortcut: '1',
      guideline:
        'What a side says it will do, is ready to do, supports, or calls on the other to do. Take the whole clause from the one who speaks to the object, with any deadline or sum; praise and descriptions of the past are none.',
    },
    {
      id: 'cooperation-area',
      name: 'cooperation area',
      hue: 165,
      line: 'dashed',
      shortcut: '2',
      guideline:
        'A field or a project in which the sides work together or mean to, such as rail transport or vaccine supply. Take the shortest words that name it, one span for each member of a list.',
    },
    {
      id: 'attendee',
      name: 'attendee',
      hue: 55,
      line: 'dotted',
      shortcut: '3',
      guideline:
        'A person or delegation that took part in person or by video, or is named as a participant. Take the name together with the office where they stand side by side; tag each at the first mention at least.',
    },
  ],
};

/** An annotation as a library of version 1 has it. */
export function anAnnotationOf1(fields: Partial<AnnotationOf1> = {}): AnnotationOf1 {
  const { tagSetVersion, attributes, decisions, comments, ...row } = anAnnotation(fields);
  void [tagSetVersion, attributes, decisions, comments];
  return row;
}
