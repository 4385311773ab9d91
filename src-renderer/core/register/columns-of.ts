import { intervalWords } from '../attribute/interval-words';
import type { Names } from '../attribute/value-words';
import { STATUSES, statusOf } from '../follow-up/follow-up';
import type { Comment } from '../review/comment';
import { verdictOf } from '../review/decision';
import type { Tag, TagSet } from '../tagset/tag-set';
import { saysWhoActs } from '../tagset/says-who-acts';
import { attributesOf, tagById } from '../tagset/tag-tree';
import { attributeColumn, yearOf } from './attribute-column';
import type { RegisterColumn } from './register-column';
import { seenOf, type RegisterRow } from './register-row';

/** All columns that the register of a tag has, in their first order: the words, the attributes, then where and when. */
export function columnsOf(tagSet: TagSet, tag: Tag, names: Names): RegisterColumn[] {
  const hasKinds = tagSet.tags.some(({ parentId }) => parentId === tag.id);
  return [
    wordsColumn('quote', 'quote', true, ({ annotation }) => annotation.quote.exact),
    ...(hasKinds
      ? [choiceColumn('tag', 'tag', ({ annotation }) => tagById(tagSet, annotation.tagId)?.name ?? '')]
      : []),
    ...attributesOf(tagSet, tag.id).map((attribute) => attributeColumn(attribute, names)),
    choiceColumn('document', 'document', ({ document }) => document.title),
    dateColumn,
    decisionColumn,
    ...(saysWhoActs(tagSet, tag.id) ? [statusColumn, evidenceColumn] : []),
    wordsColumn('comments', 'comments', false, (row) => commentWords(seenOf(row).comments)),
    wordsColumn('note', 'note', false, ({ annotation }) => annotation.note),
    choiceColumn('annotator', 'annotator', ({ annotation }) => annotation.annotator, false),
  ];
}

const wordsColumn = (
  id: string,
  name: string,
  shownAtFirst: boolean,
  words: (row: RegisterRow) => string,
): RegisterColumn => ({
  id,
  name,
  look: id === 'quote' ? 'quote' : 'words',
  filter: 'words',
  shownAtFirst,
  words,
  choices: (row) => [words(row)],
  key: (row) => words(row) || undefined,
  group: words,
  cell: words,
  remark: () => null,
});

const choiceColumn = (
  id: string,
  name: string,
  words: (row: RegisterRow) => string,
  shownAtFirst = true,
): RegisterColumn => ({ ...wordsColumn(id, name, shownAtFirst, words), filter: 'choices' });

/** The day of the document; where it says none, the day on which the annotation was made, which is told. */
const dayOf = ({ day, annotation }: RegisterRow): string => day ?? annotation.createdAt.slice(0, 10);

const dateColumn: RegisterColumn = {
  ...wordsColumn('date', 'date', true, (row) => intervalWords({ from: dayOf(row), to: dayOf(row) })),
  look: 'day',
  key: dayOf,
  group: (row) => yearOf(dayOf(row)),
  cell: dayOf,
  remark: ({ day }) => (day === null ? 'when it was tagged' : null),
};

const verdicts = ['open', 'discuss', 'confirmed', 'rejected'];
const verdict = (row: RegisterRow): string => verdictOf(seenOf(row).decisions) ?? 'open';

const decisionColumn: RegisterColumn = {
  ...choiceColumn('decision', 'decision', verdict),
  look: 'decision',
  key: (row) => verdicts.indexOf(verdict(row)),
};

const statusColumn: RegisterColumn = {
  ...choiceColumn('status', 'status', ({ annotation }) => statusOf(annotation), false),
  key: ({ annotation }) => STATUSES.indexOf(statusOf(annotation)),
};

const evidenceColumn: RegisterColumn = wordsColumn('evidence', 'evidence', false, ({ annotation }) =>
  (annotation.followUp?.evidence ?? []).map(({ quote, title }) => `${quote.exact} (${title})`).join('; '),
);

/** What is said and not settled, by whom. */
const commentWords = (comments: readonly Comment[]): string => {
  const settled = new Set(comments.filter(({ resolved }) => resolved).map(({ id }) => id));
  return comments
    .filter(({ id, replyTo }) => !settled.has(replyTo ?? id))
    .map(({ annotator, text }) => `${annotator}: ${text}`)
    .join('; ');
};
