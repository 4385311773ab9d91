export const IMPORT_JSON = 'import.json';
