import { unzipSync } from 'fflate';
import { InputFile } from './input-file';
import { Unreadable } from './refusal';

/** More than this is no project of texts, whatever the zip says; in bytes. */
const LARGEST = 512 * 1024 * 1024;
const MOST_ENTRIES = 20_000;

/**
 * What a zip file holds, by the names inside it. Nothing of it is ever written under these names.
 * @throws Unreadable where it is damaged, or unpacks to more than can be meant
 */
export function unzipped(file: InputFile, isWanted: (name: string) => boolean = () => true): InputFile[] {
  let [total, entries] = [0, 0];
  const tooMuch = () =>
    new Unreadable(file.name, `unpacks to more than ${LARGEST / 1024 / 1024} MB or ${MOST_ENTRIES} files`);
  try {
    const found = unzipSync(file.bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || !isWanted(name)) return false;
        total += originalSize;
        if (total > LARGEST || ++entries > MOST_ENTRIES) throw tooMuch();
        return true;
      },
    });
    return Object.entries(found).map(([name, bytes]) => new InputFile(name, bytes));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(
      file.name,
      `is no sound zip file (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

/** Files with those inside zip files in their place; the files of the system and hidden ones are left out. */
export const unpacked = (files: readonly InputFile[]): InputFile[] =>
  files.flatMap((file) =>
    file.extension === 'zip'
      ? unzipped(file, (name) => !/(?:^|\/)(?:\.|__MACOSX)/.test(name)).sort((a, b) =>
          a.name < b.name ? -1 : 1,
        )
      : [file],
  );
