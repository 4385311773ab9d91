/** A name as part of an id: letters and digits in lower case, all else a hyphen. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '') || 'unnamed';

/** Whether two names are one to people who exchange files: case, hyphens, underscores and spaces aside. */
export const isSameName = (a: string, b: string): boolean => slugOf(a) === slugOf(b);
