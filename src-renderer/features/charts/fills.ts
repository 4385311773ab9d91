/** What a part of a bar is filled with and what its number is written in. */
export interface Fill {
  fill: string;
  ink: string;
}

const VERDICTS: Readonly<Record<string, string>> = {
  confirmed: 'var(--confirmed)',
  rejected: 'var(--problem)',
  discuss: 'var(--discuss)',
};

/** From full to faint: the parts keep their order in black and white too. */
const SHARES = [100, 48, 34, 22, 12, 4];

/** The fill of a cell by its share of the largest count: the more the darker. */
export const shade = (share: number): Fill => mixed(share > 0.75 ? 100 : 10 + Math.round(share * 50));

/** The fill of a part by its place, or by what was decided. */
export function fillOf(label: string, at: number): Fill {
  const verdict = VERDICTS[label];
  if (verdict) return { fill: verdict, ink: 'var(--page)' };
  return mixed(label === 'open' ? 4 : SHARES[at % SHARES.length]!);
}

/** So much of the accent, in per cent, on the page. */
const mixed = (share: number): Fill => ({
  fill: `color-mix(in oklab, var(--accent) ${share}%, var(--page))`,
  ink: share === 100 ? 'var(--page)' : 'var(--ink)',
});
