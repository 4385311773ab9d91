import { expect, it } from 'vitest';
import { nearbyTerms } from '../../../../src-renderer/core/attribute/nearby-terms';
import type { Term } from '../../../../src-renderer/core/tagset/vocabulary';
import { anAnnotation } from '../../../builders/library';

const term = (id: string, parentId: string | null): Term => ({ id, name: id, parentId });
const terms = [
  term('energy', null),
  term('solar', 'energy'),
  term('wind', 'energy'),
  term('health', null),
  term('vaccines', 'health'),
  term('hospitals', 'health'),
];

const about = (id: string, start: number, ...termIds: string[]) =>
  anAnnotation({
    id,
    start,
    end: start + 5,
    attributes: { area: { value: { type: 'choice', termIds }, evidence: null, origin: 'hand' } },
  });
const near = (annotation = about('it', 100), ...around: ReturnType<typeof about>[]) =>
  nearbyTerms('area', terms, annotation, around).map(({ id }) => id);

it('are those of the annotations around, the nearest first, and only narrower ones', () => {
  const around = [about('far', 10, 'wind'), about('near', 90, 'energy', 'solar')];
  expect(near(about('it', 100), ...around)).toEqual(['solar', 'wind']);
});

it('are not the one that stands, and not of the annotation itself', () => {
  const it = about('it', 100, 'solar');
  expect(near(it, it, about('near', 90, 'solar', 'vaccines'))).toEqual(['vaccines']);
});

it('are first each of several that stand, so that one alone can be kept', () => {
  expect(near(about('it', 100, 'wind', 'vaccines'), about('near', 90, 'solar'))).toEqual([
    'wind',
    'vaccines',
    'solar',
  ]);
});

it('are three at most, and each once', () => {
  const around = [about('a', 90, 'wind', 'solar'), about('b', 80, 'solar', 'vaccines', 'hospitals')];
  expect(near(about('it', 100), ...around)).toEqual(['wind', 'solar', 'vaccines']);
});

it('leave out terms that are gone', () => {
  expect(near(about('it', 100), about('near', 90, 'gone', 'wind'))).toEqual(['wind']);
});
