import type { TagSet } from '../../core/tagset/tag-set';
import { Markup } from '../html/markup';

/** Fonts as `data:` addresses, so that the report needs no other file. */
export interface ReportFonts {
  serif: string;
  sans: string;
}

/** How a report looks, and by what it knows that for its own. */
export interface ReportStyle {
  /** By `reportCss`. */
  css: string;
  /** SHA-256 of it in Base64. */
  sha256: string;
}

/** Not escaped, which would change it: it is made of nothing that people write. */
export const styleOf = ({ css }: ReportStyle): Markup => new Markup(`<style>${css}</style>`);

/** How a report looks, on paper too: lines tell tags and lanes apart where there is no colour. */
export const reportCss = (tagSet: Pick<TagSet, 'tags'>, fonts: ReportFonts): string =>
  [faces(fonts), page, tables, texts, lanes(), ...tagSet.tags.map(lookOf), print].join('\n');

const faces = ({ serif, sans }: ReportFonts): string => `
@font-face { font-family: 'Report Serif'; src: url(${serif}) format('woff2'); font-weight: 200 900; }
@font-face { font-family: 'Report Sans'; src: url(${sans}) format('woff2'); font-weight: 100 900; }`;

const lookOf = ({ hue, line }: TagSet['tags'][number], at: number): string => `
.t${at} { border-bottom: 0.13em ${line} oklch(0.48 0.14 ${hue}); background-color: oklch(0.7 0.12 ${hue} / 0.14); }`;

/** The lowest lane of all is 7. */
const LANES = [0, 1, 2, 3, 4, 5, 6, 7];

/** Each lane one line's room lower; and where they go deep, the lines of the text further apart. */
const lanes = (): string =>
  LANES.map(
    (lane) =>
      `.l${lane} { padding-bottom: ${(0.02 + lane * 0.22).toFixed(2)}em; }\n.h${lane} { line-height: ${(1.62 + lane * 0.2).toFixed(2)}; }`,
  ).join('\n');

/** Without ligatures and figures of one width: whoever copies from the PDF, or searches it, would not get their letters. */
const page = `
:root { color-scheme: light; --ink: #1d1b18; --soft: #57524a; --line: #cfc8ba; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 3rem 2rem 5rem; color: var(--ink); background: #fff;
  font: 0.9rem/1.5 'Report Sans', Inter, system-ui, sans-serif; font-variant: none; overflow-wrap: break-word; }
h1, h2, h3 { font-family: 'Report Serif', Georgia, 'Noto Serif', serif; font-weight: 600; line-height: 1.25; }
h1 { font-size: 2.3rem; margin: 0.2rem 0 0.6rem; letter-spacing: -0.01em; text-wrap: balance; }
h2 { font-size: 1.55rem; margin: 0 0 0.6rem; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 0.4rem; }
a { color: inherit; }
.kind { margin: 0; font-weight: 600; color: var(--soft); }
.origin { margin: 0 0 0.3rem; color: var(--soft); }
.hash { font-size: 0.72rem; overflow-wrap: anywhere; }
section { margin-top: 3.5rem; }
nav ol { margin: 2rem 0 0; padding: 1rem 0 0; border-top: 1px solid var(--line); list-style: none; columns: 2; column-gap: 3rem; }
nav li { margin-bottom: 0.35rem; break-inside: avoid; }
nav a { text-decoration: none; }
a:hover { text-decoration: underline; }
.numbers { display: flex; flex-wrap: wrap; gap: 0.6rem 2.6rem; margin: 1rem 0 2rem; padding: 0; list-style: none; color: var(--soft); }
.numbers b { display: block; font: 600 2rem/1.2 'Report Serif', Georgia, serif; color: var(--ink); }
.name { color: var(--soft); }
.remark { color: var(--soft); }`;

const tables = `
table { width: 100%; margin: 0 0 1.8rem; border-collapse: collapse; text-align: start; font-size: 0.84rem; line-height: 1.45; }
caption { padding: 0 0 0.4rem; text-align: start; font: 600 1.1rem/1.3 'Report Serif', Georgia, serif; }
th, td { padding: 0.4rem 0.7rem 0.4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; text-align: start; }
thead th { border-bottom: 1.5px solid var(--ink); font-weight: 600; vertical-align: bottom; }
tbody th { font-weight: 500; }
tfoot th, tfoot td { border-bottom: 0; font-weight: 600; }
.count { width: 1%; padding-left: 0.5rem; white-space: nowrap; text-align: end; }
thead .count { white-space: normal; }
.narrow .count { width: 13%; }
.column-quote { width: 34%; }
.quote, .short { font-family: 'Report Serif', Georgia, 'Noto Serif', serif; font-size: 1.06em; }
td a { text-decoration: none; }
.decision { white-space: nowrap; }
.values { margin: 0; padding: 0; list-style: none; }
.values li { display: inline; }
.values li + li::before { content: ' · '; color: var(--soft); }
.annotations td:nth-child(2) { width: 44%; }
.annotations .short { display: block; margin-top: 0.15rem; }
.comments, .comments ul { margin: 0.3rem 0 0; padding-left: 1rem; }
.note { margin: 0.3rem 0 0; padding-left: 0.6rem; border-left: 2px solid var(--line); }`;

const texts = `
.text, .guideline blockquote { font-family: 'Report Serif', Georgia, 'Noto Serif', serif; }
.text { margin: 1.6rem 0 2.4rem; padding-left: 2.6rem; font-size: 1.06rem; }
.text p { position: relative; margin: 0 0 0.8em; overflow-wrap: anywhere; }
.words { white-space: pre-wrap; }
.text .number { position: absolute; left: -3.4rem; width: 2.4rem; text-align: end; color: var(--soft); font: 0.68rem/2.5 'Report Sans', Inter, sans-serif; }
mark { color: inherit; background-color: transparent; border-bottom: 0.13em solid currentcolor; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
sup { margin: 0 0.1em; font: 600 0.62em/0 'Report Sans', Inter, sans-serif; vertical-align: 0.55em; white-space: nowrap; }
sup + sup::before { content: ','; }
sup a { text-decoration: none; }
.legend { margin: 1rem 0 0; color: var(--soft); }
.legend mark { margin-right: 0.8rem; color: var(--ink); }
.guideline { max-width: 44rem; }
.guideline blockquote { margin: 0 0 0.8em; padding-left: 0.8rem; border-left: 2px solid var(--line); }
.guideline pre { white-space: pre-wrap; }
h3 mark { font-family: inherit; }`;

const print = `
@page { size: A4; margin: 22mm 18mm 20mm; }
@page wide { size: A4 landscape; margin: 20mm 16mm 18mm; }
@media print {
  :root { --line: #b5afa4; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  .wide { page: wide; }
  section { margin-top: 0; break-before: page; }
  #summary { margin-top: 2.5rem; break-before: auto; }
  h1, h2, h3, caption { break-after: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr, .legend, .numbers { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  a { text-decoration: none; }
  mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}`;
