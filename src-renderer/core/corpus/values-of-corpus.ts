import type { AttributeValues, Value } from '../attribute/value';
import { readTyped } from '../attribute/read-typed';
import { readName } from '../party/read-name';
import type { Party } from '../party/party';
import type { Attribute } from '../tagset/attribute';
import { reservedIds } from '../tagset/tag-set-problems';
import type { TagSet } from '../tagset/tag-set';
import { TagSetLookup } from '../tagset/tag-set-lookup';
import { pathOfTerm, termsOf } from '../tagset/terms';
import { distinctFrom } from './distinct-names';
import { isSameName, slugOf } from './slug';
import type { TagsOfCorpus } from './tags-of-corpus';

/** The values that the words of a corpus stand for; where no attribute takes them, one of type text is made. */
export class ValuesOfCorpus {
  readonly parties: Party[] = [];
  #known: TagSet;
  #lookup: TagSetLookup;
  #at: string;
  #made = new Map<string, Attribute[]>();
  #takenIds: Set<string>;

  constructor(tags: TagsOfCorpus, known: TagSet, at: string) {
    const tagSet = tags.tagSet();
    this.#known = known;
    this.#lookup = new TagSetLookup(tagSet);
    this.#at = at;
    const ids = [...known.tags, ...tagSet.tags].flatMap(({ attributes }) => attributes.map(({ id }) => id));
    this.#takenIds = new Set([...reservedIds, ...ids]);
  }

  of(tagId: string, words: Readonly<Record<string, string[]>>): AttributeValues {
    const entries = Object.entries(words)
      .map(([name, said]): [string, string[]] => [name, said.filter((word) => word !== '')])
      .filter(([name, said]) => name !== '' && said.length > 0)
      .map(([name, said]) => this.#valueOf(tagId, name, said));
    return Object.fromEntries(
      entries.map(([id, value]) => [id, { value, evidence: null, origin: 'hand' as const }]),
    );
  }

  /** The tag set with the attributes that had to be made. */
  added(tagSet: TagSet): TagSet {
    if (this.#made.size === 0) return tagSet;
    return {
      ...tagSet,
      tags: tagSet.tags.map((tag) => ({
        ...tag,
        attributes: [...tag.attributes, ...(this.#made.get(tag.id) ?? [])],
      })),
    };
  }

  #valueOf(tagId: string, name: string, words: readonly string[]): [string, Value] {
    const named = [...this.#lookup.attributesOf(tagId).values(), ...(this.#made.get(tagId) ?? [])].filter(
      (attribute) => isSameName(attribute.name, name) || attribute.id === name,
    );
    for (const attribute of named) {
      const value = this.#read(attribute, words);
      if (value) return [attribute.id, value];
    }
    const own = this.#make(tagId, named.length === 0 ? name : `${name} (text)`);
    return [own.id, { type: 'text', text: words.join('; ') }];
  }

  #make(tagId: string, name: string): Attribute {
    const made = this.#made.get(tagId) ?? [];
    const there = made.find((attribute) => attribute.name === name);
    if (there) return there;
    const slug = `${tagId}-${slugOf(name)}`;
    const id = distinctFrom(this.#takenIds, slug, (turn) => `${slug}-${turn}`);
    this.#takenIds.add(id);
    const attribute: Attribute = { id, type: 'text', name, required: false, default: null };
    this.#made.set(tagId, [...made, attribute]);
    return attribute;
  }

  /** `null` where the words are no value of the attribute. */
  #read(attribute: Attribute, words: readonly string[]): Value | null {
    const [first = ''] = words;
    if (words.length > 1 && !('many' in attribute && attribute.many) && attribute.type !== 'text')
      return null;
    switch (attribute.type) {
      case 'text':
        return words.join('; ') === '' ? null : { type: 'text', text: words.join('; ') };
      case 'number':
        return readTyped('number', first, null);
      case 'date':
        return dateOf(first);
      case 'yes-no':
        return /^(?:yes|true|1|no|false|0)$/i.test(first)
          ? { type: 'yes-no', yes: /^(?:yes|true|1)$/i.test(first) }
          : null;
      case 'choice': {
        const terms = termsOf(this.#known, attribute.vocabularyId);
        const ids = words.map(
          (word) =>
            terms.find(({ id, name }) => name === word || id === word || pathWords(terms, id) === word)?.id,
        );
        const found = ids.filter((id) => id !== undefined);
        return found.length === words.length ? { type: 'choice', termIds: [...new Set(found)] } : null;
      }
      case 'party':
        return { type: 'party', partyIds: [...new Set(words.map((word) => this.#party(word).id))] };
    }
  }

  #party(name: string): Party {
    const there = this.parties.find((party) => party.name === name);
    if (there) return there;
    const slug = `party-${slugOf(name)}`;
    const id = distinctFrom(
      new Set(this.parties.map((party) => party.id)),
      slug,
      (turn) => `${slug}-${turn}`,
    );
    const kind = readName(name)?.kind ?? 'organisation';
    const party = { id, kind, name, aliases: [], createdAt: this.#at, updatedAt: this.#at };
    this.parties.push(party);
    return party;
  }
}

const pathWords = (terms: Parameters<typeof pathOfTerm>[0], id: string): string =>
  pathOfTerm(terms, id)
    .map(({ name }) => name)
    .join(' › ');

const interval = /^(\d{4}-\d\d-\d\d|\.\.)\/(\d{4}-\d\d-\d\d|\.\.)$/;

/** Days as a corpus has them (`2025-12-31`, `2025-01-01/2025-12-31`, `../2025-12-31`), else what dates people write. */
function dateOf(words: string): Value | null {
  const ends = interval.exec(words);
  if (!ends) return readTyped('date', words, null);
  const [from, to] = [ends[1]!, ends[2]!].map((day) => (day === '..' ? null : day)) as [
    string | null,
    string | null,
  ];
  const isSound = (from ?? to) !== null && (from === null || to === null || from <= to);
  return isSound && [from, to].every(isDay) ? { type: 'date', words, interval: { from, to } } : null;
}

const isDay = (day: string | null): boolean =>
  day === null || (!Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day));
