import { expect, type Page } from '@playwright/test';
import { startOf, tagSet, wantedOf, type Gold, type GoldAnnotation } from './gold';
import type { Hand } from './hand';
import { reader } from './reading';

/** A row of the chosen card as it can be read. */
interface Row {
  id: string;
  focused: boolean;
  typed: boolean;
  proposed: boolean;
  /** Each value as the way of names that leads to it. */
  values: string[][];
}

/** What a row offers to choose. */
interface Option {
  name: string;
  /** E.g. `new country`. */
  remark: string;
  /** The key that chooses it; empty where it is found by typing. */
  letter: string;
}

/** Selects the words of an annotation, tags them and enters its values; answers how many keys that took from the tag on. */
async function enterAnnotation(hand: Hand, gold: Gold, annotation: GoldAnnotation): Promise<number> {
  await hand.select(gold.text, annotation.words, startOf(gold, annotation));
  await expect(hand.page.getByRole('toolbar', { name: 'Tag the selection' })).toBeVisible();
  const before = hand.keys;
  await hand.press(tagSet.tags.find(({ id }) => id === annotation.tag)!.shortcut);
  await expect(hand.page.locator('[data-chosen] [data-attribute] :focus')).toHaveCount(1);
  await expect.poll(() => chosenWords(hand.page)).toBe(annotation.words);
  await enterValues({ hand, gold, annotation });
  return hand.keys - before;
}

/** The words that stand out as those of the chosen annotation; they may be drawn in pieces. */
const chosenWords = async (page: Page): Promise<string> =>
  (await page.locator('.cm-chosen').allTextContents()).join('');

/** Entering one annotation. */
interface Entry {
  hand: Hand;
  gold: Gold;
  annotation: GoldAnnotation;
}

/** More turns than any card has rows. */
const PATIENCE = 30;

/** Goes through the rows: what is right is accepted, what is not is entered, and the rest is accepted at once. */
async function enterValues(entry: Entry): Promise<void> {
  const { hand, annotation } = entry;
  const isRight = (row: Row) => sameValues(row.values, wantedOf(annotation, row.id));
  for (let turns = 0; turns < PATIENCE; turns++) {
    const rows = await rowsOf(hand.page);
    const here = rows.find(({ focused }) => focused);
    if (!here) break;
    const wrong = rows.find((row) => !isRight(row));
    if (!wrong) await hand.press(rows.some(({ proposed }) => proposed) ? 'Control+Enter' : 'Escape');
    else if (here === wrong) await enterRow(entry, here, wantedOf(annotation, here.id));
    // Enter would make a party that an empty row suggests.
    else if (rows.indexOf(here) > rows.indexOf(wrong)) await hand.press('ArrowUp');
    else await hand.press(here.values.length === 0 ? 'ArrowDown' : 'Enter');
  }
  await expect(reader(hand.page)).toBeFocused();
  expect((await rowsOf(hand.page)).filter((row) => !isRight(row))).toEqual([]);
}

const asLines = (values: readonly string[][]): string =>
  values
    .map((path) => path.join(' › ').toLowerCase())
    .sort()
    .join('\n');
const sameValues = (a: readonly string[][], b: readonly string[][]): boolean => asLines(a) === asLines(b);

async function enterRow(entry: Entry, row: Row, wanted: readonly string[][]): Promise<void> {
  const { hand, annotation } = entry;
  const [only] = wanted;
  if (!only) return hand.press('Backspace', 'Enter');
  if (row.typed) {
    const words = only.join('');
    if (annotation.words.includes(words)) await hand.selectWithin(annotation.words, words);
    else await hand.type(words);
    return hand.press('Enter');
  }
  const missing = wanted.filter((value) => !row.values.some((one) => sameValues([one], [value])));
  const surplus = row.values.length + missing.length > wanted.length;
  if (surplus && wanted.length > 1) {
    await hand.press('Backspace');
    return enterAll(entry, wanted, false);
  }
  return surplus ? enterAll(entry, wanted, false) : enterAll(entry, missing, row.values.length > 0);
}

/** Chooses values one after the other, besides what stands or in its place; both sides at once where they are offered. */
async function enterAll(entry: Entry, values: readonly string[][], besides: boolean): Promise<void> {
  const both = (await optionsOf(entry.hand.page)).find(({ remark }) => remark === 'both sides');
  const sides = both?.name.split(' and ').map((name) => [name]);
  if (!besides && both && sides && sameValues(sides, values)) return entry.hand.press(both.letter);
  for (const [at, path] of values.entries()) {
    const isLast = at === values.length - 1;
    // Once one was added, a plain letter adds too, and goes on.
    const adds = !isLast || (besides && values.length === 1);
    await choose(entry, path, adds);
    if (isLast && adds) await entry.hand.press('Enter');
  }
}

async function choose(entry: Entry, path: readonly string[], adds: boolean): Promise<void> {
  const { hand } = entry;
  const offered = await optionsOf(hand.page);
  const near = offered.find(({ name, remark }) => name === path.at(-1) && remark === `‹ ${path.at(-2)}`);
  if (near) return hand.press(adds ? `Shift+${near.letter.toUpperCase()}` : near.letter);
  for (const name of path.slice(0, -1)) {
    const wider = (await optionsOf(hand.page)).find((option) => option.name === name);
    if (!wider?.letter) return search(entry, path, adds);
    await hand.press(`Alt+${wider.letter}`);
  }
  const option = (await optionsOf(hand.page)).find(({ name }) => name === path.at(-1));
  if (!option?.letter) return search(entry, path, adds);
  await hand.press(adds ? `Shift+${option.letter.toUpperCase()}` : option.letter);
}

/**
 * What no letter leads to is looked for: a party that nobody has named yet by its words in the text where they stand
 * there, all else by typing until it is the first that is found.
 */
async function search(entry: Entry, path: readonly string[], adds: boolean): Promise<void> {
  const { hand, gold, annotation } = entry;
  const name = path.at(-1)!;
  const kind = gold.parties.find((party) => party.name === name)?.kind;
  const at = annotation.words.toLowerCase().indexOf(name.toLowerCase());
  if (at >= 0 && annotation.words !== name) {
    await hand.selectWithin(annotation.words, annotation.words.slice(at, at + name.length));
    await hand.press('Enter');
  } else {
    await hand.press('/');
    for (const letter of name) {
      await hand.type(letter);
      const [first] = await optionsOf(hand.page);
      if (first && isIt(first, path, null)) break;
    }
  }
  const found = await optionsOf(hand.page);
  const place = found.findIndex((option) => isIt(option, path, kind ?? null));
  for (let down = 0; down < place; down++) await hand.press('ArrowDown');
  await hand.press(adds ? 'Shift+Enter' : 'Enter');
}

/** Whether an option is what is looked for: one that is there or, with a kind, one to be made new. */
const isIt = ({ name, remark }: Option, path: readonly string[], kind: string | null): boolean =>
  [path.join(' › '), path.at(-1)].some((one) => one?.toLowerCase() === name.toLowerCase()) &&
  (!remark.startsWith('new ') || remark === `new ${kind}`);

const rowsOf = (page: Page): Promise<Row[]> =>
  page.locator('[data-chosen] [data-attribute]').evaluateAll((rows) =>
    rows.map((row) => {
      const field = row.querySelector<HTMLTextAreaElement>('textarea');
      const value = row.querySelector<HTMLElement>('.value > span:not(.proposed, .none, .understood)');
      const words = field ? field.value : ((value?.title || value?.innerText) ?? '');
      const list = field ? [words] : words.split(', ');
      return {
        id: row.getAttribute('data-attribute') ?? '',
        focused: row.contains(document.activeElement),
        typed: field !== null,
        proposed: row.querySelector('.value .proposed') !== null,
        values: words === '' ? [] : list.map((one) => one.split(' › ')),
      };
    }),
  );

const optionsOf = (page: Page): Promise<Option[]> =>
  page.locator('[data-chosen] [data-attribute]:has(:focus) [role=option]').evaluateAll((options) =>
    options.map((option) => ({
      name: option.querySelector('span')?.textContent ?? '',
      remark: option.querySelector('i')?.textContent ?? '',
      letter: option.getAttribute('aria-keyshortcuts') ?? '',
    })),
  );

/** Chooses an annotation from its first words, the innermost there first. */
async function chooseAnnotation(hand: Hand, gold: Gold, annotation: GoldAnnotation): Promise<void> {
  await hand.caretTo(gold.text, annotation.words, startOf(gold, annotation));
  for (let turns = 0; turns < 5; turns++) {
    await hand.press('Enter');
    await expect(hand.page.locator('[data-chosen]')).toHaveCount(1);
    if ((await chosenWords(hand.page)) === annotation.words) return;
  }
  throw new Error(`“${annotation.words}” was not chosen.`);
}

/** Relates two annotations: R, the other end looked for by its words, the letter of the type. */
async function enterRelation(
  hand: Hand,
  gold: Gold,
  { type, source, target }: Gold['relations'][number],
): Promise<void> {
  const find = (id: string) => gold.annotations.find((annotation) => annotation.id === id)!;
  await chooseAnnotation(hand, gold, find(source));
  const listed = hand.page.locator('[data-chosen] [data-relation]');
  const before = await listed.count();
  await hand.press('r', '/');
  const dialog = hand.page.getByRole('dialog', { name: 'Relate to an annotation of the library' });
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await hand.type(find(target).words);
  await expect(dialog.getByRole('option').first()).toContainText(find(target).words);
  await hand.press('Enter');
  await expect(dialog).toBeHidden();
  const name = tagSet.relationTypes.find(({ id }) => id === type)!.name;
  const types = hand.page.getByRole('toolbar', { name: 'Type of relation' });
  const letter = await types
    .getByRole('button', { name: `${name} →` })
    .locator('kbd')
    .textContent();
  await hand.press((letter ?? '').toLowerCase());
  await expect(listed).toHaveCount(before + 1);
}

/**
 * Enters all annotations and relations, one after the other; answers by id how many keys each annotation took beyond
 * the selection of its words.
 */
export async function enterGold(
  hand: Hand,
  gold: Gold,
  told: (annotation: GoldAnnotation, keys: number) => void = () => undefined,
): Promise<Map<string, number>> {
  const keys = new Map<string, number>();
  for (const annotation of gold.annotations) {
    const own = await enterAnnotation(hand, gold, annotation);
    keys.set(annotation.id, own);
    told(annotation, own);
  }
  for (const relation of gold.relations) await enterRelation(hand, gold, relation);
  return keys;
}
