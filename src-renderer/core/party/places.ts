const part = /[\p{L}\p{N}\p{M}-]/u;

/** More than so many say nothing new of how a text writes a name. */
const MOST = 200;

/** Where words stand in a text, from their first letter to their last as they are written, not as parts of other words. */
export function* placesOf(text: string, words: string): Generator<number> {
  let count = 0;
  for (let at = text.indexOf(words); at !== -1 && count < MOST; at = text.indexOf(words, at + words.length)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + words.length)];
    if (part.test(before) || part.test(after)) continue;
    count++;
    yield at;
  }
}
