/** What a library holds beside texts with tagged spans, and what a format can carry of it or not. */
export const aspects = {
  texts: 'texts',
  annotations: 'annotations',
  'tag-names': 'names of tags with their spaces',
  overlaps: 'annotations that overlap others',
  parts: 'annotations in several parts',
  'line-breaks': 'line breaks and white space of the text as they are',
  'control-characters': 'control characters that XML has no way to write',
  ids: 'ids',
  notes: 'notes',
  attributes: 'attributes',
  evidence: 'evidence and interpretation of attribute values',
  proposals: 'proposed values that nobody has accepted',
  annotators: 'annotators',
  times: 'times',
  verdicts: 'verdicts',
  decisions: 'decisions with reviewer, time and reason',
  comments: 'comments',
  relations: 'relations',
  'relations-between-documents': 'relations between documents',
  'relation-makers': 'who made a relation, and when',
  parties: 'parties with their aliases',
  'follow-up': 'follow-up',
  tags: 'unused tags',
  'tag-tree': 'tags below other tags',
  colours: 'colours of tags',
  guidelines: 'guidelines of tags',
  'tag-set': 'definitions of attributes, vocabularies and relation types',
  titles: 'titles of documents',
  metadata: 'metadata of documents',
  dismissed: 'stretches dismissed in the coverage view',
} as const;

export type Aspect = keyof typeof aspects;

export const allAspects = Object.keys(aspects) as Aspect[];
