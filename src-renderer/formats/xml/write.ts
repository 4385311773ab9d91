import { writableInXml } from '../../core/corpus/xml-characters';

const escaped = (words: string, special: RegExp): string =>
  writableInXml(words).replace(special, (character) => `&#${character.codePointAt(0)!};`);

/** Words between tags; a carriage return is a reference, which a reader would else take for a line feed. */
export const textXml = (words: string): string => escaped(words, /[&<>\r]/g);

/** Attributes of a tag, those without a value left out; line breaks and tabs are references, which a reader would else take for spaces. */
export const attributesXml = (attributes: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escaped(String(value), /[&<>"\r\n\t]/g)}"`)
    .join('');

/** An element; `content` is XML already. Without content it is closed at once. */
export const elementXml = (
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  content = '',
): string => `<${name}${attributesXml(attributes)}${content === '' ? '/>' : `>${content}</${name}>`}`;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
