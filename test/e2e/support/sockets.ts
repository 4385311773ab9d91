import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const LOOPBACK = /^(?:0100007F|00000000000000000000000001000000|0000000000000000FFFF00000100007F):/;

/** A process with all that it has started, and what those have. */
function family(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) =>
      // One that has ended meanwhile is left out.
      attempt((): [child: number, parent: number][] => {
        const [, rest = ''] = readFileSync(`/proc/${name}/stat`, 'utf8').split(/\) (?=\S \d+ )/);
        return [[Number(name), Number(rest.split(' ')[1])]];
      }),
    );
  const found = [pid];
  for (const member of found)
    found.push(...parents.filter(([, parent]) => parent === member).map(([child]) => child));
  return found;
}

/** What the descriptors of a process are of; what is closed meanwhile is left out. */
function openFiles(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return attempt(() => readdirSync(folder)).flatMap((fd) => attempt(() => [readlinkSync(`${folder}/${fd}`)]));
}

const attempt = <Item>(read: () => Item[]): Item[] => {
  try {
    return read();
  } catch {
    return [];
  }
};

/**
 * The internet sockets of a process and its children that are no connection within this machine, as the kernel lists
 * them (`/proc/net`, Linux). By the loopback alone speaks the test itself.
 */
export function socketsBeyondThisMachine(pid: number): string[] {
  const inodes = new Set(
    family(pid)
      .flatMap(openFiles)
      .flatMap((file) => /^socket:\[(\d+)\]$/.exec(file)?.[1] ?? []),
  );
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((columns) => inodes.has(columns[9] ?? '') && !LOOPBACK.test(columns[1] ?? ''))
      .map((columns) => `${kind} ${columns[1]} ${columns[2]}`),
  );
}
