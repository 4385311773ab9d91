import type { Span } from '../span/span';
import { adjectivesOf } from './adjectives';
import { nameTokens } from './name-tokens';
import type { Party } from './party';

/**
 * The ways in which the known parties are written, to be found in texts. A way of writing is the same whatever its
 * case, its white space, the way its accents are composed, a leading “the” and a possessive “’s”. Built once for a set
 * of parties; a look-up costs by the length of its stretch, not by the number of parties.
 */
export class SurfaceForms {
  /** By normal form; `null` where more than one party is written so. */
  #byForm = new Map<string, Party | null>();
  /** How many words the longest form has that begins with a word. */
  #longest = new Map<string, number>();
  #byId = new Map<string, Party>();
  /** Countries by what may be their adjective; `null` where it may be that of more than one. */
  #byAdjective = new Map<string, Party | null>();

  constructor(readonly parties: readonly Party[]) {
    for (const party of parties) {
      const { forms, adjectives } = writtenAs(party);
      this.#byId.set(party.id, party);
      for (const { key, firstWord, count } of forms) {
        put(this.#byForm, key, party);
        this.#longest.set(firstWord, Math.max(count, this.#longest.get(firstWord) ?? 0));
      }
      for (const adjective of adjectives) put(this.#byAdjective, adjective, party);
    }
  }

  byId(id: string): Party | null {
    return this.#byId.get(id) ?? null;
  }

  /** The party that is written so; `null` where none is, or more than one. */
  partyOf(words: string): Party | null {
    return this.#byForm.get(wholeForm(words).key) ?? null;
  }

  /** The country that a word is the adjective of, by its stem (`Veldrian`); `null` where that is not certain. */
  countryOf(adjective: string): Party | null {
    return this.#byAdjective.get(normal(adjective)) ?? null;
  }

  /** Where parties are named in a stretch of a text, the longest form at each place, in order of the text. */
  within(text: string, span: Span): { party: Party; span: Span }[] {
    const tokens = nameTokens(text, span);
    const found: { party: Party; span: Span }[] = [];
    for (let first = 0; first < tokens.length; first++) {
      const { start, end } = tokens[first]!;
      let count = Math.min(this.#longest.get(normal(text.slice(start, end))) ?? 0, tokens.length - first);
      for (; count > 0; count--) {
        const words = { start, end: tokens[first + count - 1]!.end };
        const party = this.#byForm.get(normal(text.slice(words.start, words.end)));
        if (party === undefined) continue;
        if (party) found.push({ party, span: words });
        first += count - 1;
        break;
      }
    }
    return found;
  }
}

interface WrittenAs {
  forms: WholeForm[];
  adjectives: string[];
}

/** Of each party as it is, worked out once: a change of one party costs one party. */
const known = new WeakMap<Party, WrittenAs>();

function writtenAs(party: Party): WrittenAs {
  const before = known.get(party);
  if (before) return before;
  const names = [party.name, ...party.aliases];
  const written = {
    forms: names.map(wholeForm).filter(({ key }) => key !== ''),
    adjectives: party.kind === 'country' ? names.flatMap(adjectivesOf) : [],
  };
  known.set(party, written);
  return written;
}

/** What two parties share is no one's. */
function put(parties: Map<string, Party | null>, form: string, party: Party): void {
  const other = parties.get(form);
  parties.set(form, other === undefined || other?.id === party.id ? party : null);
}

const normal = (words: string): string =>
  words.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').replace(/\.$/, '');

interface WholeForm {
  key: string;
  firstWord: string;
  /** How many words it has. */
  count: number;
}

/** The normal form of a whole name, from its first word to its last, without a leading “the”. */
function wholeForm(form: string): WholeForm {
  const tokens = nameTokens(form, { start: 0, end: form.length });
  const [first] = tokens;
  if (tokens.length > 1 && normal(form.slice(first!.start, first!.end)) === 'the') tokens.shift();
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  return {
    key: normal(form.slice(start, end)),
    firstWord: normal(form.slice(start, tokens[0]?.end ?? 0)),
    count: tokens.length,
  };
}
