import type { Document } from '../core/document/document';
import { reportHtml } from '../formats/report-html/report';
import { reportCss, type ReportStyle } from '../formats/report-html/style';
import type { CallOutput } from '../host/host';
import { readContents, relationsOf, type ExportSource } from './export-documents';
import { sha256 } from './sha256';
import { suggestedName } from './suggested-name';

/** What the report is on, and who makes it when. */
export interface ReportHead {
  /** What the file's name begins with. */
  baseName: string;
  title: string;
  annotator: string;
  /** ISO 8601, UTC. */
  madeAt: string;
}

/**
 * Writes a report on documents, unwritten changes among them, as HTML to a file that the user names in the save dialog,
 * and as PDF beside it.
 */
export async function makeReport(
  { db, history, host, current }: ExportSource,
  documents: Document[],
  { baseName, ...head }: ReportHead,
): Promise<CallOutput<'reports.save'>> {
  const contents = await readContents(db, history, documents);
  const { tagSet, parties } = current();
  const data = {
    ...head,
    tagSet,
    parties: [...parties],
    documents: contents,
    relations: relationsOf(contents).inside,
  };
  return host.call('reports.save', {
    suggestedName: suggestedName(baseName, 'report.html'),
    html: reportHtml(data, await styleOf(reportCss(tagSet, (await import('./report-fonts')).reportFonts))),
  });
}

async function styleOf(css: string): Promise<ReportStyle> {
  const hexadecimal = await sha256(css);
  const bytes = hexadecimal.match(/../g)!.map((digits) => Number.parseInt(digits, 16));
  return { css, sha256: btoa(String.fromCharCode(...bytes)) };
}
