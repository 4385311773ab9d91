import { join } from 'node:path';
import Dexie from 'dexie';
import { onTestFinished } from 'vitest';
import { calls, type CallName } from '../../src-main/contract/calls';
import { Journal } from '../../src-main/files/journal/journal';
import { journalDisk, type JournalDisk } from '../../src-main/files/journal/journal-disk';
import { LibraryReading } from '../../src-main/files/snapshots/library-source';
import type { Snapshots } from '../../src-main/files/snapshots/snapshots';
import { journalHandlers } from '../../src-main/handlers/journal';
import { keptBy } from '../../src-main/handlers/kept';
import { storeHandlers } from '../../src-main/handlers/store';
import type { Host } from '../../src-renderer/host/host';
import { openSnapshot } from '../../src-main/files/snapshots/library-source';
import { snapshotsOf } from './snapshots';

export interface KeptHost {
  host: Host;
  journal: Journal;
  snapshots: Snapshots;
  /** The calls that came, in order. */
  called: CallName[];
}

/**
 * The real journal and snapshots of a folder, asked as the page asks them: through the schemas of the contract, by copy.
 */
export function aKeptHost(folder: string, { disk = journalDisk }: { disk?: JournalDisk } = {}): KeptHost {
  const journal = new Journal(join(folder, 'journal'), disk, () => new Date());
  onTestFinished(() => journal.close().catch(() => undefined));
  const snapshots = snapshotsOf(journal, folder, { disk });
  const reading = new LibraryReading();
  const kept = keptBy(() => undefined);
  const handlers = {
    ...journalHandlers({ journal, snapshots, reading, note: () => undefined }),
    ...storeHandlers(removeStores, () => undefined),
    'snapshots.take': kept(
      'snapshots.take',
      ({ reason }: Parameters<Snapshots['take']> extends [infer Reason] ? { reason: Reason } : never) =>
        snapshots.take(reason),
    ),
    'snapshots.list': kept('snapshots.list', () => snapshots.list()),
    'snapshots.open': kept('snapshots.open', async ({ id }: { id: string }) =>
      reading.begin(await openSnapshot(snapshots, id)),
    ),
  };
  const called: CallName[] = [];
  const call = async (name: CallName, input: unknown): Promise<unknown> => {
    called.push(name);
    const handler = (handlers as Record<string, ((sent: unknown) => unknown) | undefined>)[name];
    if (!handler) throw new Error(`${name} is not answered here`);
    return structuredClone(await handler(calls[name].input.parse(structuredClone(input))));
  };
  return { host: { call } as unknown as Host, journal, snapshots, called };
}

async function removeStores(): Promise<void> {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
}
