import { buildIfStale } from './build/build.mjs';
import { entry } from './entry.mjs';
import { setUp } from './setup/set-up.mjs';
import { lastLine } from './test/counts.mjs';
import { runEndToEndTests } from './test/reported-run.mjs';

await entry(async (args) => {
  const env = await setUp();
  const built = await buildIfStale(env);
  if (built !== 0) return built;
  const { code, counts } = await runEndToEndTests(env, args);
  console.log(lastLine(counts));
  return code;
});
