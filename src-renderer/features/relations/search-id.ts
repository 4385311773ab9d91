export const RELATE_SEARCH = 'relations.search';
