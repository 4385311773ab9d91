import { threadsOf, type Comment } from '../../core/review/comment';
import { dayWords } from './dates';
import { html, nothing, type Markup } from '../html/markup';

/** What was said of an annotation, thread by thread. */
export function commentsHtml(comments: readonly Comment[]): Markup {
  if (comments.length === 0) return nothing;
  return html`<ul class="comments">
    ${threadsOf(comments).map(
      ({ first, replies }) =>
        html`<li>
          ${lineOf(first)}${first.resolved ? html` <span class="name">(resolved)</span>` : nothing}
          ${
            replies.length === 0
              ? nothing
              : html`<ul>
                  ${replies.map((reply) => html`<li>${lineOf(reply)}</li>`)}
                </ul>`
          }
        </li>`,
    )}
  </ul>`;
}

const lineOf = ({ annotator, at, text }: Comment): Markup =>
  html`<span class="name">${annotator}, ${dayWords(at)}</span> <span class="words" dir="auto">${text}</span>`;
