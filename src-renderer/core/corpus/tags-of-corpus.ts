import { freeHue } from '../tagset/near-hues';
import { freeDigit } from '../tagset/tag-key';
import type { Tag, TagLine, TagSet } from '../tagset/tag-set';
import { lineageOf } from '../tagset/tag-tree';
import { distinctFrom } from './distinct-names';
import type { Corpus } from './corpus';
import type { Landing } from './landing';
import { isSameName, slugOf } from './slug';

const LINES: readonly TagLine[] = ['solid', 'dashed', 'dotted'];

/** The tag of a set that a name of a corpus means, by its name or id; `undefined` where there is none. */
export const tagOfName = ({ tags }: Pick<TagSet, 'tags'>, name: string): Tag | undefined =>
  tags.find((tag) => tag.name === name) ??
  tags.find((tag) => isSameName(tag.name, name) || isSameName(tag.id, name));

/** The tags that the names of a corpus stand for: known ones, and new ones for all other names. */
export class TagsOfCorpus {
  #known: TagSet;
  #whole: boolean;
  #ids = new Map<string, string | null>();
  #made: Tag[] = [];

  constructor(corpus: Corpus, { known, wholeTagSet, mapping }: Landing) {
    this.#known = known;
    this.#whole = wholeTagSet;
    for (const { name } of corpus.tags) {
      const id = mapping ? mapping.get(name) : tagOfName(known, name)?.id;
      if (id !== undefined) this.#ids.set(name, id);
    }
    for (const tag of corpus.tags) if (!this.#ids.has(tag.name)) this.#make(tag);
    // Parents may come after their children, so they are found once all are there.
    const parents = new Map(corpus.tags.map(({ name, parent }) => [name, parent]));
    this.#made = this.#made.map((tag) => {
      const parent = parents.get(tag.name) ?? null;
      return { ...tag, parentId: parent === null ? null : (this.#ids.get(parent) ?? null) };
    });
  }

  /** `null` where annotations with it are left out. */
  idOf(name: string): string | null {
    return this.#ids.get(name) ?? null;
  }

  tagSet(): TagSet {
    const used = new Set([...this.#ids.values()]);
    const kept = this.#known.tags.filter(({ id }) => used.has(id));
    const withAbove = new Set(kept.flatMap(({ id }) => lineageOf(this.#known, id).map((tag) => tag.id)));
    if (this.#made.length === 0 && (this.#whole || withAbove.size === this.#known.tags.length))
      return this.#known;
    const known = this.#whole ? this.#known.tags : this.#known.tags.filter(({ id }) => withAbove.has(id));
    const vocabularies = new Set(
      known.flatMap(({ attributes }) =>
        attributes.flatMap((one) => (one.type === 'choice' ? one.vocabularyId : [])),
      ),
    );
    return {
      ...(this.#whole ? this.#known : { id: 'imported', name: 'Imported', version: 1 }),
      tags: [...known, ...this.#made],
      vocabularies: this.#known.vocabularies.filter(({ id }) => this.#whole || vocabularies.has(id)),
      relationTypes: this.#known.relationTypes.filter(
        ({ sourceTagIds, targetTagIds }) =>
          this.#whole || [...sourceTagIds, ...targetTagIds].every((id) => withAbove.has(id)),
      ),
    };
  }

  #make({ name, hue, guideline }: Corpus['tags'][number]): void {
    const tags = [...this.#known.tags, ...this.#made];
    const taken = new Set(tags.map(({ id }) => id));
    const slug = slugOf(name);
    const id = distinctFrom(taken, slug, (turn) => `${slug}-${turn}`);
    this.#ids.set(name, id);
    this.#made.push({
      id,
      name,
      hue: hue ?? freeHue(tags),
      line: LINES[this.#made.length % LINES.length]!,
      shortcut: freeDigit({ tags }, new Map()),
      guideline,
      parentId: null,
      attributes: [],
    });
  }
}
