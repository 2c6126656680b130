import type { Span } from '../../record/index.ts';

/** One quotation mark in its place: what it may open and what it may close. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly family: 'curly' | 'straight' | 'low' | 'pointed' | 'doubled' | 'single';
  readonly opens: boolean;
  /** The kind of mark that closes what this one opens. */
  readonly partner: string;
  /** The kind of mark that this one is when it closes; empty when it cannot. */
  readonly closes: string;
}

const MARKS = /[“”„«»"]|''|``|‘‘|’’|[‘’']/g;
const WORD = /[\p{L}\p{N}]/u;
/** Words that begin with an apostrophe: 'em, 'til, 'cause, '90s, rock 'n' roll. */
const ELIDED = /^(?:em|til|till|cause|bout|round|tis|twas|n|nuff|kay|\d\ds?)(?![\p{L}\p{N}])/iu;

/**
 * The quotation marks of one block in text order. Apostrophes, feet and inches are left out; a straight mark is read by what
 * stands on either side of it. Cost: linear.
 */
export function readMarks(text: string, block: Span): Mark[] {
  const found = [...text.slice(block[0], block[1]).matchAll(MARKS)].map(match => block[0] + match.index);
  const sites = found.map(start => siteAt(text, start, block));
  const firmCloses = sites.map(site => site.isSingle && closesFirmly(site));
  const nextFirm = nextTrue(firmCloses);
  const marks: Mark[] = [];
  let inStraight = false;
  let inSingle = 0;
  sites.forEach((site, i) => {
    if (site.isSingle) {
      const mark = readSingle(site, inSingle, (nextFirm[i + 1] ?? -1) >= 0);
      if (mark) {
        inSingle = mark.closes && inSingle > 0 ? inSingle - 1 : mark.opens ? inSingle + 1 : inSingle;
        marks.push(mark);
      }
      return;
    }
    if (site.text === '"') {
      const mark = readStraight(site, inStraight, text);
      if (!mark) return;
      inStraight = mark.opens && !(mark.closes && inStraight);
      marks.push(mark);
      return;
    }
    marks.push(readPlain(site));
  });
  return marks;
}

interface Site {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly rest: string;
  readonly isSingle: boolean;
}

function siteAt(text: string, start: number, block: Span): Site {
  const two = text.slice(start, start + 2);
  const mark = /^(?:''|``|‘‘|’’)$/.test(two) ? two : text.charAt(start);
  const end = start + mark.length;
  return {
    start,
    end,
    text: mark,
    before: start > block[0] ? text.charAt(start - 1) : ' ',
    after: end < block[1] ? text.charAt(end) : ' ',
    rest: text.slice(end, Math.min(end + 8, block[1])),
    isSingle: mark === "'" || mark === '‘' || mark === '’',
  };
}

const isWord = (char: string) => WORD.test(char) || /[\ud800-\udfff]/.test(char);
const isSpace = (char: string) => /\s/.test(char);
const mayOpen = (site: Site) => !isSpace(site.after) && !isWord(site.before) && !/[.,?!;]/.test(site.before);
const mayClose = (site: Site) => !isSpace(site.before) && !isWord(site.after);

/** A single mark after a stop or comma can hardly be an apostrophe. */
function closesFirmly(site: Site): boolean {
  return mayClose(site) && site.text !== '‘' && !/[sS]/.test(site.before);
}

function readSingle(site: Site, open: number, firmLater: boolean): Mark | undefined {
  const at = { start: site.start, end: site.end, family: 'single' as const };
  // 'the dogs' food' closes at its last mark
  const possessive = /[sS]/.test(site.before) && /^\s\p{Ll}/u.test(site.rest) && firmLater;
  if (open > 0 && site.text !== '‘' && mayClose(site) && !possessive) {
    return { ...at, opens: false, partner: '', closes: "'" };
  }
  if (site.text === '’' || !mayOpen(site) || ELIDED.test(site.rest)) return undefined;
  return { ...at, opens: true, partner: "'", closes: '' };
}

function readStraight(site: Site, open: boolean, text: string): Mark | undefined {
  const at = { start: site.start, end: site.end, family: 'straight' as const };
  const inches =
    /\d/.test(site.before) && (!open || /['’]\s?\d{1,2}$/.test(text.slice(Math.max(0, site.start - 4), site.start)));
  if (inches && !isWord(site.after)) return undefined;
  const opener = { ...at, opens: true, partner: '"', closes: '' };
  const closer = { ...at, opens: false, partner: '', closes: '"' };
  if (open) return isSpace(site.before) && isWord(site.after) ? opener : closer;
  // a mark that can only close, with none of its kind open
  return isSpace(site.after) && !isSpace(site.before) ? closer : opener;
}

function readPlain(site: Site): Mark {
  const at = { start: site.start, end: site.end };
  switch (site.text) {
    case '“':
      // closes a low mark, or stands for the other where it can only close
      if (mayClose(site) && !/[([{\u2013\u2014-]/.test(site.before))
        return { ...at, family: 'curly', opens: false, partner: '', closes: 'low' };
      return { ...at, family: 'curly', opens: true, partner: '”', closes: '' };
    case '”':
      return { ...at, family: 'curly', opens: mayOpen(site) && isWord(site.after), partner: '”', closes: '”' };
    case '„':
      return { ...at, family: 'low', opens: true, partner: 'low', closes: '' };
    case '«':
      return { ...at, family: 'pointed', opens: true, partner: '»', closes: '' };
    case '»':
      return { ...at, family: 'pointed', opens: false, partner: '', closes: '»' };
    default: {
      const opens = site.text === '``' || site.text === '‘‘' || !isSpace(site.after);
      return { ...at, family: 'doubled', opens, partner: "''", closes: isSpace(site.before) ? '' : "''" };
    }
  }
}

/** For each index the nearest later index (itself included) that is true; -1 when there is none. */
function nextTrue(flags: readonly boolean[]): number[] {
  const next = new Array<number>(flags.length).fill(-1);
  for (let i = flags.length - 1; i >= 0; i--) next[i] = flags[i] ? i : (next[i + 1] ?? -1);
  return next;
}
