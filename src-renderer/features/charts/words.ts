import type { Cross } from '../../core/charts/cross';
import { counted } from '../../core/words/counted';

/** What a place in a picture says: `China, trade: 3 commitments`. */
export const wordsAt = (
  { downMembers, acrossMembers, counts }: Cross,
  tag: string,
  down: number,
  across: number,
) => `${downMembers[down]!.label}, ${acrossMembers[across]!.label}: ${counted(counts[down]![across]!, tag)}`;

/** As many characters of a name as there is room for. */
export const shortened = (name: string, most: number): string =>
  name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;
