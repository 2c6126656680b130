import { findCountry, splitCountry } from './listed-names.ts';

/** An office that one person holds at a time, as a description names it. */
export interface Office {
  /** "minister" with its portfolios, "president": of offices of one sort a person holds one. */
  readonly sort: string;
  readonly portfolios: readonly string[];
  readonly country?: string;
}

const PORTFOLIO =
  /\b(?:prime|foreign|defense|finance|interior|health|education|justice|trade|energy|transport|labor|agriculture|environment|culture|economy|economic|home|state|treasury|housing|immigration|security|commerce)\b/g;
const NOT_NOW =
  /\b(?:former|ex|then|deputy|vice|acting|incoming|outgoing|next|designate|elect|shadow|late|onetime|previous|candidate|assistant|under)\b/;
const HEADS = /\b(?:(president|king|queen|chancellor|premier|prime minister|emperor)|(minister|secretary))\b/;

/** Undefined for what is no single office, or not held now. Descriptions in any case and spelling. */
export function officeOf(description: string): Office | undefined {
  const plain = description
    .toLowerCase()
    .replaceAll('defence', 'defense')
    .replaceAll('labour', 'labor')
    .replace(/[’']s\b/g, '');
  if (NOT_NOW.test(plain.replaceAll('-', ' '))) return undefined;
  const head = HEADS.exec(plain);
  if (!head) return undefined;
  const portfolios = head[2] === undefined ? [] : [...plain.matchAll(PORTFOLIO)].map(match => match[0]);
  if (head[2] !== undefined && portfolios.length === 0) return undefined;
  const country =
    splitCountry(description)?.country ??
    findCountry(/\bof (?:the )?([\p{Lu}][\p{L} ]+)$/u.exec(description)?.[1] ?? '');
  return {
    sort: head[2] === undefined ? (head[1] ?? '') : 'minister',
    portfolios,
    ...(country !== undefined && { country }),
  };
}

/** Two offices that nobody holds at once: of two countries, or two ministries. */
export function excludes(a: Office, b: Office): boolean {
  if (a.sort !== b.sort) return false;
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return true;
  return a.portfolios.length > 0 && b.portfolios.length > 0 && !a.portfolios.some(one => b.portfolios.includes(one));
}
