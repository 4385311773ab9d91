import type { Author } from '../commands/author';
import type { History } from '../commands/history';
import { creationOf, newParty, type PartyDraft } from '../commands/new-party';
import { addAlias } from '../commands/revise-party';
import { setAttributes, type Entered } from '../commands/set-attributes';
import { readTyped, type TypedType } from '../core/attribute/read-typed';
import { acceptedOf } from '../core/attribute/settled';
import type { AttributeValue, Evidence, Value } from '../core/attribute/value';
import { withOne, type Choosing } from '../core/attribute/with-one';
import type { Annotation } from '../core/annotation/annotation';
import type { Edit } from '../core/change/change';
import { isNameable } from '../core/party/is-nameable';
import { aliasesFor, isSameForm, tidied } from '../core/party/naming';
import type { Party } from '../core/party/party';
import { readName } from '../core/party/read-name';
import { SurfaceForms } from '../core/party/surface-forms';
import { propose } from '../core/proposal/propose';
import { quoteOf } from '../core/span/quote';
import type { Span } from '../core/span/span';
import type { Attribute, ChoiceAttribute, PartyAttribute } from '../core/tagset/attribute';
import type { AttributeRows } from './attribute-rows.svelte';
import type { OpenDocument } from './open-document.svelte';
import type { PartiesState } from './parties.svelte';
import type { ReadingFacts } from './reading-facts.svelte';
import type { Selection } from './selection.svelte';

interface EntryParts {
  facts: ReadingFacts;
  history: History;
  open: OpenDocument;
  parties: PartiesState;
  rows: AttributeRows;
  selection: Selection;
  author: () => Author;
}

/** What the hand enters on the chosen card: each gesture is one change. */
export class AttributeEntry {
  #parts: EntryParts;

  constructor(parts: EntryParts) {
    this.#parts = parts;
  }

  /** Makes what stands in a row the hand's own, be it proposed or by default. */
  accept(attribute: Attribute): void {
    const held = this.#held(attribute);
    if (held && held.origin !== 'hand') this.#set(attribute, { ...held, origin: 'hand' }, 'Accept');
  }

  /** Accepts all that is proposed for the chosen annotation. */
  acceptAll(): void {
    const { annotation } = this.#parts.selection;
    if (!annotation) return;
    const values = acceptedOf(annotation.attributes);
    if (Object.keys(values).length > 0)
      this.#commit(annotation, { label: 'Accept what is proposed', values, parties: [] });
  }

  empty(attribute: Attribute): void {
    this.#parts.rows.waiting = null;
    if (this.#held(attribute)) this.#set(attribute, null, 'Empty');
  }

  chooseTerm(attribute: ChoiceAttribute, termId: string, choosing: Choosing): void {
    const value = this.#held(attribute)?.value;
    const chosen = value?.type === 'choice' ? value.termIds : [];
    const termIds = withOne(chosen, termId, choosing, attribute.many);
    if (termIds.length === 0) this.empty(attribute);
    else this.#give(attribute, { type: 'choice', termIds });
  }

  chooseYesNo(attribute: Attribute, yes: boolean): void {
    this.#give(attribute, { type: 'yes-no', yes });
  }

  /** Links a party; words that stand for it in the text are learned as a way of writing it. */
  chooseParty(attribute: PartyAttribute, party: Party, choosing: Choosing): void {
    this.#link(attribute, party, choosing, this.#learned(attribute, party));
  }

  /** Links these parties and no others. */
  chooseParties(attribute: PartyAttribute, parties: readonly Party[]): void {
    this.#give(attribute, { type: 'party', partyIds: parties.map(({ id }) => id) });
  }

  /** Makes a party and links it, in one change; `named` is where rules read its name. */
  createParty(
    attribute: PartyAttribute,
    draft: PartyDraft,
    choosing: Choosing,
    named: Evidence | null = null,
  ): void {
    const name = tidied(draft.name);
    const words = this.#wordsFor(attribute);
    const aliases = aliasesFor(name, [...draft.aliases, ...(words === null ? [] : [words])]);
    const party = newParty(this.#parts.author(), { ...draft, name, aliases });
    this.#link(attribute, party, choosing, [creationOf(party)], named);
  }

  /** Takes what was typed. Nothing empties the row; what is no number where one is asked changes nothing. */
  type(annotation: Annotation, attribute: Attribute & { type: TypedType }, typed: string): void {
    const value = readTyped(attribute.type, typed, this.#parts.facts.documentDate);
    if (!value && typed.trim() !== '') return;
    const current = this.#parts.open.latest(annotation);
    if (!current || (!current.attributes[attribute.id] && !value)) return;
    const evidence = this.#parts.rows.evidenceOf(current, attribute.id);
    const after: AttributeValue | null = value && { value, evidence, origin: 'hand' };
    const label = `${after ? 'Set' : 'Empty'} ${attribute.name}`;
    this.#commit(current, { label, values: { [attribute.id]: after }, parties: [] });
  }

  /** Makes words of the text what the value under the hand rests on, and the value itself where words can be one. */
  takeWords(span: Span): void {
    const { facts, open, rows, selection } = this.#parts;
    const { annotation } = selection;
    const { attribute } = rows;
    if (!annotation || !attribute || !open.page) return;
    const evidence: Evidence = { ...span, quote: quoteOf(open.page.text, span) };
    const words = tidied(evidence.quote.exact);
    rows.waiting = { annotationId: annotation.id, attributeId: attribute.id, evidence };
    selection.leaveAttribute();
    selection.attributeId = attribute.id;
    const held = this.#held(attribute);
    if (attribute.type === 'party') this.#takeName(attribute, words);
    else if (attribute.type === 'choice' || attribute.type === 'yes-no') {
      const { tagId } = annotation;
      const read = held ?? propose(open.page.text, span, tagId, facts.context).values[attribute.id];
      if (read)
        this.#set(attribute, { ...read, evidence, origin: held ? 'hand' : read.origin }, 'Add evidence for');
    } else {
      const value = readTyped(attribute.type, words, facts.documentDate);
      if (value) this.#give(attribute, value);
    }
    const settled = this.#held(attribute)?.origin === 'hand';
    if (settled) rows.goOn();
    else rows.focus(attribute.id);
  }

  #takeName(attribute: PartyAttribute, words: string): void {
    const { facts, rows } = this.#parts;
    const party = facts.surfaceForms.partyOf(words);
    const held = this.#held(attribute);
    const [only, ...others] = held?.value.type === 'party' ? held.value.partyIds : [];
    const standing = this.#parts.parties.find(only ?? '');
    if (party) this.chooseParty(attribute, party, held?.origin === 'hand' ? 'add' : 'replace');
    else if (standing && others.length === 0) this.chooseParty(attribute, standing, 'replace');
    else rows.search = { attributeId: attribute.id, words: readName(words)?.name ?? words };
  }

  #link(
    attribute: PartyAttribute,
    party: Party,
    choosing: Choosing,
    parties: readonly Edit[],
    named: Evidence | null = null,
  ): void {
    const value = this.#held(attribute)?.value;
    const linked = value?.type === 'party' ? value.partyIds : [];
    const partyIds = withOne(linked, party.id, choosing, attribute.many);
    if (partyIds.length === 0) this.empty(attribute);
    else {
      const isKept = linked.every((id) => partyIds.includes(id)) && linked.length > 0;
      const evidence =
        this.#parts.rows.waiting || isKept
          ? this.#evidence(attribute)
          : (named ?? this.#mentionOf(attribute, party));
      const value: Value = { type: 'party', partyIds };
      this.#give(attribute, value, { evidence, parties: partyIds.includes(party.id) ? parties : [] });
    }
  }

  /** The words that stand for the value in the text, where they name it and nothing else. */
  #wordsFor(attribute: PartyAttribute): string | null {
    const { rows, selection } = this.#parts;
    const { annotation } = selection;
    if (!annotation) return null;
    const { waiting } = rows;
    const quote = waiting ? waiting.evidence.quote : attribute.named === 'span' ? annotation.quote : null;
    return quote && isNameable(tidied(quote.exact)) ? tidied(quote.exact) : null;
  }

  #learned(attribute: PartyAttribute, party: Party): Edit[] {
    const words = this.#wordsFor(attribute);
    if (words === null || [party.name, ...party.aliases].some((form) => isSameForm(form, words))) return [];
    return addAlias(this.#parts.author(), party, words).edits;
  }

  /** Where a party is named in the annotation; for an attribute that its words are the name of, all of it. */
  #mentionOf(attribute: PartyAttribute, party: Party): Evidence | null {
    const { open, selection } = this.#parts;
    const { annotation } = selection;
    if (!annotation || !open.page) return null;
    const { text } = open.page;
    const [named] = new SurfaceForms([party]).within(text, annotation);
    const span = attribute.named === 'span' ? annotation : named?.span;
    return span ? { start: span.start, end: span.end, quote: quoteOf(text, span) } : null;
  }

  /** Gives a row a value of the hand; it rests on the words that wait for it or that the one before rested on. */
  #give(
    attribute: Attribute,
    value: Value,
    {
      evidence = this.#evidence(attribute),
      parties = [],
    }: { evidence?: Evidence | null; parties?: readonly Edit[] } = {},
  ): void {
    this.#set(attribute, { value, evidence, origin: 'hand' }, 'Set', parties);
  }

  #evidence(attribute: Attribute): Evidence | null {
    const { rows, selection } = this.#parts;
    return selection.annotation && rows.evidenceOf(selection.annotation, attribute.id);
  }

  #set(attribute: Attribute, held: AttributeValue | null, verb: string, parties: readonly Edit[] = []): void {
    const { annotation } = this.#parts.selection;
    if (!annotation) return;
    this.#parts.rows.waiting = null;
    const label = `${verb} ${attribute.name}`;
    this.#commit(annotation, { label, values: { [attribute.id]: held }, parties });
  }

  #commit(annotation: Annotation, entered: Entered): void {
    const { facts, history, open, parties, author } = this.#parts;
    const text = open.page?.document.id === annotation.documentId ? open.page.text : null;
    const context = { tagSet: facts.lookup, hasParty: (id: string) => parties.find(id) !== null, text };
    void history.commit(setAttributes(author(), annotation, entered, context));
  }

  #held(attribute: Attribute): AttributeValue | undefined {
    return this.#parts.selection.annotation?.attributes[attribute.id];
  }
}
