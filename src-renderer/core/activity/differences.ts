import type { Annotation } from '../annotation/annotation';
import type { AttributeValue } from '../attribute/value';
import { wordsOfValue } from '../attribute/value-words';
import { NO_FOLLOW_UP, statusOf, type Evidence } from '../follow-up/follow-up';
import type { Comment } from '../review/comment';
import type { Decision, Verdict } from '../review/decision';
import { attributesOf, tagById } from '../tagset/tag-tree';
import type { TagSet } from '../tagset/tag-set';

/** Where the names are of what annotations refer to by id, as they are now. */
export interface NamesNow {
  tagSet: TagSet;
  /** The name of a party; `null` where there is none. */
  party(id: string): string | null;
}

/** Names that are gone since. */
const REMOVED_TAG = 'a removed tag';
const REMOVED_ATTRIBUTE = 'a removed attribute';

export const tagName = (tagId: string, { tagSet }: NamesNow): string =>
  tagById(tagSet, tagId)?.name ?? REMOVED_TAG;

/** What differs between two states of one annotation, a line each: `strength: – → pledge`. */
export function differencesOf(before: Annotation, after: Annotation, names: NamesNow): string[] {
  const lines: string[] = [];
  if (before.tagId !== after.tagId)
    lines.push(step('tag', tagName(before.tagId, names), tagName(after.tagId, names)));
  if (before.start !== after.start || before.end !== after.end)
    lines.push(step('words', quoted(before.quote.exact), quoted(after.quote.exact)));
  lines.push(...valueLines(before, after, names));
  if (before.note !== after.note) lines.push(step('note', before.note, after.note));
  lines.push(...decisionLines(before.decisions, after.decisions));
  lines.push(...commentLines(before.comments, after.comments));
  lines.push(...followUpLines(before, after));
  return lines;
}

export const quoted = (words: string): string => `“${words.replace(/\s+/g, ' ').trim()}”`;

const step = (what: string, from: string, to: string): string =>
  from === '' ? `${what}: ${to}` : `${what}: ${from} → ${to === '' ? '–' : to}`;

function valueLines(before: Annotation, after: Annotation, names: NamesNow): string[] {
  const attributes = [before, after].flatMap(({ tagId }) => attributesOf(names.tagSet, tagId));
  const ids = new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)]);
  return [...ids].flatMap((id) => {
    const attribute = attributes.find((one) => one.id === id);
    const words = (held: AttributeValue | undefined) =>
      held && attribute ? wordsOfValue(held.value, attribute, names) : held ? '…' : '';
    const [was, is] = [before.attributes[id], after.attributes[id]];
    const name = attribute?.name ?? REMOVED_ATTRIBUTE;
    if (JSON.stringify(was?.value) !== JSON.stringify(is?.value)) return step(name, words(was), words(is));
    return was && is && was.origin !== is.origin ? `${name}: ${words(is)} accepted` : [];
  });
}

const VERDICTS: Record<Verdict, string> = {
  confirmed: 'confirmed',
  rejected: 'rejected',
  discuss: 'marked for discussion',
};

const isIn = <Item>(list: readonly Item[], item: Item): boolean =>
  list.some((other) => JSON.stringify(other) === JSON.stringify(item));

function decisionLines(before: readonly Decision[], after: readonly Decision[]): string[] {
  const made = after.filter((decision) => !isIn(before, decision));
  const gone = before.filter(({ reviewer }) => !after.some((decision) => decision.reviewer === reviewer));
  return [
    ...made.map(
      ({ verdict, reviewer, reason }) =>
        `${VERDICTS[verdict]} by ${reviewer}${reason === '' ? '' : `: ${reason}`}`,
    ),
    ...gone.map(({ reviewer }) => `decision of ${reviewer} taken back`),
  ];
}

function commentLines(before: readonly Comment[], after: readonly Comment[]): string[] {
  const old = new Map(before.map((comment) => [comment.id, comment]));
  const left = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((comment) => {
      const was = old.get(comment.id);
      const { annotator, text, replyTo, resolved } = comment;
      if (!was) return `${replyTo === null ? 'comment' : 'answer'} by ${annotator}: ${text}`;
      if (was.resolved === resolved) return [];
      return `comment ${resolved ? 'resolved' : 'opened again'}: ${text}`;
    }),
    ...before.filter(({ id }) => !left.has(id)).map(({ text }) => `comment taken back: ${text}`),
  ];
}

function followUpLines(before: Annotation, after: Annotation): string[] {
  const [was, is] = [before.followUp ?? NO_FOLLOW_UP, after.followUp ?? NO_FOLLOW_UP];
  return [
    ...(was.steps.length === is.steps.length ? [] : [step('status', statusOf(before), statusOf(after))]),
    ...is.evidence.filter((one) => !isIn(was.evidence, one)).map((one) => `evidence: ${saidIn(one)}`),
    ...was.evidence
      .filter((one) => !isIn(is.evidence, one))
      .map((one) => `evidence taken back: ${saidIn(one)}`),
  ];
}

const saidIn = ({ quote, title }: Evidence): string => `${quoted(quote.exact)} in ${title}`;
