/** HTML that is known to be sound: made by `html` and nothing else. */
export class Markup {
  /** @param source HTML; what is not written in this folder has been escaped in it */
  constructor(readonly source: string) {}
}

type Part = Markup | string | number | readonly Part[];

/**
 * HTML from a template. What is put in is text and shown as it is written, whatever it says; `Markup` is put in as it
 * stands, and of a list one after the other.
 */
export const html = (pieces: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(pieces.map((piece, at) => piece + (at < parts.length ? sourceOf(parts[at]!) : '')).join(''));

function sourceOf(part: Part): string {
  if (part instanceof Markup) return part.source;
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return part.map(sourceOf).join('');
}

/** No HTML may hold them, not even as references: they are shown as characters that are not known. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(forbidden, '\ufffd')
    // Else the reader of HTML would make one line feed of the two.
    .replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Nothing at all. */
export const nothing = html``;

/** Where in a frame its content comes: a character that nothing else in HTML made here has. */
export const slot = new Markup('\u0000');

/** A frame with its content in the place of its slot, piece by piece. */
export function* filled(frame: Markup, content: Iterable<Markup>): Generator<Markup> {
  const [before, after] = frame.source.split(slot.source);
  yield new Markup(before!);
  yield* content;
  yield new Markup(after!);
}
