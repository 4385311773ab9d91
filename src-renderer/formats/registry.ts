import type { Format } from './format';
import { marginaliaJson } from './marginalia-json/format';

/** All formats, in the order in which menus show them; a new one adds its line here. */
export const formats: readonly Format[] = [marginaliaJson];
