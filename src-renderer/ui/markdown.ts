import DOMPurify from 'dompurify';
import { Marked } from 'marked';

/** All that Markdown may become: words, lists, examples. Nothing that loads, links, styles or acts. */
const elements = ['p', 'br', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li'];

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** HTML in the Markdown is shown as it is written, links and pictures as their words, headings as strong lines. */
const marked = new Marked({
  async: false,
  gfm: true,
  renderer: {
    html: ({ text }) => escaped(text),
    link({ tokens }) {
      return this.parser.parseInline(tokens);
    },
    image: ({ text }) => escaped(text),
    heading({ tokens }) {
      return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>`;
    },
  },
});

/**
 * Markdown as HTML that can be put into the page: the named elements without any attribute. The sanitiser has the
 * last word, whatever the reader of Markdown makes of it.
 */
export const markdownToHtml = (markdown: string): string =>
  DOMPurify.sanitize(marked.parse(markdown, { async: false }), {
    ALLOWED_TAGS: elements,
    ALLOWED_ATTR: [],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  });
