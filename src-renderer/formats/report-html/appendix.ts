import { inOrderOfMaking } from '../../core/annotation/order';
import type { Decision } from '../../core/review/decision';
import type { Attribute } from '../../core/tagset/attribute';
import type { Tag, TagSet } from '../../core/tagset/tag-set';
import { tagById } from '../../core/tagset/tag-tree';
import { termsOf } from '../../core/tagset/terms';
import { shortQuote } from './annotation-words';
import { dayWords } from './dates';
import { guidelineHtml } from './guideline';
import { filled, html, nothing, slot, type Markup } from '../html/markup';
import type { ReportDocument, ReportFacts } from './report-facts';

/** The tags as the annotators were told to use them. */
export function guidelinesHtml({ data: { tagSet }, lookOf }: ReportFacts): Markup {
  return html`<section id="guideline">
    <h2>Appendix A: Guideline</h2>
    <p class="origin">Tag set “${tagSet.name}”, version ${tagSet.version}</p>
    ${tagSet.tags.map((tag) => guidelineOfTag(tag, tagSet, lookOf(tag.id)))}${relationTypesHtml(tagSet)}
  </section> `;
}

function guidelineOfTag(tag: Tag, tagSet: TagSet, look: string): Markup {
  const above = tag.parentId === null ? undefined : tagById(tagSet, tag.parentId);
  return html`<article>
    <h3><mark class="${look} l0">${tag.name}</mark></h3>
    ${above ? html`<p>A kind of ${above.name}.</p>` : nothing}
    <div class="guideline" dir="auto">${guidelineHtml(tag.guideline)}</div>
    ${
      tag.attributes.length === 0
        ? nothing
        : html`<table class="narrow">
            <caption>
              What is entered with it
            </caption>
            <thead>
              <tr>
                <th scope="col">Attribute</th>
                <th scope="col">Required</th>
                <th scope="col">Value</th>
              </tr>
            </thead>
            <tbody>
              ${tag.attributes.map(
                (attribute) =>
                  html`<tr>
                    <th scope="row">${attribute.name}</th>
                    <td>${attribute.required ? 'yes' : 'no'}</td>
                    <td>${valuesOf(attribute, tagSet)}</td>
                  </tr> `,
              )}
            </tbody>
          </table>`
    }
  </article> `;
}

/** What an attribute can have: the widest terms of a vocabulary, else the type. */
function valuesOf(attribute: Attribute, tagSet: TagSet): string {
  if (attribute.type !== 'choice') return attribute.type === 'yes-no' ? 'yes or no' : attribute.type;
  const names = termsOf(tagSet, attribute.vocabularyId)
    .filter(({ parentId }) => parentId === null)
    .map(({ name }) => name);
  return `${attribute.many ? 'some' : 'one'} of: ${names.join(', ')}`;
}

function relationTypesHtml(tagSet: TagSet): Markup {
  if (tagSet.relationTypes.length === 0) return nothing;
  const tags = (ids: readonly string[]) =>
    ids.length === 0 ? 'any tag' : ids.map((id) => tagById(tagSet, id)?.name ?? id).join(', ');
  return html`<table class="narrow">
    <caption>
      Relations
    </caption>
    <thead>
      <tr>
        <th scope="col">From</th>
        <th scope="col">Relation</th>
        <th scope="col">To</th>
      </tr>
    </thead>
    <tbody>
      ${tagSet.relationTypes.map(
        ({ name, sourceTagIds, targetTagIds }) =>
          html`<tr>
            <td>${tags(sourceTagIds)}</td>
            <th scope="row">${name}</th>
            <td>${tags(targetTagIds)}</td>
          </tr> `,
      )}
    </tbody>
  </table> `;
}

/** Every decision with who made it, when and why. */
export function* decisionsHtml(facts: ReportFacts): Generator<Markup> {
  const frame = html`<section id="decisions">
    <h2>Appendix B: Decisions</h2>
    ${slot}
  </section>`;
  const rows = facts.documents.flatMap(decisionsIn);
  yield* filled(
    frame,
    rows.length > 0 ? tableOfDecisions(rows) : [html`<p>Nothing has been decided yet.</p>`],
  );
}

function* tableOfDecisions(rows: readonly Markup[]): Generator<Markup> {
  const frame = html`<table>
    <thead>
      <tr>
        <th scope="col">Words</th>
        <th scope="col">Decision</th>
        <th scope="col">Reviewer</th>
        <th scope="col">Day</th>
        <th scope="col">Reason</th>
      </tr>
    </thead>
    <tbody>
      ${slot}
    </tbody>
  </table>`;
  yield* filled(frame, rows);
}

const decisionsIn = ({ numbers, placeOf }: ReportDocument): Markup[] =>
  [...numbers].flatMap(([annotation, number]) =>
    inTime(annotation.decisions).map(
      ({ verdict, reviewer, at, reason }) =>
        html`<tr>
          <td class="short" dir="auto"><a href="#${placeOf(number)}">${shortQuote(annotation)}</a></td>
          <td class="decision">${verdict === 'discuss' ? 'to discuss' : verdict}</td>
          <td>${reviewer}</td>
          <td class="decision">${dayWords(at)}</td>
          <td dir="auto">${reason}</td>
        </tr>`,
    ),
  );

const inTime = (decisions: readonly Decision[]): Decision[] =>
  decisions.toSorted((a, b) =>
    inOrderOfMaking({ id: a.reviewer, createdAt: a.at }, { id: b.reviewer, createdAt: b.at }),
  );
