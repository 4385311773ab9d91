import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SurfaceForms } from '../../../../src-renderer/core/party/surface-forms';
import { aParty } from '../../../builders/party';
import { anyText } from '../any-text';

const country = (name: string, ...aliases: string[]) => aParty(name, aliases);
const person = (name: string, ...aliases: string[]) => aParty(name, aliases, { kind: 'person' });

const china = country('China', 'the Chinese side', 'People’s Republic of China');
const xi = person('Xi Jinping', 'President Xi Jinping', 'Xi');
const party = aParty('Communist Party of China', ['CPC'], { kind: 'organisation' });
const forms = new SurfaceForms([china, xi, party]);

const namesIn = (text: string, known = forms) =>
  known
    .within(text, { start: 0, end: text.length })
    .map(({ party: { name }, span }) => `${text.slice(span.start, span.end)} = ${name}`);

describe('the ways in which a party is written', () => {
  it.each([
    ['China', china],
    ['CHINA', china],
    ['the Chinese side', china],
    ['Chinese side', china],
    ['The  Chinese\nside', china],
    ['China’s', china],
    ["Xi Jinping's", xi],
    ['People\u2019s Republic of China', china],
  ])('know “%s” whatever its case, white space, “the” and possessive', (words, known) => {
    expect(forms.partyOf(words)).toBe(known);
  });

  it.each(['Chinas', 'Chinese', 'Xian', '', 'the', '—'])('do not know “%s”', (words) => {
    expect(forms.partyOf(words)).toBeNull();
  });

  it('are the same however an accent is composed', () => {
    const known = new SurfaceForms([person('Agnès Dubé')]);
    expect(known.partyOf('Agn\u0065\u0300s Dub\u0065\u0301')?.name).toBe('Agnès Dubé');
    expect(namesIn('thanked Agne\u0300s Dube\u0301.', known)).toEqual([
      'Agne\u0300s Dube\u0301 = Agnès Dubé',
    ]);
  });

  it('that two parties share are no one’s, and hide no shorter name in them', () => {
    const known = new SurfaceForms([
      person('Anna Lind', 'Lind'),
      person('Per Lind', 'Lind'),
      country('Congo', 'Republic of the Congo'),
      country('DR Congo', 'Republic of the Congo'),
    ]);
    expect(known.partyOf('Lind')).toBeNull();
    expect(known.partyOf('Per Lind')?.name).toBe('Per Lind');
    expect(namesIn('Lind met Anna Lind in the Republic of the Congo.', known)).toEqual([
      'Anna Lind = Anna Lind',
    ]);
  });

  it('stay one party’s when it is written so twice', () => {
    expect(new SurfaceForms([country('Norsund', 'the Norsund', 'NORSUND')]).partyOf('norsund')?.name).toBe(
      'Norsund',
    );
  });
});

describe('parties in a text', () => {
  it('are found by the longest form at each place', () => {
    expect(
      namesIn('President Xi Jinping of the People’s Republic of China said that Xi and the CPC'),
    ).toEqual([
      'President Xi Jinping = Xi Jinping',
      'People’s Republic of China = China',
      'Xi = Xi Jinping',
      'CPC = Communist Party of China',
    ]);
  });

  it('are found as whole words alone: not in a compound, not where the stretch cuts a word', () => {
    expect(namesIn('the China-Laos railway, Indochina, Chinatown')).toEqual([]);
    expect(forms.within('Chinatown', { start: 0, end: 5 })).toEqual([]);
    expect(forms.within('Indochina', { start: 4, end: 9 })).toEqual([]);
    expect(forms.within('in China.', { start: 3, end: 8 })).toHaveLength(1);
  });

  it('leave the possessive out of the words', () => {
    expect(namesIn('China’s offer')).toEqual(['China = China']);
  });

  it('are found in scripts without spaces', () => {
    const known = new SurfaceForms([person('习近平'), country('老挝')]);
    expect(namesIn('国家主席习近平同老挝领导人举行会谈。', known)).toEqual([
      '习近平 = 习近平',
      '老挝 = 老挝',
    ]);
  });

  it('are in order, apart, within the stretch, and each known by its words', () => {
    const known = new SurfaceForms(['Word', '国家', 'don’t', 'a Word', '한국'].map((name) => country(name)));
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
        const [a, b] = [one % (text.length + 1), other % (text.length + 1)];
        const stretch = { start: Math.min(a, b), end: Math.max(a, b) };
        let last = stretch.start;
        for (const { party: named, span } of known.within(text, stretch)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(known.partyOf(text.slice(span.start, span.end))).toBe(named);
          last = span.end;
        }
        expect(last).toBeLessThanOrEqual(stretch.end);
      }),
    );
  });
});

describe('the adjective of a country', () => {
  const known = new SurfaceForms(
    [
      'Veldria',
      'China',
      'Laos',
      'Norway',
      'France',
      'Germany',
      'Denmark',
      'Spain',
      'Poland',
      'Mexico',
      'Oman',
    ].map((name) => country(name)),
  );

  it.each([
    ['Veldrian', 'Veldria'],
    ['Chinese', 'China'],
    ['Lao', 'Laos'],
    ['Laotian', 'Laos'],
    ['Norwegian', 'Norway'],
    ['French', 'France'],
    ['German', 'Germany'],
    ['Danish', 'Denmark'],
    ['Spanish', 'Spain'],
    ['Polish', 'Poland'],
    ['Mexican', 'Mexico'],
    ['Omani', 'Oman'],
  ])('%s tells of %s by its stem', (adjective, name) => {
    expect(known.countryOf(adjective)?.name).toBe(name);
  });

  it('is no one’s where two countries may have it, and never that of a person', () => {
    const two = new SurfaceForms([country('Nigeria'), country('Nigera'), person('Cuba')]);
    expect(two.countryOf('Nigerian')).toBeNull();
    expect(two.countryOf('Cuban')).toBeNull();
    expect(known.countryOf('Swiss')).toBeNull();
  });
});
