import type { Loss } from '../core/corpus/losses';
import type { Format } from './format';

/** The side file of an export: what the format does not hold, each thing of it, as JSON. */
export const lossesFile = (format: Format, losses: readonly Loss[]): string =>
  `${JSON.stringify({ format: format.id, losses }, null, 2)}\n`;
