import { expect, it } from 'vitest';
import { allAspects } from '../../../../src-renderer/core/corpus/aspects';
import { lossesOf } from '../../../../src-renderer/core/corpus/losses';
import { smallLibrary } from '../../formats/small-library';

it('names nothing where everything is carried', () => {
  expect(lossesOf(smallLibrary(), allAspects)).toEqual([]);
});

it('names each thing that goes by its place and words', () => {
  const losses = lossesOf(
    smallLibrary(),
    allAspects.filter((aspect) => !['notes', 'relations', 'comments'].includes(aspect)),
  );
  expect(losses.map(({ words, items }) => [words, items.length])).toEqual([
    ['1 note', 1],
    ['2 comments', 2],
    ['1 relation', 1],
  ]);
  expect(losses[0]!.items).toEqual(['readout.txt 0–18 “The 👍🏽 ministers”: all of them']);
  expect(losses[2]!.items).toEqual(['“The 👍🏽 ministers” makes “pledged help”']);
});

it('counts each annotation that overlaps one before it', () => {
  const library = smallLibrary();
  const [first, second] = library.documents[0]!.annotations;
  library.documents[0]!.annotations = [
    first!,
    { ...second!, start: 4, end: 18 },
    { ...second!, id: 'a3', start: 19, end: 26 },
  ];
  const [overlaps] = lossesOf(
    library,
    allAspects.filter((aspect) => aspect !== 'overlaps'),
  );
  expect(overlaps!.words).toBe('1 overlap');
});
