import type { JournalRow } from '../../contract/journal';
import type { LibraryPart, LibrarySource } from '../../contract/snapshots';
import type { Journal } from '../journal/journal';
import { KeepingError } from '../journal/keeping-error';
import type { LibraryRows } from '../journal/volume';
import type { Snapshots } from './snapshots';

/** A state of the library that is being read. */
export interface OpenedLibrary {
  source: LibrarySource;
  parts: Generator<LibraryPart>;
}

type Found = LibraryRows & { schema: number };

/** The one state of the library that is being read, part by part. */
export class LibraryReading {
  #parts: Generator<LibraryPart> | null = null;

  begin(library: OpenedLibrary): LibrarySource {
    this.#parts = library.parts;
    return library.source;
  }

  /** The next part; `null` after the last, and where nothing was begun. */
  next(): LibraryPart | null {
    const part = this.#parts?.next();
    if (part && !part.done) return part.value;
    this.#parts = null;
    return null;
  }
}

/** Parts of about this size, in UTF-16 code units. */
const PART = 2 ** 20;

/**
 * The best that is there to rebuild the library from: the state that lacks the fewest changes, and of those the latest.
 * The journal's own base comes first, then snapshots of this journal with the changes since, then the last snapshot of
 * an earlier beginning, then those beginnings themselves. `null` where there is nothing.
 */
export async function openBest(journal: Journal, snapshots: Snapshots): Promise<OpenedLibrary | null> {
  const found = await fromJournal(journal, snapshots);
  if (found) {
    const state = await journal.state();
    // A log that ends before the rows would let undo put rows back that are older than it says.
    const isWhole = state?.last === found.sequence;
    const library = opened('journal', null, found, isWhole ? await journal.lines() : []);
    return { ...library, source: { ...library.source, isTorn: !isWhole || state.isTorn } };
  }
  for (const { snapshot } of (await snapshots.summaries()).reverse()) {
    const library = await openSnapshot(snapshots, snapshot).catch(skipDamaged(null));
    if (library) return library;
  }
  const earlier = await journal.earlier();
  return earlier && opened('journal', null, earlier, []);
}

/** A snapshot as it is. Throws `missing` or `damaged`. */
export async function openSnapshot(snapshots: Snapshots, id: string): Promise<OpenedLibrary> {
  const file = await snapshots.read(id);
  const { schema, sequence, checksum, takenAt } = file.summary;
  return opened('snapshot', takenAt, { schema, sequence, checksum, rows: [...file.rows()], missing: 0 }, []);
}

async function fromJournal(journal: Journal, snapshots: Snapshots): Promise<Found | null> {
  const state = await journal.state().catch(skipDamaged(null));
  if (!state) return null;
  let best: Found | null = await journal.rows().catch(skipDamaged(null));
  const own = (await snapshots.summaries()).filter(({ id }) => id === state.id).reverse();
  const latest = Math.max(state.last, ...own.map(({ sequence }) => sequence));
  for (const { snapshot } of own) {
    if (best?.missing === 0 && best.sequence === latest) break;
    const file = await snapshots.read(snapshot).catch(skipDamaged(null));
    const one = file && (await journal.rows(file));
    if (
      one &&
      (!best || one.missing < best.missing || (one.missing === best.missing && one.sequence > best.sequence))
    )
      best = one;
  }
  return best;
}

function opened(
  from: LibrarySource['from'],
  takenAt: string | null,
  found: Found,
  entries: string[],
): OpenedLibrary {
  const { schema, sequence, missing, rows } = found;
  return {
    source: { from, takenAt, schema, sequence, missing, isTorn: false },
    parts: partsOf(rows, entries),
  };
}

function* partsOf(rows: JournalRow[], entries: string[]): Generator<LibraryPart> {
  for (const part of inParts(rows, ({ row }) => row.length)) yield { rows: part, entries: [] };
  for (const part of inParts(entries, (entry) => entry.length)) yield { rows: [], entries: part };
}

function* inParts<Item>(items: Item[], sizeOf: (item: Item) => number): Generator<Item[]> {
  let part: Item[] = [];
  let size = 0;
  for (const item of items) {
    part.push(item);
    size += sizeOf(item);
    if (size < PART) continue;
    yield part;
    part = [];
    size = 0;
  }
  if (part.length > 0) yield part;
}

const skipDamaged =
  <Value>(value: Value) =>
  (error: unknown): Value => {
    if (error instanceof KeepingError && (error.code === 'damaged' || error.code === 'missing')) return value;
    throw error;
  };
