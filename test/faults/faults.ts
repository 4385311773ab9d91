import { parseArgs } from 'node:util';
import { killAndCheck } from './kill-and-check';

/** Kills the running program at random moments and looks what is left: `npm run test:faults -- --kills 20 --seed 1`. */
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { kills: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
});
const { kills, acknowledged, lost, problems } = await killAndCheck({
  kills: Number(values.kills),
  seed: Number(values.seed),
  say: (line) => console.log(line),
});
for (const problem of problems) console.log(problem);
console.log(`kills ${kills}, acknowledged ${acknowledged}, lost ${lost}`);
process.exit(lost === 0 && problems.length === 0 ? 0 : 1);
