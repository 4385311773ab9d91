const words =
  'the of and to in for on with both sides agreed ministers reaffirmed support cooperation energy trade border water railway customs grid harbour training exchange students research investment framework joint committee will meet again before spring report progress signed memorandum understanding between Veldria Norsund capital delegation welcomed commitment readiness supply hospitals digital services fisheries climate adaptation ferry route tariff standards'.split(
    ' ',
  );

/** Numbers in `[0, 1)` that are the same on every machine (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Prose of exactly this many characters, in sentences and paragraphs; the same seed gives the same text. */
export function generatedText(characters: number, seed: number): string {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const paragraphs: string[] = [];
  for (let length = 0; length < characters; length += paragraphs.at(-1)!.length + 2) {
    paragraphs.push(Array.from({ length: 3 + below(5) }, () => sentence(below)).join(' '));
  }
  return `${paragraphs.join('\n\n').slice(0, characters - 1)}\n`;
}

function sentence(below: (limit: number) => number): string {
  const text = Array.from({ length: 8 + below(18) }, () => words[below(words.length)]).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
