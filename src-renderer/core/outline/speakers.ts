import type { Paragraph } from './paragraph';

/** Words with a capital, joined by the small ones that stand in names and offices. */
const capital = `(?:\\p{Lu}[\\p{L}\\p{M}\\p{N}.’'-]*|[IVX]+)`;
const small = '(?:of|the|for|and|de|da|del|der|den|di|du|la|le|van|von|al|bin|ibn)';
const name = `${capital}(?: (?:${small} ){0,2}${capital}){0,6}`;

const verbs =
  'said|says|stressed|noted|pointed|emphasi[sz]ed|underlined|underscored|added|stated|expressed|thanked|welcomed|' +
  'recalled|proposed|announced|pledged|replied|reaffirmed|reiterated|conveyed|remarked|declared|explained|called|' +
  'urged|agreed|briefed|spoke|asked|told|warned|hoped|believes|believed|raised|congratulated|praised|promised|' +
  'undertook|affirmed|confirmed|responded|answered|concluded|observed|mentioned|highlighted|voiced|appreciated|invited';
const saying = new RegExp(
  `^(${name}) (?:(?:also|further|then|again|once more) )?(?:${verbs})(?!\\p{L})`,
  'u',
);

const label = new RegExp(`^(${name})[ \\t]?: `, 'u');
const labelInChinese = /^([\p{Script=Han}·]{2,10})：/u;

/** What stands before a colon and names no one. */
const noName =
  /^(?:Date|Published|Updated|Source|Author|From|By|To|Cc|Url|Link|Language|Category|Section|Tags?|Note|Notes|Subject|Re|Title|Location|Place|Time|Participants|Present|Attendees|Summary|Annex|Example|Figure|Table|Chapter|Part|Article)$/i;
/** Words with a capital at the start of a sentence that name no one either. */
const noSpeaker =
  /^(?:It|He|She|They|We|I|You|This|That|These|Those|There|The|Both|All|Some|Many|Who|What|As|In|On|At|Having)$/;

/** A single word before a colon names a speaker only where it comes again. */
const LEAST_LABELS = 2;

/** Who speaks in which paragraph: by a label at its start, or by a verb of saying after a name there. */
export function speakersOf(paragraphs: readonly Paragraph[]): Map<Paragraph, string> {
  const labelled = new Map<Paragraph, string>();
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs) {
    const found = labelOf(paragraph.words);
    if (found === null) continue;
    labelled.set(paragraph, found);
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const speakers = new Map<Paragraph, string>();
  for (const paragraph of paragraphs) {
    const named = labelled.get(paragraph);
    if (named !== undefined && (isInCapitals(named) || counts.get(named)! >= LEAST_LABELS))
      speakers.set(paragraph, named);
    else {
      const saysSo = saying.exec(paragraph.words.slice(0, 160))?.[1];
      if (saysSo !== undefined && !noSpeaker.test(saysSo)) speakers.set(paragraph, saysSo);
    }
  }
  return speakers;
}

function labelOf(words: string): string | null {
  const start = words.slice(0, 80);
  const found = label.exec(start)?.[1] ?? labelInChinese.exec(start)?.[1] ?? null;
  return found !== null && noName.test(found) ? null : found;
}

/** `MR. SMITH`, `Q`: of a transcript, without need of another. */
const isInCapitals = (words: string): boolean => !/\p{Ll}/u.test(words) && /\p{Lu}/u.test(words);
