const MEBIBYTE = 1024 * 1024;

/** The largest file that is opened as a document, in bytes. */
export const DOCUMENT_LIMIT = 64 * MEBIBYTE;

/** The largest export that is read back, in bytes. */
export const IMPORT_LIMIT = 512 * MEBIBYTE;
