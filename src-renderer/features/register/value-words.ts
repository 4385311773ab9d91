/** A value as a filter or a heading names it, nothing too. */
export const valueWords = (value: string): string => (value === '' ? 'none' : value);
