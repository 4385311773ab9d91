import type { Span } from '../span/span';
import type { Party } from './party';

/** The ways in which the known parties are written, to be found in texts. */
export class SurfaceForms {
  constructor(readonly parties: readonly Party[]) {}

  /** The party that is written so; `null` where none is, or more than one. */
  partyOf(words: string): Party | null {
    void words;
    return null;
  }

  /** Where parties are named in a stretch of a text, the longest form at each place, in order of the text. */
  within(text: string, span: Span): { party: Party; span: Span }[] {
    void text;
    void span;
    return [];
  }
}
