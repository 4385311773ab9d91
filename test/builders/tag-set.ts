import type { Attribute } from '../../src-renderer/core/tagset/attribute';
import type { Tag, TagSet } from '../../src-renderer/core/tagset/tag-set';

export const aTag = (id: string, fields: Partial<Tag> = {}): Tag => ({
  id,
  name: id,
  hue: 264,
  line: 'solid',
  shortcut: '',
  parentId: null,
  guideline: '',
  attributes: [],
  ...fields,
});

const field = { required: false, default: null };

/** One attribute of each type, choices and parties with one value and with many. */
export const attributesOfAllTypes: Attribute[] = [
  {
    ...field,
    id: 'strength',
    type: 'choice',
    name: 'strength',
    required: true,
    vocabularyId: 'strength',
    many: false,
    rules: [{ phrase: 'is * ready to', termId: 'readiness' }],
  },
  {
    ...field,
    id: 'areas',
    type: 'choice',
    name: 'areas',
    default: { type: 'choice', termIds: ['rail'] },
    vocabularyId: 'area',
    many: true,
    rules: [],
  },
  { ...field, id: 'party', type: 'party', name: 'party', many: false, named: 'subject' },
  { ...field, id: 'with', type: 'party', name: 'with', many: true, named: 'nowhere' },
  { ...field, id: 'office', type: 'text', name: 'office', default: { type: 'text', text: 'minister' } },
  { ...field, id: 'sum', type: 'number', name: 'sum', default: { type: 'number', number: 0.5 } },
  {
    ...field,
    id: 'deadline',
    type: 'date',
    name: 'deadline',
    default: { type: 'date', words: 'this year', interval: { from: '2025-01-01', to: '2025-12-31' } },
  },
  {
    ...field,
    id: 'binding',
    type: 'yes-no',
    name: 'binding',
    default: { type: 'yes-no', yes: false },
  },
];

/** A sound tag set with everything that one can have: nested tags, all types of attributes, terms of two levels. */
export const aTagSet = (fields: Partial<TagSet> = {}): TagSet => ({
  id: 'readouts',
  name: 'Readouts',
  version: 3,
  tags: [
    aTag('promise', { shortcut: '1', guideline: 'Any *promise*.', attributes: attributesOfAllTypes }),
    aTag('pledge', { shortcut: 'P', parentId: 'promise', line: 'dashed' }),
    aTag('person', {
      shortcut: '3',
      line: 'dotted',
      attributes: [{ ...field, id: 'who', type: 'party', name: 'who', many: false, named: 'span' }],
    }),
  ],
  vocabularies: [
    {
      id: 'strength',
      name: 'strength',
      terms: [
        { id: 'firm', name: 'firm', parentId: null },
        { id: 'readiness', name: 'readiness', parentId: null },
      ],
    },
    {
      id: 'area',
      name: 'area',
      terms: [
        { id: 'transport', name: 'transport', parentId: null },
        { id: 'rail', name: 'rail', parentId: 'transport' },
      ],
    },
  ],
  relationTypes: [
    { id: 'makes', name: 'makes', sourceTagIds: ['person'], targetTagIds: ['promise'] },
    { id: 'same-as', name: 'same as', sourceTagIds: [], targetTagIds: [] },
  ],
  ...fields,
});
