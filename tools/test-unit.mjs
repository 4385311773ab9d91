import { entry } from './entry.mjs';
import { setUp } from './setup/set-up.mjs';
import { lastLine } from './test/counts.mjs';
import { runUnitTests } from './test/reported-run.mjs';

await entry(async (args) => {
  const { code, counts } = await runUnitTests(await setUp(), args);
  console.log(lastLine(counts));
  return code;
});
