const MEBIBYTE = 1024 * 1024;

/** The largest file that is opened as a document, in bytes. */
export const DOCUMENT_LIMIT = 64 * MEBIBYTE;

/** The largest export that is read back, in bytes: a string holds 24 characters less than 512 MiB. */
export const IMPORT_LIMIT = 511 * MEBIBYTE;
