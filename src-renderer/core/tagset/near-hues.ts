import { hueDistance } from '../colour/tag-colour';
import type { Tag, TagSet } from './tag-set';
import { lineageOf } from './tag-tree';

/** Nearer than this, in degrees, two hues of the same lightness are easily taken for each other. */
const NEAR = 25;

/**
 * The tags whose hue is easily taken for that of this one, the nearest first. Those above and below it are not
 * among them: a kind of a tag may well have its colour.
 */
export function tagsOfNearHue(tagSet: Pick<TagSet, 'tags'>, tag: Tag): Tag[] {
  const isKin = (one: Tag, other: Tag) => lineageOf(tagSet, one.id).some(({ id }) => id === other.id);
  const distance = ({ hue }: Tag) => hueDistance(hue, tag.hue);
  return tagSet.tags
    .filter((other) => !isKin(other, tag) && !isKin(tag, other) && distance(other) < NEAR)
    .sort((a, b) => distance(a) - distance(b));
}

/** The hue, in whole degrees, that is farthest from all that are taken. */
export function freeHue(tags: readonly Pick<Tag, 'hue'>[]): number {
  const taken = tags.map(({ hue }) => ((hue % 360) + 360) % 360).sort((a, b) => a - b);
  const [first] = taken;
  if (first === undefined) return 264;
  const gaps = taken.map((hue, at) => ({ hue, width: (taken[at + 1] ?? first + 360) - hue }));
  const widest = gaps.reduce((best, gap) => (gap.width > best.width ? gap : best));
  return Math.round(widest.hue + widest.width / 2) % 360;
}
