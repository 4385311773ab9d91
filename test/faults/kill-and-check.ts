import { appendFile, copyFile, mkdir, mkdtemp, readdir, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Journal } from '../../src-main/files/journal/journal';
import { journalDisk } from '../../src-main/files/journal/journal-disk';
import {
  contradictions,
  continues,
  countLost,
  type Acknowledged,
  type LoggedEntry,
  type Tables,
} from './acknowledged';
import { pick, randomFrom } from './random';
import { RandomWork } from './random-work';
import { launchWatched, type WatchedProgram } from './watched-program';

/** What is killed; `power` is a copy of the profile at that moment, with garbage at the end of what was written last. */
const KINDS = ['renderer', 'main', 'both', 'power'] as const;
type Kind = (typeof KINDS)[number];

export interface FaultOptions {
  kills: number;
  seed: number;
  /** Takes the last change out of store and journal before the next start: the check must find it lost. */
  sabotage?: boolean;
  say?: (line: string) => void;
}

export interface FaultReport {
  kills: number;
  /** Screens that were seen while they were said to be saved. */
  acknowledged: number;
  lost: number;
  /** Half changes, gaps, a journal that does not hold. */
  problems: string[];
}

/** A profile is worked with through so many kills, so that logs stay short enough to be compared at every step. */
const KILLS_A_PROFILE = 20;

/** Works at random, kills at random, starts again and looks whether all that was acknowledged is there; and so on. */
export async function killAndCheck(options: FaultOptions): Promise<FaultReport> {
  const { kills, seed, say = () => undefined } = options;
  const random = randomFrom(seed);
  const report: FaultReport = { kills: 0, acknowledged: 0, lost: 0, problems: [] };
  while (report.kills < kills) {
    const folder = await mkdtemp(join(tmpdir(), 'marginalia-faults-'));
    try {
      const some = Math.min(KILLS_A_PROFILE, kills - report.kills);
      await new Profile(folder, random, report, options.sabotage === true, say).work(some);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  return report;
}

/** Fewer acknowledgements than this are waited for before a kill. */
const MOST_SEEN = 8;
const PATIENCE_MS = 10_000;

class Profile {
  #profile: string;
  #work: RandomWork;
  #log: LoggedEntry[] = [];

  constructor(
    private folder: string,
    private random: () => number,
    private report: FaultReport,
    private sabotage: boolean,
    private say: (line: string) => void,
  ) {
    this.#profile = join(folder, 'profile');
    this.#work = new RandomWork(random, join(folder, 'files'));
  }

  async work(kills: number): Promise<void> {
    let program = await this.#launch();
    for (let kill = 0; kill < kills; kill++) {
      const kind = this.sabotage ? 'main' : pick(this.random, KINDS);
      program = await this.#round(program, kind);
      this.report.kills++;
      const { acknowledged, lost, problems } = this.report;
      this.say(
        `kill ${this.report.kills} (${kind}): acknowledged ${acknowledged}, lost ${lost}, problems ${problems.length}`,
      );
    }
    await program.close();
  }

  async #launch(): Promise<WatchedProgram> {
    const file = join(this.folder, 'acknowledged');
    await rm(file, { force: true });
    return launchWatched(this.#profile, file);
  }

  /** Works for a while, kills, starts again, checks; returns the program to go on with. */
  async #round(program: WatchedProgram, kind: Kind): Promise<WatchedProgram> {
    const working = this.#work.run(program).catch(() => undefined);
    await this.#untilTheMoment(program);
    if (kind === 'power') return this.#copied(program, working);
    if (this.sabotage) {
      // What is dropped must have been acknowledged.
      this.#work.stop();
      await working;
      await pause(1000);
    }

    const { app, rendererPid, ended } = program;
    const mainPid = app.process().pid!;
    if (kind !== 'main') process.kill(rendererPid, 'SIGKILL');
    if (kind !== 'renderer') process.kill(mainPid, 'SIGKILL');
    this.#work.stop();
    // A key that was on its way to a page that is gone is never answered.
    await Promise.race([working, pause(2000)]);
    if (kind === 'renderer') {
      await program.pageIsBack();
      this.#log = await this.#check(program, await program.acknowledged(), this.#profile);
      // Playwright does not take a page up again that has crashed.
      await program.close();
      return this.#launch();
    }
    await ended;
    const acknowledged = await program.acknowledged();
    if (this.sabotage) await dropLastChange(this.#profile);
    const next = await this.#launch();
    this.#log = await this.#check(next, acknowledged, this.#profile);
    return next;
  }

  /** The moment is a random while after a random number of acknowledgements. */
  async #untilTheMoment(program: WatchedProgram): Promise<void> {
    const wanted = Math.floor(this.random() * MOST_SEEN);
    const patience = performance.now() + PATIENCE_MS;
    while ((await program.acknowledged()).length < wanted && performance.now() < patience) await pause(20);
    await pause(this.random() * 300);
  }

  /** Copies the profile while it is written to, and opens the copy as after a loss of power. */
  async #copied(program: WatchedProgram, working: Promise<void>): Promise<WatchedProgram> {
    const acknowledged = await program.acknowledged();
    const copy = join(this.folder, 'copy');
    await copyLive(this.#profile, copy);
    this.#work.stop();
    await working;
    await program.close();
    await addGarbage(copy, this.random);
    const opened = await launchWatched(copy, join(this.folder, 'acknowledged-by-copy'));
    await this.#check(opened, acknowledged, copy);
    await opened.close();
    await rm(copy, { recursive: true });
    return this.#launch();
  }

  async #check(
    program: WatchedProgram,
    acknowledged: Acknowledged[],
    profile: string,
  ): Promise<LoggedEntry[]> {
    const { rows, log } = await program.dump();
    const { report } = this;
    report.acknowledged += acknowledged.length;
    report.lost += countLost(acknowledged, log);
    if (!continues(log, this.#log)) {
      report.lost++;
      report.problems.push('the log does not begin with what it was before');
    }
    report.problems.push(
      ...contradictions(rows, log),
      ...(await journalProblems(profile, rows, log, this.folder)),
    );
    return log;
  }
}

/** Holds the journal against the store, by the program's own reader, in a copy that nobody holds. */
async function journalProblems(
  profile: string,
  rows: Tables,
  log: LoggedEntry[],
  folder: string,
): Promise<string[]> {
  const copy = join(folder, 'journal-copy');
  await copyLive(join(profile, 'journal'), copy);
  const journal = new Journal(copy, journalDisk, () => new Date());
  try {
    const state = await journal.state();
    const kept: Tables = {};
    for (const { table, id, row } of (await journal.rows())?.rows ?? [])
      (kept[table] ??= {})[id] = JSON.parse(row) as Record<string, unknown>;
    const filled = Object.fromEntries(Object.entries(rows).filter(([, own]) => Object.keys(own).length > 0));
    return [
      ...(state?.damaged === 0 ? [] : ['the journal is damaged']),
      ...(state?.last === log.length ? [] : [`the journal ends at ${state?.last}, the log at ${log.length}`]),
      ...(isDeepStrictEqual(kept, filled) ? [] : ['the rows of the journal are not those of the store']),
    ];
  } finally {
    await journal.close();
    await rm(copy, { recursive: true });
  }
}

/** Copies a folder in which files come and go; locks stay behind. */
async function copyLive(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (/^lock|^LOCK$|^Singleton/.test(entry.name)) continue;
    if (entry.isDirectory()) await copyLive(source, target);
    else if (entry.isFile()) await copyFile(source, target).catch(() => undefined);
  }
}

/** What was on its way to the disk may be anything: garbage after the end of what journal and store wrote last. */
async function addGarbage(profile: string, random: () => number): Promise<void> {
  const garbage = Buffer.from(
    Array.from({ length: 1 + Math.floor(random() * 4000) }, () => Math.floor(random() * 256)),
  );
  const zeros = Buffer.alloc(1 + Math.floor(random() * 4000));
  const tail = pick(random, [garbage, zeros, Buffer.from('{"sha256":"00')]);
  const segment = (await filesOf(join(profile, 'journal'), /^log-/)).at(-1);
  if (segment) await appendFile(segment, tail);
  const storeLog = (await filesOf(join(profile, 'IndexedDB'), /\.log$/)).at(-1);
  if (storeLog && random() < 0.5) await appendFile(storeLog, tail);
}

/** Takes the last change out of the journal, and the store away, which would have it still. */
async function dropLastChange(profile: string): Promise<void> {
  await rm(join(profile, 'IndexedDB'), { recursive: true });
  const segment = (await filesOf(join(profile, 'journal'), /^log-/)).at(-1)!;
  const content = await readFile(segment);
  await truncate(segment, content.lastIndexOf(10, content.length - 2) + 1);
}

/** The files of a folder, whatever lies between, in the order of their names. */
async function filesOf(folder: string, name: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
