/** An element of XML; its name has the prefix that we know its namespace by, see `namespaces.ts`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], element);
}

/** All characters in it, without white space at the ends. */
export function wordsOf(element: XmlElement | undefined): string {
  return element === undefined ? '' : charactersOf(element).trim();
}

function charactersOf(element: XmlElement): string {
  let text = '';
  for (const child of element.children) text += typeof child === 'string' ? child : charactersOf(child);
  return text;
}

/** The first child of one of these names that holds words, as one line. */
export function fieldOf(element: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names)
    for (const child of childrenOf(element, name)) {
      const words = wordsOf(child).replace(/\s+/g, ' ');
      if (words !== '') return words;
    }
  return undefined;
}

/** Elements below it, in order, that a test holds for; what is in them is not looked at. */
export function findElements(element: XmlElement, test: (name: string) => boolean): XmlElement[] {
  return element.children.flatMap(child =>
    typeof child === 'string' ? [] : test(child.name) ? [child] : findElements(child, test),
  );
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, character => ESCAPES[character] ?? character);
const VOID = new Set(['br', 'hr', 'img', 'wbr']);

/** What an element holds as markup of a page. Prefixes are dropped; names that HTML has not may be given others. */
export function markupIn(element: XmlElement, names: Readonly<Record<string, string>> = {}): string {
  return element.children.map(child => (typeof child === 'string' ? escaped(child) : markupOf(child, names))).join('');
}

function markupOf(element: XmlElement, names: Readonly<Record<string, string>>): string {
  const local = element.name.slice(element.name.indexOf(':') + 1).toLowerCase();
  const name = names[local] ?? local;
  if (!/^[a-z][a-z\d.-]*$/.test(name)) return markupIn(element, names);
  const attributes = Object.entries(element.attributes)
    .filter(([key]) => /^[a-z-]+$/.test(key))
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  return VOID.has(name) ? `<${name}${attributes}>` : `<${name}${attributes}>${markupIn(element, names)}</${name}>`;
}
