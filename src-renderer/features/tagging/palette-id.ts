/** The palette while it has the focus: it shows beside a chosen annotation too then. */
export const TAG_PALETTE = 'tag-palette';
