import { describe, expect, it } from 'vitest';
import { OptionWalk } from '../../../../src-renderer/features/attributes/option-walk.svelte';

const option = (id: string, hasNarrower = false, stands = false) => ({ id, hasNarrower, stands });
const levels: Record<string, ReturnType<typeof option>[]> = {
  '': [option('trade', true), option('energy', true), option('health')],
  trade: [option('customs'), option('investment')],
  energy: [option('grid', true)],
  grid: [option('cable')],
};

const walking = (standing?: string) =>
  new OptionWalk((openedId) =>
    levels[openedId ?? '']!.map((one) => (one.id === standing ? { ...one, stands: true } : one)),
  );
const at = (walk: OptionWalk<ReturnType<typeof option>>) => walk.options[walk.current]?.id;

describe('walking among options', () => {
  it('begins nowhere, or at what stands, without having moved', () => {
    expect(at(walking())).toBeUndefined();
    expect(at(walking('energy'))).toBe('energy');
    expect(walking('energy').moved).toBe(false);
  });

  it('goes by Right through all levels as through one line, and stays at the end', () => {
    const walk = walking();
    const seen = Array.from({ length: 8 }, () => (walk.right(), at(walk)));
    expect(seen).toEqual(['trade', 'customs', 'investment', 'energy', 'grid', 'cable', 'health', 'health']);
  });

  it('goes by Left back to the term that was opened, and stays at the start', () => {
    const walk = walking('trade');
    walk.right();
    expect([walk.isOpened, at(walk)]).toEqual([true, 'customs']);
    walk.left();
    expect([walk.isOpened, at(walk)]).toEqual([false, 'trade']);
    walk.left();
    expect(at(walk)).toBe('trade');
  });

  it('goes by Left to the last where nothing stands', () => {
    const walk = walking();
    walk.left();
    expect(at(walk)).toBe('health');
  });

  it('opens nothing where there is nothing narrower', () => {
    const walk = walking();
    walk.open(option('health'));
    walk.open(undefined);
    expect(walk.isOpened).toBe(false);
  });

  it('begins anew at the top', () => {
    const walk = walking();
    walk.right();
    walk.right();
    walk.begin();
    expect([walk.isOpened, walk.moved]).toEqual([false, false]);
  });
});
