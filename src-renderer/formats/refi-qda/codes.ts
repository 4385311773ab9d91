import { hexToRgb, oklchToRgb, rgbToHue } from '../../core/colour/colour';
import { plainTag, type Corpus, type CorpusTag } from '../../core/corpus/corpus';
import { elementOf, elementsOf, wordsIn, type XmlElement } from '../xml/read';
import { elementXml, textXml } from '../xml/write';
import { guidOf } from './guid';

/** The tags as codes, those below others inside them. */
export function codesXml({ tags }: Corpus): string {
  const below = (parent: string | null): string =>
    tags
      .filter((tag) => tag.parent === parent)
      .map((tag) =>
        elementXml('Code', codeAttributes(tag), `${descriptionXml(tag.guideline)}${below(tag.name)}`),
      )
      .join('');
  return `<Codes>${below(null)}</Codes>`;
}

const codeAttributes = ({ name, hue }: CorpusTag) => ({
  guid: guidOf('code', name),
  name,
  isCodable: 'true',
  color: hue === null ? null : hexOf(hue),
});

export const descriptionXml = (words: string): string =>
  words === '' ? '' : `<Description>${textXml(words)}</Description>`;

const hexOf = (hue: number): string =>
  `#${oklchToRgb({ lightness: 0.62, chroma: 0.14, hue })
    .map((share) =>
      Math.round(share * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** The codes of a codebook as tags, and the name of each by its GUID. */
export function readCodes(codeBook: XmlElement | undefined): {
  tags: CorpusTag[];
  names: Map<string, string>;
} {
  const tags: CorpusTag[] = [];
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const walk = (parent: XmlElement, above: string | null): void => {
    for (const code of elementsOf(parent, 'Code')) {
      const { guid = '', color = '' } = code.attributes;
      const given = code.attributes.name || guid || 'unnamed';
      const name = taken.has(given) && above !== null ? `${above} › ${given}` : given;
      taken.add(name);
      names.set(guid.toLowerCase(), name);
      const description = elementOf(code, 'Description');
      tags.push({
        ...plainTag(name),
        parent: above,
        hue: /^#[0-9a-f]{6}$/i.test(color) ? rgbToHue(hexToRgb(color)) : null,
        guideline: description ? wordsIn(description) : '',
      });
      walk(code, name);
    }
  };
  const codes = elementOf(codeBook, 'Codes');
  if (codes) walk(codes, null);
  return { tags, names };
}
