import type { TagSet } from './tag-set';

/** What a new library begins with: the three kinds of thing that readouts of official meetings are read for. */
export const defaultTagSet: TagSet = {
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
        'What a side says it will do, is ready to do, supports, or calls on the other to do. Take the whole ' +
        'clause from the one who speaks to the object, with any deadline or sum; praise and descriptions of ' +
        'the past are none.',
    },
    {
      id: 'cooperation-area',
      name: 'cooperation area',
      hue: 165,
      line: 'dashed',
      shortcut: '2',
      guideline:
        'A field or a project in which the sides work together or mean to, such as rail transport or vaccine ' +
        'supply. Take the shortest words that name it, one span for each member of a list.',
    },
    {
      id: 'attendee',
      name: 'attendee',
      hue: 55,
      line: 'dotted',
      shortcut: '3',
      guideline:
        'A person or delegation that took part in person or by video, or is named as a participant. Take the ' +
        'name together with the office where they stand side by side; tag each at the first mention at least.',
    },
  ],
};
