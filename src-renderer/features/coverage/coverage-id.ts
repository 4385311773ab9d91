/** The view's id. */
export const COVERAGE = 'coverage';
