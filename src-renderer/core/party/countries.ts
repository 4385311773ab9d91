/** The names that ICU has for the countries of ISO 3166, to tell `Saudi Arabia` from a person. */
const names = new Set<string>();

/** Whether the words are the English name of a country. */
export function isCountryName(words: string): boolean {
  if (names.size === 0) for (const name of countryNames()) names.add(name);
  return names.has(normal(words));
}

const normal = (words: string): string =>
  words.normalize('NFC').toLowerCase().replaceAll('’', "'").replaceAll('&', 'and');

/** Codes that ICU names besides: unions, zones, places outside, inventions. */
const notCountries = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

function* countryNames(): Generator<string> {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const long = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const short = new Intl.DisplayNames('en', { type: 'region', fallback: 'none', style: 'short' });
  for (const first of letters)
    for (const second of letters)
      if (!notCountries.has(first + second))
        for (const name of [long.of(first + second), short.of(first + second)])
          if (name !== undefined) yield* [name, name.replace(/ \(.*\)$/, '')].map(normal);
}
