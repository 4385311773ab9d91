import { basename } from 'node:path';
import type { JournalState } from '../contract/journal';
import { accept } from '../contract/result';
import { shortenFolder } from '../files/shorten-folder';
import { writeAtomic } from '../files/write-atomic';
import type { Dialogs } from './dialogs';
import type { HandlersOf } from './register-handlers';

/** What the main process knows that helps to find a fault. Nothing in it may hold a text, a name, a note or a path. */
export interface MainDiagnostics {
  versions: Record<string, string>;
  system: Record<string, string | number>;
  /** Bytes by part of the profile, and what is free on its disk. */
  sizes: Record<string, number | null>;
  journal: JournalState | null | { refused: string };
  snapshots: {
    count: number;
    last: { takenAt: string; reason: string; counts: Record<string, number> } | null;
  };
  refusals: readonly { at: string; call: string; code: string }[];
}

interface DiagnosticsNeeds {
  dialogs: Pick<Dialogs, 'chooseTarget'>;
  home: string;
  gather: () => Promise<MainDiagnostics>;
}

/** A bundle that a user can look through and hand on: versions, sizes, counts, names of errors. */
export function diagnosticsHandlers({ dialogs, home, gather }: DiagnosticsNeeds): HandlersOf<'diagnostics'> {
  return {
    'diagnostics.save': async (page) => {
      const path = await dialogs.chooseTarget({
        title: 'Save a diagnostic bundle',
        folder: undefined,
        suggestedName: 'marginalia-diagnostics.json',
        filters: [{ name: 'JSON', extensions: ['json'] }],
      });
      if (path === undefined) return accept(null);
      const bundle = { format: 'marginalia-diagnostics', version: 1, ...(await gather()), page };
      const written = await writeAtomic(path, `${JSON.stringify(bundle, null, 2)}\n`);
      if (!written.ok) return written;
      return accept({ fileName: basename(path), folder: shortenFolder(path, home) });
    },
  };
}
