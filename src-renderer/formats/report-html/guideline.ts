import { marked, type Token, type Tokens } from 'marked';
import { html, nothing, type Markup } from '../html/markup';

/**
 * A guideline's Markdown as words, lists and examples. Nothing that loads, links, styles or acts: links and pictures
 * are their words, headings strong lines, and HTML is shown as it is written.
 */
export const guidelineHtml = (markdown: string): Markup =>
  html`${marked.lexer(markdown, { gfm: true }).map(blockOf)}`;

function blockOf(token: Token): Markup {
  switch (token.type) {
    case 'space':
    case 'def':
      return nothing;
    case 'paragraph':
      return html`<p>${inlines(token)}</p>`;
    case 'heading':
      return html`<p><strong>${inlines(token)}</strong></p>`;
    case 'blockquote':
      return html`<blockquote>${(token.tokens ?? []).map(blockOf)}</blockquote>`;
    case 'list':
      return listOf(token as Tokens.List);
    case 'code':
      return html`<pre>${String(token.text)}</pre>`;
    case 'text':
      return inlines(token);
    default:
      return html`<p>${token.raw.trim()}</p>`;
  }
}

function listOf({ ordered, items }: Tokens.List): Markup {
  const points = items.map((item) => html`<li>${item.tokens.map(blockOf)}</li>`);
  return ordered
    ? html`<ol>
        ${points}
      </ol>`
    : html`<ul>
        ${points}
      </ul>`;
}

const inlines = (token: Token): Markup =>
  html`${(token as Tokens.Generic).tokens?.map(inlineOf) ?? plain(token)}`;

function inlineOf(token: Token): Markup {
  switch (token.type) {
    case 'strong':
      return html`<strong>${inlines(token)}</strong>`;
    case 'em':
      return html`<em>${inlines(token)}</em>`;
    case 'del':
      return html`<s>${inlines(token)}</s>`;
    case 'codespan':
      return html`<code>${plain(token)}</code>`;
    case 'br':
      return html`<br />`;
    default:
      return inlines(token);
  }
}

const plain = (token: Token): string => String('text' in token ? token.text : token.raw);
