import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { LibraryData } from '../../../../src-renderer/core/library/library-data';
import type { Decision } from '../../../../src-renderer/core/review/decision';
import { quoteOf } from '../../../../src-renderer/core/span/quote';
import { reportHtml } from '../../../../src-renderer/formats/report-html/report';
import { reportCss } from '../../../../src-renderer/formats/report-html/style';
import { goldLibrary } from '../../../builders/gold-library';
import { aDocument, anAnnotation, aParty } from '../../../builders/library';
import { aTag } from '../../../builders/tag-set';

const FONT = 'data:font/woff2;base64,AA==';
const HOSTILE = `</style></script><script>alert(1)</script><img src=x onerror=alert(1)> "'&\u0000\ud800`;

function reportOf(library: LibraryData, title = 'Readout'): string {
  const css = reportCss(library.tagSet, { serif: FONT, sans: FONT });
  const style = { css, sha256: createHash('sha256').update(css).digest('base64') };
  return reportHtml({ ...library, title, annotator: 'A. Moreau', madeAt: '2026-11-25T09:00:00.000Z' }, style);
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  // White space is nobody's matter here, and titles are as long as those of documents.
  rules: { 'void-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' },
});

async function problemsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, message, ruleId }) => `${line}: ${ruleId}: ${message}`),
  );
}

const decision = (fields: Partial<Decision>): Decision => ({
  verdict: 'confirmed',
  reviewer: 'B. Okafor',
  at: '2026-11-20T10:00:00.000Z',
  reason: '',
  ...fields,
});

/** A text with one annotation over the whole of it. */
function small(text: string, fields: Partial<Parameters<typeof anAnnotation>[0]> = {}): LibraryData {
  const span = { start: 0, end: text.length };
  return {
    ...goldLibrary(),
    documents: [
      {
        document: aDocument({ length: text.length }),
        text,
        annotations: [anAnnotation({ ...span, quote: quoteOf(text, span), ...fields })],
      },
    ],
    relations: [],
  };
}

/** What one reads, each run of white space as one space. */
const readOf = (html: string): string =>
  html
    .replace(/<(style|sup)>[\s\S]*?<\/\1>/g, '')
    .replace(/<\/(?:td|th|li|p)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');

describe('a report', () => {
  it('is sound HTML, by a validator, of the sample with decisions and notes', async () => {
    const library = goldLibrary();
    const [sample] = library.documents;
    // As many as have all kinds of values: the validator is slow.
    sample!.annotations.length = 25;
    const [first, second] = sample!.annotations;
    first!.decisions = [decision({ verdict: 'rejected', reason: 'Praise' })];
    second!.note = 'Two\nlines';
    expect(await problemsOf(reportOf(library))).toEqual([]);
  });

  it('shows every quote whole in the text, and every commitment in the register', () => {
    const library = goldLibrary();
    const html = reportOf(library);
    const register = readOf(/<section id="register"[\s\S]*?<\/section>/.exec(html)![0]);
    const text = readOf(/<div class="text">[\s\S]*?<\/div>/.exec(html)![0]);
    for (const { quote, tagId } of library.documents[0]!.annotations) {
      expect(text).toContain(quote.exact);
      if (tagId === 'commitment') expect(register).toContain(quote.exact);
    }
  });

  it('has no script and no address to load from, and lets nothing act but its own style', () => {
    const html = reportOf(goldLibrary());
    expect(html).not.toMatch(/<script|\son\w+=|javascript:|https?:|\ssrc=|\sstyle=/i);
    const css = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
    const hash = createHash('sha256').update(css).digest('base64');
    expect(html).toContain(`content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;;`);
  });

  it('shows hostile words as they are written, wherever they stand', async () => {
    const library = small(HOSTILE, {
      note: HOSTILE,
      annotator: HOSTILE,
      attributes: {
        deadline: {
          value: { type: 'date', words: HOSTILE, interval: null },
          evidence: null,
          origin: 'hand',
        },
        'committing-party': {
          value: { type: 'party', partyIds: ['p1'] },
          evidence: null,
          origin: 'proposed',
        },
      },
      decisions: [decision({ reviewer: HOSTILE, reason: HOSTILE })],
    });
    const [first, ...others] = library.tagSet.tags;
    const hostile: LibraryData = {
      ...library,
      parties: [aParty({ name: HOSTILE })],
      tagSet: {
        ...library.tagSet,
        name: HOSTILE,
        tags: [
          { ...first!, name: HOSTILE, guideline: `# ${HOSTILE}\n\n- ${HOSTILE}\n\n[x](javascript:alert(1))` },
          ...others,
        ],
      },
    };
    hostile.documents[0]!.document.title = HOSTILE;
    const html = reportOf(hostile, HOSTILE);
    expect(html).not.toMatch(/<script|<img|javascript:/i);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toContain('\0');
    expect(html.isWellFormed()).toBe(true);
    expect(await problemsOf(html)).toEqual([]);
    const shown = HOSTILE.toWellFormed().replaceAll('\0', '\ufffd');
    expect(readOf(html).split(shown).length - 1).toBeGreaterThan(10);
  });

  it('keeps overlapping annotations apart by a line and a number each', () => {
    const text = 'Norsund will build the terminal.';
    const library = small(text);
    library.documents[0]!.annotations.push(
      anAnnotation({
        id: 'a2',
        start: 8,
        end: 31,
        tagId: 'attendee',
        quote: quoteOf(text, { start: 8, end: 31 }),
      }),
      anAnnotation({
        id: 'a3',
        start: 0,
        end: 18,
        tagId: 'attendee',
        quote: quoteOf(text, { start: 0, end: 18 }),
      }),
    );
    const html = reportOf(library);
    const paragraph = /<p class="h(\d)" dir="auto">([\s\S]*?)<\/p>/.exec(html)!;
    expect(paragraph[1]).toBe('2');
    expect(paragraph[2]!.match(/#document-1-\d/g)).toEqual([
      '#document-1-1',
      '#document-1-2',
      '#document-1-3',
    ]);
    const overlap = /(?:<mark class="t\d l\d">)+will build/.exec(paragraph[2]!)![0];
    expect([...overlap.matchAll(/l(\d)"/g)].map(([, lane]) => lane).sort()).toEqual(['0', '1', '2']);
  });

  it('leaves what was rejected out of the register, and says so; the decisions tell why', () => {
    const html = reportOf(
      small('Norsund is praised.', { decisions: [decision({ verdict: 'rejected', reason: 'Praise' })] }),
    );
    const read = readOf(html);
    expect(read).toContain('No commitments.');
    expect(read).toContain('Not listed: 1 rejected commitment');
    expect(read).toMatch(/Norsund is praised\. rejected B\. Okafor 20 November 2026 Praise/);
  });

  it('tells what was said of an annotation, with the answers, and what of it is settled', async () => {
    const said = { annotator: 'B. Okafor', at: '2026-11-20T10:00:00.000Z', resolved: false, replyTo: null };
    const comments = [
      { ...said, id: 'c1', text: 'Is this one?', resolved: true },
      { ...said, id: 'c2', text: '<b>Yes</b>', replyTo: 'c1' },
    ];
    const html = reportOf(small('Norsund will build it.', { comments }));
    expect(readOf(html)).toMatch(
      /B\. Okafor, 20 November 2026 Is this one\? \(resolved\) B\. Okafor, 20 November 2026 <b>Yes<\/b>/,
    );
    expect(await problemsOf(html)).toEqual([]);
  });

  it('counts what is open: annotations by tag and decision, parties, gaps', () => {
    const read = readOf(reportOf(small('Norsund will build it.')));
    expect(read).toMatch(/commitment 1 0 0 0 1/);
    expect(read).toContain('3 open gaps');
    expect(read).toContain('1 commitment without a party');
  });

  it('keeps tags of any set apart, those without a parent or a guideline too', async () => {
    const library = small('Norsund will build it.', { tagId: 'pier' });
    const tagSet = { ...library.tagSet, tags: [aTag('pier', { hue: 20 })], relationTypes: [] };
    expect(await problemsOf(reportOf({ ...library, tagSet }))).toEqual([]);
  });

  it('is the same for the same library', () => {
    expect(reportOf(goldLibrary())).toBe(reportOf(goldLibrary()));
  });
});
