import { Unreadable } from './refusal';

/** A file that is to be read. */
export class InputFile {
  #text: string | null = null;

  /**
   * @param name with the folders below the one that was named, divided by `/`
   * @param bytes as they are on the disk
   */
  constructor(
    readonly name: string,
    readonly bytes: Uint8Array,
  ) {}

  static ofText(name: string, text: string): InputFile {
    return new InputFile(name, new TextEncoder().encode(text));
  }

  /** The name without its folders. */
  get baseName(): string {
    return this.name.slice(this.name.lastIndexOf('/') + 1);
  }

  /** In lower case, without the dot; empty where there is none. */
  get extension(): string {
    return /\.([^./]+)$/.exec(this.name)?.[1]?.toLowerCase() ?? '';
  }

  /** The name without its extension. */
  get stem(): string {
    return this.name.replace(/\.[^./]+$/, '');
  }

  /**
   * The bytes as UTF-8 without a byte order mark; offsets in UTF-16 code units.
   * @throws Unreadable where they are no UTF-8
   */
  get text(): string {
    try {
      return (this.#text ??= new TextDecoder('utf-8', { fatal: true }).decode(this.bytes));
    } catch {
      throw new Unreadable(this.name, 'is not UTF-8: save it as UTF-8 and try again');
    }
  }

  /** The first characters, for a look; empty where they are no text. */
  get head(): string {
    return new TextDecoder('utf-8').decode(this.bytes.subarray(0, 4096));
  }
}
