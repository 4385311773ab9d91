import { letterHints } from '../../core/keys/letter-hints';
import type { Link } from '../../core/relation/allowed';

/** A type to choose, with the letter that chooses it. */
export interface TypeHint {
  link: Link;
  hint: string;
  /** `makes →`, or `← makes` where it leads from the other end. */
  words: string;
}

export function typeHints(links: readonly Link[]): TypeHint[] {
  const hints = letterHints(links.map(({ type }) => type.name));
  return links.map((link, at) => ({
    link,
    hint: hints[at] ?? '',
    words: withArrow(link.type.name, !link.reversed),
  }));
}

/** The name of a type with the way it leads, seen from one of its ends. */
export const withArrow = (name: string, outgoing: boolean): string => (outgoing ? `${name} →` : `← ${name}`);
