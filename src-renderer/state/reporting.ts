import type { Author } from '../commands/author';
import type { History } from '../commands/history';
import { makeReport } from '../commands/make-report';
import { baseNameOf } from '../core/document/base-name';
import type { Document } from '../core/document/document';
import type { LibraryDatabase } from '../db/database';
import type { Host } from '../host/host';
import type { LibraryState } from './library.svelte';
import type { Notices } from './notices';
import type { PartiesState } from './parties.svelte';
import { wordsForWriteRefusal } from './refusals';
import type { TagSetState } from './tag-set.svelte';

interface ReportingParts {
  db: LibraryDatabase;
  host: Host;
  history: History;
  library: LibraryState;
  notices: Notices;
  parties: PartiesState;
  tagSet: TagSetState;
  author: () => Author;
}

/** Makes reports, and tells how it went. */
export class Reporting {
  constructor(private parts: ReportingParts) {}

  /** Asks where, and writes a report on one document there. */
  onDocument(document: Document): Promise<void> {
    return this.#make([document], baseNameOf(document), document.title);
  }

  /** Asks where, and writes a report on the whole library there. */
  onLibrary(): Promise<void> {
    return this.#make(this.parts.library.documents, 'library', 'The library');
  }

  async #make(documents: Document[], baseName: string, title: string): Promise<void> {
    const { author, db, history, host, notices, parties, tagSet } = this.parts;
    const current = () => ({ tagSet: tagSet.current, parties: parties.all });
    const by = author();
    const head = { baseName, title, annotator: by.annotator, madeAt: by.now() };
    const saved = await makeReport({ db, history, host, current }, documents, head);
    if (!saved.ok) notices.problem(wordsForWriteRefusal(saved.refusal));
    else if (saved.value) {
      const { html, pdf } = saved.value;
      notices.tell(`Report written to ${html.fileName} and ${pdf.fileName} in ${html.folder}.`);
    }
  }
}
