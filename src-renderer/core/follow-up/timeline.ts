import type { Annotation } from '../annotation/annotation';
import type { Evidence, StatusStep } from './follow-up';

/** An annotation that is one of those that say the same thing over time, and the day of its document. */
export interface Statement {
  annotation: Annotation;
  title: string;
  /** ISO 8601: the day that the document gives itself; `null` where it gives none. */
  day: string | null;
}

/** Something that happened to what was said. */
export type TimelineItem = {
  /** ISO 8601: the day of the document; where it gives none, that on which the words were tagged or given. */
  day: string;
  /** Whether the document gives the day. */
  isGiven: boolean;
} & (
  | { kind: 'statement'; statement: Statement }
  | { kind: 'evidence'; evidence: Evidence; of: Annotation }
  | { kind: 'status'; step: StatusStep; of: Annotation }
);

const KINDS: readonly TimelineItem['kind'][] = ['statement', 'evidence', 'status'];

/**
 * Statements, evidence and what was said of how it stands, by day; on one day a statement before what shows it, and
 * that before what was said of it.
 *
 * @param dayOf the day of the document of this hash, ISO 8601; `null` where it is not known
 */
export function timelineOf(
  statements: readonly Statement[],
  dayOf: (sha256: string) => string | null,
): TimelineItem[] {
  return statements
    .flatMap((statement): TimelineItem[] => {
      const { annotation: of } = statement;
      return [
        { kind: 'statement', ...dayFrom(statement.day, of.createdAt), statement },
        ...(of.followUp?.evidence ?? []).map((evidence): TimelineItem => ({
          kind: 'evidence',
          ...dayFrom(dayOf(evidence.sha256), evidence.at),
          evidence,
          of,
        })),
        ...(of.followUp?.steps ?? []).map((step): TimelineItem => ({
          kind: 'status',
          ...dayFrom(step.at.slice(0, 10), step.at),
          step,
          of,
        })),
      ];
    })
    .sort((a, b) => byDay(a.day, b.day) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

const dayFrom = (day: string | null, at: string): Pick<TimelineItem, 'day' | 'isGiven'> => ({
  day: day ?? at.slice(0, 10),
  isGiven: day !== null,
});

const byDay = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
