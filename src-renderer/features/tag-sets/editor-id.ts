export const TAG_SET_EDITOR = 'tag-set';
