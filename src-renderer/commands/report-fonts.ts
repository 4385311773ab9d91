import sans from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?inline';
import type { ReportFonts } from '../formats/report-html/style';

/** The program's own faces, to go along in a report. Other scripts have those of the reader's system. */
export const reportFonts: ReportFonts = { serif, sans };
