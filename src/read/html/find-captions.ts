import { elementsOf, type HtmlElement } from './node.ts';
import type { Line } from './split-lines.ts';

const PICTURES = new Set(['img', 'picture', 'amp-img', 'video', 'amp-video', 'iframe', 'object', 'embed']);
/** Longest caption that is told by its place, in words and in UTF-16 units. */
const MOST_WORDS = 40;
const MOST_LENGTH = 400;
/** Who made a picture, at the end or in parentheses. */
const CREDIT =
  /©|\bvia [\p{Lu}\w]+\.?$|\b(?:photos?|photographs?|pictures?|images?|credit|courtesy|file|screenshot|illustration|foto|bild|photographie)\b[ :/|(]|\((?:[^()]*[/:|][^()]*)\)\.?$|\b(?:Getty|Reuters|AFP|AP|EPA|Shutterstock|Alamy|iStock|dpa|ANSA|PTI|Xinhua)\b[^.]{0,30}$/iu;

/** Lines right behind a picture that are set in italics or small print, or say who made it. Cost: linear. */
export function findCaptions(page: HtmlElement, lines: readonly Line[]): Set<Line> {
  const pictures = [...elementsOf(page, element => PICTURES.has(element.name))].map(element => element.from);
  const captions = new Set<Line>();
  let at = 0;
  let before = 0;
  for (const line of lines) {
    while (at < pictures.length && (pictures[at] ?? 0) < before) at++;
    const behind = (pictures[at] ?? Number.POSITIVE_INFINITY) <= line.from;
    if (behind && isCaption(line)) captions.add(line);
    before = line.to;
  }
  return captions;
}

function isCaption({ text, slanted }: Line): boolean {
  if (text.length > MOST_LENGTH || text.split(/\s+/).length > MOST_WORDS) return false;
  return slanted >= text.replace(/\s+/g, '').length * 0.9 || CREDIT.test(text);
}
