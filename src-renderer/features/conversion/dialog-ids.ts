export const EXPORT_AS = 'conversion.export';
export const IMPORT_FROM = 'conversion.import';
