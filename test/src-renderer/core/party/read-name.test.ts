import { describe, expect, it } from 'vitest';
import { aliasesIn } from '../../../../src-renderer/core/party/aliases';
import { readName } from '../../../../src-renderer/core/party/read-name';

describe('words that name a party', () => {
  it.each([
    ['President Maren Talvik', 'person', 'Maren Talvik', 'President'],
    ['Minister for Foreign Affairs, Tomas Ereld', 'person', 'Tomas Ereld', 'Minister for Foreign Affairs'],
    [
      'Minister for Transport and Energy, Dr. Livia Korsane',
      'person',
      'Livia Korsane',
      'Minister for Transport and Energy',
    ],
    ['Helene Quist, Governor of the Central Bank', 'person', 'Helene Quist', 'Governor of the Central Bank'],
    ['the Norsund Minister for Trade, Joren Pell', 'person', 'Joren Pell', 'Minister for Trade'],
    [
      'Ambassador of Norsund to Veldria, H.E. Brita Lochmar',
      'person',
      'Brita Lochmar',
      'Ambassador of Norsund to Veldria',
    ],
    ['Deputy Prime Minister Aldersey', 'person', 'Aldersey', 'Deputy Prime Minister'],
    ['Prof. Aksel J. Thorne', 'person', 'Aksel J. Thorne', ''],
    ['the late Prime Minister Agna Welland', 'person', 'Agna Welland', 'Prime Minister'],
    ['Queen Ysolde', 'person', 'Queen Ysolde', 'Queen'],
    ['Ding Xuexiang', 'person', 'Ding Xuexiang', ''],
    ['Ursula von der Leyen', 'person', 'Ursula von der Leyen', ''],
    [
      'General Secretary of the Party and President Xi Jinping',
      'person',
      'Xi Jinping',
      'General Secretary of the Party and President',
    ],
    ['Veldrian Export Bank', 'organisation', 'Veldrian Export Bank', ''],
    ['the Inner Sea Council', 'organisation', 'Inner Sea Council', ''],
    ['University of Arnmouth', 'organisation', 'University of Arnmouth', ''],
    ['European Union', 'organisation', 'European Union', ''],
    ['ASEAN', 'organisation', 'ASEAN', ''],
    ['Veldria', 'country', 'Veldria', ''],
    ['Saudi Arabia', 'country', 'Saudi Arabia', ''],
    ['the United States', 'country', 'United States', ''],
    ['Côte d’Ivoire', 'country', 'Côte d’Ivoire', ''],
    ['Bosnia and Herzegovina', 'country', 'Bosnia and Herzegovina', ''],
    ['the Kingdom of Norsund', 'country', 'Norsund', ''],
    ['People’s Republic of China', 'country', 'China', ''],
  ])('“%s” is a %s', (words, kind, name, office) => {
    expect(readName(words)).toEqual({ kind, name, office });
  });

  it.each([
    ['both railway administrations'],
    ['the President'],
    ['Prime Minister'],
    ['The Veldrian side'],
    ['Kestrel Strait'],
    ['representatives of business'],
    ['her office'],
    [''],
    ['450'],
  ])('“%s” names no one', (words) => {
    expect(readName(words)).toBeNull();
  });
});

describe('the aliases of a name', () => {
  const of = (text: string, words: string) => aliasesIn(text, readName(words)!);

  it('are a person’s titles and short forms as the text has them', () => {
    const text =
      'President Maren Talvik spoke. President Talvik left. Talvik’s car. Maren Olsen and Mr. Talviks stayed.';
    expect(of(text, 'President Maren Talvik')).toEqual([
      'President Maren Talvik',
      'President Talvik',
      'Talvik',
    ]);
    expect(of('Minister Roth-Vey and Dr. Roth-Vey', 'Minister for Health, Anselm Roth-Vey')).toEqual([
      'Minister Roth-Vey',
      'Dr. Roth-Vey',
      'Roth-Vey',
    ]);
  });

  it('are the first name of a person who is called by it', () => {
    expect(
      of('President Thongloun Sisoulith came. Thongloun expressed thanks.', 'President Thongloun Sisoulith'),
    ).toEqual(['President Thongloun Sisoulith', 'Thongloun']);
  });

  it('are a country’s form of state and its side', () => {
    const text =
      'the Republic of Veldria, the Veldrian side, the Veldria side, Veldrian fruit on the other side';
    expect(of(text, 'Veldria')).toEqual(['Republic of Veldria', 'the Veldria side', 'the Veldrian side']);
  });

  it('are the letters in brackets behind an organisation', () => {
    expect(
      of('the Lao People’s Revolutionary Party (LPRP) and (ABC)', 'Lao People’s Revolutionary Party'),
    ).toEqual(['LPRP']);
  });

  it('are none where the text has no other way', () => {
    expect(of('Ding Xuexiang, Liu He and others attended.', 'Ding Xuexiang')).toEqual([]);
  });
});
