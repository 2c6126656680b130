import type { Block } from '../../record/index.ts';
import { Addresses } from './address.ts';
import type { Composed } from './compose-article.ts';
import { elementsOf, type HtmlElement, textOf } from './node.ts';

/**
 * The report as the page's JSON-LD has it, for a page that builds its text by script. Each block says where in the script it stands, or
 * gives all of the script where its words are written with escapes.
 */
export function composeLinkedBody(page: HtmlElement, body: string): Composed {
  const scripts = [
    ...elementsOf(page, ({ name, attributes }) => name === 'script' && /ld\+json/i.test(attributes.type ?? '')),
  ];
  const script = scripts.find(element => /"(?:articleBody|text)"/.test(textOf(element)));
  const raw = script ? textOf(script) : '';
  const node = script && new Addresses().of(script);
  const blocks: Block[] = [];
  let text = '';
  let at = 0;
  let missed = 0;
  for (const paragraph of paragraphsOf(body)) {
    if (text !== '') text += '\n\n';
    const span = [text.length, text.length + paragraph.length] as const;
    text += paragraph;
    const start = missed > MOST_MISSED ? -1 : raw.indexOf(paragraph, at);
    if (start >= 0) at = start + paragraph.length;
    else missed++;
    const place = start < 0 ? { start: 0, end: raw.length } : { start, end: at };
    blocks.push({ span, kind: 'paragraph', ...(node === undefined ? {} : { from: { node, ...place } }) });
  }
  return { text, blocks, furniture: [] };
}

/** Paragraphs that are looked for in vain, since they are written with escapes, before the rest is not looked for. */
const MOST_MISSED = 20;

/** Paragraphs are parted by line ends or by markup. */
function paragraphsOf(body: string): string[] {
  return body
    .replace(/<(?:br|\/?(?:p|div|h\d|li|ul|ol|blockquote|section))\b[^<>]{0,500}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .split(/\n+/)
    .map(paragraph => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
