import { upgradeTagSet } from '../../core/library/version-1';
import { fileTagSet } from '../tag-set-json/write';
import type { ExportFile } from './file-shape';
import type { ExportFile1 } from './file-shape-1';

/** A file of version 1 as one of version 2: it knows neither attributes nor parties nor relations, and has none. */
export const upgradeFile = ({ format, tagSet, documents }: ExportFile1): ExportFile => ({
  format,
  version: 2,
  tagSet: fileTagSet(upgradeTagSet(tagSet)),
  parties: [],
  documents: documents.map((document) => ({
    ...document,
    dismissed: [],
    annotations: document.annotations.map((annotation) => ({
      ...annotation,
      tagSetVersion: tagSet.version,
      attributes: {},
      decisions: [],
      comments: [],
      followUp: { steps: [], evidence: [] },
    })),
  })),
  relations: [],
});
