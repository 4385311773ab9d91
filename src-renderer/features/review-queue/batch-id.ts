/** The dialog that decides on many at once. */
export const BATCH = 'review-batch';
