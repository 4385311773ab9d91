import { csv, xlsx } from './annotations-table/format';
import { htmlPage } from './annotations-html/format';
import { brat } from './brat/format';
import { conll } from './conll/format';
import { doccano } from './doccano/format';
import type { Format } from './format';
import { labelStudio } from './label-studio/format';
import { marginaliaJson } from './marginalia-json/format';
import { marginaliaJsonl } from './marginalia-jsonl/format';
import { plainText } from './plain-text/format';
import { prodigy } from './prodigy/format';
import { refiCodebook } from './refi-qda/codebook';
import { refiQda } from './refi-qda/project';
import { tei } from './tei/format';
import { uimaJson } from './uima/json';
import { uimaXmi } from './uima/xmi';
import { webAnnotation } from './web-annotation/format';
import { webannoTsv } from './webanno-tsv/format';

/** All formats, in the order in which menus show them and files are tried; a new one adds its line here. */
export const formats: readonly Format[] = [
  marginaliaJson,
  marginaliaJsonl,
  webAnnotation,
  uimaJson,
  uimaXmi,
  webannoTsv,
  brat,
  labelStudio,
  doccano,
  prodigy,
  conll,
  tei,
  refiQda,
  refiCodebook,
  csv,
  xlsx,
  htmlPage,
  plainText,
];

export const formatById = (id: string): Format | undefined => formats.find((format) => format.id === id);
