import { SaxesParser } from 'saxes';
import { Unreadable } from '../refusal';

/** An element of XML with its names as they are without prefix. */
export interface XmlElement {
  name: string;
  /** The namespace, empty where there is none. */
  uri: string;
  /** By name with its prefix. */
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** Deeper is no file of any format read here. */
const DEEPEST = 500;

/**
 * Reads XML whole. Nothing outside is ever fetched: documents types are not read, entities but the five of XML are an
 * error.
 * @throws Unreadable where it is not well-formed
 */
export function parsedXml(text: string, path: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { name: '', uri: '', attributes: {}, children: [] };
  const open: XmlElement[] = [top];
  parser.on('error', (error) => {
    throw new Unreadable(path, `is not well-formed XML (${error.message})`);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length > DEEPEST) throw new Unreadable(path, `is nested more than ${DEEPEST} deep`);
    const named = Object.entries(attributes).map(([name, attribute]) => [name, attribute.value]);
    const element: XmlElement = {
      name: local,
      uri,
      attributes: Object.fromEntries(named) as Record<string, string>,
      children: [],
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const said = (words: string) => void open.at(-1)!.children.push(words);
  parser.on('text', said);
  parser.on('cdata', said);
  parser.write(text).close();
  const [root] = elementsOf(top);
  if (!root) throw new Unreadable(path, 'holds no XML element');
  return root;
}

/** The elements right below one, or those of a name. */
export const elementsOf = ({ children }: XmlElement, name?: string): XmlElement[] =>
  children
    .filter((child) => typeof child !== 'string')
    .filter((child) => name === undefined || child.name === name);

export const elementOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent && elementsOf(parent, name)[0];

/** All elements of a name below one, in the order of the file. */
export const allElements = (parent: XmlElement, name: string): XmlElement[] =>
  elementsOf(parent).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allElements(child, name),
  ]);

/** All words below an element. */
export const wordsIn = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('');
