import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeValueProblem } from '../../../../src-renderer/core/attribute/check-value';
import type { Value } from '../../../../src-renderer/core/attribute/value';
import { SurfaceForms } from '../../../../src-renderer/core/party/surface-forms';
import type { Proposal, ProposalContext } from '../../../../src-renderer/core/proposal/proposal';
import { propose } from '../../../../src-renderer/core/proposal/propose';
import { quoteFits } from '../../../../src-renderer/core/span/quote';
import { bundledTagSets, defaultTagSet } from '../../../../src-renderer/core/tagset/bundled';
import { TagSetLookup } from '../../../../src-renderer/core/tagset/tag-set-lookup';
import { aParty } from '../../../builders/party';
import { anyTextAndSpan } from '../any-text';

const veldria = aParty('Veldria', ['Republic of Veldria']);
const norsund = aParty('Norsund');
const talvik = aParty('Maren Talvik', ['President Talvik', 'Talvik'], { kind: 'person' });
const hallbrand = aParty('Osric Hallbrand', ['Prime Minister Hallbrand'], { kind: 'person' });
const quist = aParty('Helene Quist', ['Governor Quist'], { kind: 'person' });
const known = [veldria, norsund, talvik, hallbrand, quist];

const context: ProposalContext = {
  tagSet: defaultTagSet,
  surfaceForms: new SurfaceForms(known),
  documentDate: '2025-03-12',
  sides: [veldria.id, norsund.id],
  represents: new Map([
    [talvik.id, veldria.id],
    [hallbrand.id, norsund.id],
  ]),
};

/** Proposes for the words between brackets. */
function read(marked: string, tagId = 'commitment', fields: Partial<ProposalContext> = {}) {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  return propose(text, { start, end }, tagId, { ...context, ...fields });
}

const words = (value: Value | undefined): string | null => {
  if (!value) return null;
  if (value.type === 'choice') return value.termIds.join(' + ');
  if (value.type === 'party') return value.partyIds.join(' + ');
  if (value.type === 'date') return value.words;
  return value.type === 'text'
    ? value.text
    : value.type === 'number'
      ? String(value.number)
      : String(value.yes);
};
const valueOf = ({ values }: Proposal, id: string) => words(values[id]?.value);
const evidenceOf = ({ values }: Proposal, id: string) => values[id]?.evidence?.quote.exact ?? null;

const who = (marked: string, fields?: Partial<ProposalContext>) =>
  valueOf(read(marked, 'commitment', fields), 'committing-party');
const toWhom = (marked: string, fields?: Partial<ProposalContext>) =>
  valueOf(read(marked, 'commitment', fields), 'addressee');
const strength = (marked: string) => valueOf(read(marked), 'strength');
const area = (marked: string) => valueOf(read(marked), 'area');
const deadline = (marked: string) => valueOf(read(marked), 'deadline');

describe('how firmly something is said', () => {
  it.each([
    ['Norsund will build the terminal', 'pledge'],
    ['he said that Norsund would supply power', 'pledge'],
    ['Dr. Korsane undertook to publish the report', 'pledge'],
    ['Veldria committed itself to sharing its vaccine', 'pledge'],
    ['Veldria reaffirmed its guarantee', 'pledge'],
    ['China is ready to strengthen communication', 'readiness'],
    ['the governments are also willing to study it', 'readiness'],
    ['Norsund intends to join the fund', 'readiness'],
    ['Norsund offered technical assistance', 'readiness'],
    ['They agreed to explore a joint bid', 'readiness'],
    ['Veldria expressed its readiness to match it', 'readiness'],
    ['his government would do its best to find a solution', 'readiness'],
    ['Veldria supports Norsund’s candidacy', 'support'],
    ['Norsund will back the proposal', 'support'],
    ['The Lao side strongly supports it', 'support'],
    ['Talvik called on both administrations to submit a timetable', 'call'],
    ['He urged Veldria to reduce its quota', 'call'],
    ['both sides agreed to train nurses', 'joint'],
    ['the two leaders decided to complete the link', 'joint'],
    ['the minister decided to complete the link', 'pledge'],
    ['The two sides must jointly safeguard peace', 'joint'],
    ['Neither side will permit it', 'joint'],
    ['it was agreed to raise the number', 'joint'],
    ['Japan and the United States will develop a satellite', 'joint'],
  ])('“%s” is a %s', (said, term) => {
    expect(strength(`[${said}].`)).toBe(term);
  });

  it('rests on the words that decided it', () => {
    expect(evidenceOf(read('In May [the two leaders also decided to meet].'), 'strength')).toBe(
      'the two leaders also decided to',
    );
  });

  it('is told for the second half of a sentence by the verb that governs it', () => {
    const reading = read('They resolved to cut the discharge, and [to designate the shallows as a reserve].');
    expect(valueOf(reading, 'strength')).toBe('joint');
    expect(evidenceOf(reading, 'strength')).toBe('They resolved to');
    expect(strength('Norsund will build a port, [deepen exchanges] and wait.')).toBe('pledge');
  });

  it('is left open where no verb of the table stands', () => {
    expect(strength('[Norsund regards Veldria as its closest partner].')).toBeNull();
    expect(strength('They will meet. [Relations are warm].')).toBeNull();
  });
});

describe('the area of a commitment', () => {
  it('is every one that the words name, the narrower instead of the wider', () => {
    expect(area('[cooperation in agriculture, economic development zones and finance]')).toBe(
      'agriculture + trade-economic-zones + finance',
    );
    expect(area('[cooperation in energy, in particular offshore wind]')).toBe('energy-renewables');
  });

  it('rests on the words from the first to the last of them', () => {
    expect(evidenceOf(read('[study offshore wind and the storage of green hydrogen soon]'), 'area')).toBe(
      'offshore wind and the storage of green hydrogen',
    );
  });

  it('is what is still spoken of, in the sentence or the one before', () => {
    const before = read('They will complete the rail link. [Veldria will contribute 450 million crowns].');
    expect([valueOf(before, 'area'), evidenceOf(before, 'area')]).toEqual(['transport-rail', 'rail link']);
    expect(area('Norsund will send a research vessel, and [Veldria will bear the costs].')).toBe(
      'science-research',
    );
  });

  it('is left open where that was said of many things, or in another paragraph', () => {
    expect(area('Trade, energy and health grew. [Veldria will help].')).toBeNull();
    expect(
      area('They will complete the rail link.\n[Veldria will contribute 450 million crowns].'),
    ).toBeNull();
  });
});

describe('a deadline', () => {
  it('is the date in the span, as words and as days', () => {
    expect(read('[Veldria will lay the cable by next spring].').values.deadline?.value).toEqual({
      type: 'date',
      words: 'by next spring',
      interval: { from: null, to: '2026-05-31' },
    });
  });

  it('is the one that sets a term where there are more', () => {
    expect(deadline('[cut it by 40 per cent by 2030 against the level of 2020]')).toBe('by 2030');
    expect(deadline('[publish the report in September and the next by 1 May 2026]')).toBe('by 1 May 2026');
  });

  it('is left open where two dates may be meant, or all are over', () => {
    expect(deadline('[meet in September and in November]')).toBeNull();
    expect(deadline('[return the Codex, which has been kept here since 1871]')).toBeNull();
    expect(deadline('[keep the treaty that they signed in 1985]')).toBeNull();
  });
});

describe('whether something comes again', () => {
  it.each([
    ['to repeat it every six months', 'recurring'],
    ['supply 1.2 terawatt-hours of power a year', 'recurring'],
    ['hold regular consultations', 'recurring'],
    ['continue to provide vaccines', 'continued'],
    ['A year of Norsund music', 'new'],
    ['observers on every vessel', null],
  ])('“%s” is %s', (said, term) => {
    expect(valueOf(read(`[${said}]`), 'recurrence')).toBe(term);
  });
});

describe('who acts', () => {
  it.each([
    ['[Norsund will build the terminal].', 'norsund'],
    ['[the Republic of Veldria undertakes to pay].', 'veldria'],
    ['[The Veldrian side promised to lay the cable].', 'veldria'],
    ['[the Norsund delegation also agreed to this].', 'norsund'],
    ['[President Talvik called on them to submit it].', 'maren talvik'],
    ['[Prime Minister Hallbrand pledged that Norsund would supply power].', 'norsund'],
    ['[President Talvik proposed that Norsund open its wards].', 'maren talvik'],
    ['[Prime Minister Hallbrand, speaking from Sundmar, promised to wait].', 'osric hallbrand'],
    ['[the government of Norsund will pay].', 'norsund'],
    ['[Governor Quist and President Talvik signed a memorandum].', 'helene quist + maren talvik'],
  ])('in “%s” is %s', (said, party) => {
    expect(who(said)).toBe(party);
  });

  it('is both sides where the words say so and the document has just two', () => {
    for (const said of [
      '[the two leaders decided to wait].',
      '[both sides agreed to it].',
      '[Neither side will go].',
      '[it was agreed to wait].',
    ])
      expect(who(said)).toBe('veldria + norsund');
    expect(who('[the two leaders decided to wait].', { sides: ['veldria'] })).toBeNull();
    expect(who('The leaders were concerned. [They resolved to act].')).toBe('veldria + norsund');
    expect(who('[They resolved to act].')).toBeNull();
  });

  it('is both countries where the document names an organisation besides', () => {
    const council = aParty('Inner Sea Council', [], { kind: 'organisation' });
    const surfaceForms = new SurfaceForms([...known, council]);
    expect(
      who('[both sides agreed to it].', { surfaceForms, sides: [council.id, norsund.id, veldria.id] }),
    ).toBe('norsund + veldria');
  });

  it('is the subject of the sentence for each verb that shares it', () => {
    expect(who('[The Veldrian side welcomed this undertaking and promised to lay the cable].')).toBe(
      'veldria',
    );
    expect(who('He said that Norsund regarded it as a friend and [was ready to help].')).toBe('norsund');
    expect(who('Norsund will send a ship, and [Veldria will pay].')).toBe('veldria');
  });

  it('is whom a pronoun or an office means, where that can be only one', () => {
    expect(who('President Talvik was glad. [She promised to come].')).toBe('maren talvik');
    expect(who('President Talvik thanked Governor Quist. [She promised to come].')).toBeNull();
    expect(who('President Talvik came. Later [the President promised to stay].')).toBe('maren talvik');
    expect(who('Later [the President promised to stay].')).toBeNull();
    expect(who('[Norsund announced that it will wait].')).toBe('norsund');
  });

  it('is nobody whom a possessive, a preposition or a mere adjective names', () => {
    expect(who('[Norsund’s parliament will vote].')).toBeNull();
    expect(who('[A visit to Norsund will follow].')).toBeNull();
    expect(who('[A year of Norsund music will be held].')).toBeNull();
    expect(who('[Veldrian fruit will be sold].')).toBeNull();
  });

  it('is all whom “and” joins, and nobody where one of them is not known', () => {
    expect(who('[Norsund, Veldria and Governor Quist will pay].')).toBe('norsund + veldria + helene quist');
    expect(who('[Unlike Norsund, Veldria will pay].')).toBe('veldria');
    expect(who('[Minister Pell and Governor Quist will sign].')).toBeNull();
    expect(who('[Governor Quist and Minister Pell met and will sign].')).toBeNull();
  });

  it('is nobody of whom something is asked', () => {
    expect(who('[Governor Quist and President Talvik were invited to report].')).toBeNull();
    expect(toWhom('[Governor Quist and President Talvik were invited to report].')).toBe(
      'helene quist + maren talvik',
    );
  });
});

describe('who is addressed', () => {
  it.each([
    ['[Norsund will supply power to Veldria].', 'veldria'],
    ['[Veldria supports Norsund’s candidacy].', 'norsund'],
    ['[Norsund would lift its restrictions on Veldrian fruit].', 'veldria'],
    ['[He urged Veldria to reduce its quota].', 'veldria'],
    ['[Prime Minister Hallbrand invited President Talvik to Sundmar].', 'maren talvik'],
    ['[Norsund will build the terminal].', 'veldria'],
    ['[Prime Minister Hallbrand undertook to lend the manuscript].', 'veldria'],
  ])('in “%s” is %s', (said, party) => {
    expect(toWhom(said)).toBe(party);
  });

  it('is nobody where both sides act, or others are asked than anyone who is known', () => {
    expect(toWhom('[both sides agreed to train nurses].')).toBeNull();
    expect(toWhom('[Norsund called on both railway administrations to hurry].')).toBeNull();
    expect(toWhom('[Governor Quist promised to wait].')).toBeNull();
  });
});

describe('a party that nobody knows yet', () => {
  const none = { surfaceForms: new SurfaceForms([]), sides: [], represents: new Map<string, string>() };
  const suggested = (marked: string, tagId = 'commitment') =>
    read(marked, tagId, none).newParties.map(({ attributeId, kind, name, aliases }) => [
      attributeId,
      kind,
      name,
      aliases,
    ]);

  it('is suggested where it acts', () => {
    expect(suggested('[The Veldrian Export Bank will open a line of credit].')).toEqual([
      ['committing-party', 'organisation', 'Veldrian Export Bank', []],
    ]);
    expect(suggested('Talks in Veldria went well. [Veldria will pay].')).toEqual([
      ['committing-party', 'country', 'Veldria', []],
    ]);
    expect(suggested('[In May Laos will pay].')).toEqual([['committing-party', 'country', 'Laos', []]]);
    expect(suggested('[Minister Storrow announced that he would pay].')).toEqual([]);
    expect(suggested('[Minister Storrow promised to pay].')).toEqual([
      ['committing-party', 'person', 'Storrow', ['Minister Storrow']],
    ]);
  });

  it('is not suggested where a capital may only begin a sentence, or two would be needed', () => {
    expect(suggested('[Relations will deepen].')).toEqual([]);
    expect(suggested('[The President will come].')).toEqual([]);
    expect(suggested('[Governor Quist and Minister Pell will sign].')).toEqual([]);
    expect(suggested('[The Veldrian side will pay].')).toEqual([]);
    expect(suggested('[The Global Road Initiative will grow].')).toEqual([]);
    expect(suggested('[On Monday they will pay].')).toEqual([]);
  });

  it('is suggested with the words for it, and for whom it speaks', () => {
    const text =
      'On Monday [President Maren Talvik] of the Republic of Veldria met Norsund. President Talvik left.';
    expect(suggested(text, 'attendee')).toEqual([
      ['who', 'person', 'Maren Talvik', ['President Maren Talvik', 'President Talvik', 'Talvik']],
      ['represents', 'country', 'Veldria', ['Republic of Veldria']],
    ]);
    const { newParties } = read(text, 'attendee', none);
    expect(newParties.map(({ evidence }) => evidence.quote.exact)).toEqual([
      'President Maren Talvik',
      'Republic of Veldria',
    ]);
  });

  it('is an organisation by its words, never a town by an office', () => {
    expect(
      suggested(
        'and [the Secretary-General of the Inner Sea Council, Dr. Nadia Ferrant], took part',
        'attendee',
      )[1],
    ).toEqual(['represents', 'organisation', 'Inner Sea Council', []]);
    for (const said of [
      '[the Mayor of Arnmouth, Petra Sollis]',
      '[the Speaker of the Assembly, Corin Maddow]',
    ])
      expect(suggested(`and ${said} came`, 'attendee').map(([id]) => id)).toEqual(['who']);
  });
});

describe('an attendee', () => {
  it('is the known party whose name the words are, with the office that they give', () => {
    const reading = read('were [the Governor of the Central Bank, Helene Quist], and', 'attendee');
    expect(valueOf(reading, 'who')).toBe('helene quist');
    expect(valueOf(reading, 'office')).toBe('Governor of the Central Bank');
    expect(evidenceOf(reading, 'office')).toBe('Governor of the Central Bank');
  });

  it('speaks for whom the words, what follows them or the sentence names', () => {
    const represents = (marked: string) => valueOf(read(marked, 'attendee'), 'represents');
    expect(represents('and [the Ambassador of Norsund to Veldria, Brita Lochmar], came')).toBe('norsund');
    expect(represents('received [Prime Minister Osric Hallbrand] of Norsund.')).toBe('norsund');
    expect(
      represents(
        'Present on the Veldrian side were Dr. Ereld; [the Minister for Health, Anselm Roth-Vey]; and',
      ),
    ).toBe('veldria');
    expect(represents('Norsund was represented by [Joren Pell].')).toBe('norsund');
    expect(represents('Norsund regretted that [Joren Pell] did not come.')).toBeNull();
  });

  it('was there as its sentence says', () => {
    const presence = (marked: string) => valueOf(read(marked, 'attendee'), 'presence');
    expect(presence('[Edvin Storrow] took part by video link.')).toBe('virtual');
    expect(presence('She recalled [the late Prime Minister Agna Welland].')).toBe('mentioned');
    expect(presence('It was attended by [Petra Sollis].')).toBe('in-person');
    expect(presence('[Petra Sollis] smiled. He took part by video link.')).toBeNull();
  });
});

describe('the other bundled tag sets', () => {
  const [, entities, claims] = bundledTagSets;

  it('read amounts and kinds of entities', () => {
    const amount = (marked: string) => {
      const reading = read(marked, 'amount', { tagSet: entities! });
      return [valueOf(reading, 'amount-number'), valueOf(reading, 'amount-unit')];
    };
    expect(amount('[450 million crowns]')).toEqual(['450000000', 'money-crowns']);
    expect(amount('[1.1 million people]')).toEqual(['1100000', 'people']);
    expect(amount('from [600 to 1,500] a year')).toEqual([null, null]);
    expect(amount('[1,500 students]')).toEqual(['1500', 'people']);
    expect(valueOf(read('the [Kestrel Strait]', 'place', { tagSet: entities! }), 'place-kind')).toBe('water');
    expect(
      valueOf(
        read('the [Plan of Work for 2025–2028]', 'instrument', { tagSet: entities! }),
        'instrument-date',
      ),
    ).toBe('for 2025–2028');
  });

  it('read whose claim it is, with what stance and how certain', () => {
    const reading = read('[President Talvik denied that Norsund would probably leave].', 'claim', {
      tagSet: claims!,
    });
    expect(valueOf(reading, 'claimant')).toBe('maren talvik');
    expect(valueOf(reading, 'stance')).toBe('denies');
    expect(valueOf(reading, 'certainty')).toBe('likely');
  });
});

describe('whatever is proposed', () => {
  const anyTag = fc.constantFrom(
    ...bundledTagSets.flatMap((tagSet) => tagSet.tags.map(({ id }) => ({ tagSet, id }))),
  );
  const phrase = fc.constantFrom(
    'Veldria',
    ' will ',
    'both sides',
    ' agreed to ',
    'President Talvik',
    ' by 2030',
    ', and ',
    ' that ',
    'She ',
    ' rail',
    '. ',
  );
  const anyReading = fc.oneof(
    anyTextAndSpan,
    fc.tuple(fc.array(phrase, { minLength: 1, maxLength: 14 }), fc.nat(), fc.nat()).map(([parts, a, b]) => {
      const text = parts.join('');
      const [one, other] = [a % (text.length + 1), b % (text.length + 1)];
      return { text, span: { start: Math.min(one, other), end: Math.max(one, other) } };
    }),
  );

  it('rests on words of the document, is marked as proposed and has the type of its attribute', () => {
    fc.assert(
      fc.property(anyReading, anyTag, ({ text, span }, { tagSet, id }) => {
        const { values, newParties } = propose(text, span, id, { ...context, tagSet });
        const attributes = tagSet.tags.find((tag) => tag.id === id)!.attributes;
        const hasParty = (party: string) => known.some((one) => one.id === party);
        const annotated = { tagSet: new TagSetLookup(tagSet), hasParty, text };
        for (const [key, value] of Object.entries(values)) {
          const attribute = attributes.find((one) => one.id === key)!;
          expect(attributeValueProblem(value, attribute, annotated)).toBeNull();
          expect(value.origin).toBe('proposed');
          expect(value.evidence).not.toBeNull();
        }
        for (const { attributeId, evidence } of newParties) {
          expect(values[attributeId]).toBeUndefined();
          expect(quoteFits(text, evidence, evidence.quote)).toBe(true);
        }
      }),
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyReading, anyTag, ({ text, span }, { tagSet, id }) => {
        const once = propose(text, span, id, { ...context, tagSet });
        expect(propose(text, span, id, { ...context, tagSet })).toEqual(once);
      }),
    );
  });
});
