import { build } from './build/build.mjs';
import { entry } from './entry.mjs';
import { setUp } from './setup/set-up.mjs';

await entry(async () => build(await setUp()));
