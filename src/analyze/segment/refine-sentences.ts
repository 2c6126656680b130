import type { Token } from '../doc.ts';

type RawToken = Omit<Token, 'sentence'>;

/** Abbreviations that stand in front of what they belong to: no sentence ends after one. */
const LEADING_ABBREVIATION =
  /^(?:mr|mrs|ms|dr|prof|gen|lt|col|maj|capt|cmdr|adm|sgt|cpl|pvt|brig|sen|rep|gov|rev|hon|pres|st|mt|ft|fig|figs|no|nos|vs|v|art|sec|ch|pp?|vol|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|messrs|supt|insp|det|amb|atty|asst|assoc|dept)\.?$/;
const INITIAL = /^\p{Lu}\.?$/u;
const CLOSING = /^[”’»)\]]+$/;
const STRAIGHT = /^["']+$/;
const OPENING = /^[“‘«([]$/;
const ENDS = /^(?:[.?!…]+|\.\.+)$/;
const LOWER_WORD = /^\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;
/** Abbreviations after which a sentence may well end. */
const CLOSING_ABBREVIATION = /^(?:(?:\p{L}\.){2,}|inc\.|corp\.|ltd\.|co\.|jr\.|sr\.|etc\.|a\.m\.|p\.m\.)$/iu;
const SAYING =
  /^(?:said|says|asked|asks|cried|cries|shouted|replied|told|wrote|added|exclaimed|yelled|screamed|joked|wondered|demanded|tweeted|quipped|called|answered|responded|recalled|insisted)$/;
const NAME_WORDS = 6;

/** First tokens of the sentences of one block, after the library's cuts were looked over. Cost: linear. */
export function refineSentences(text: string, tokens: readonly RawToken[], starts: readonly number[]): number[] {
  const proposed = new Set(starts);
  const refined: number[] = [];
  // whether a straight mark that comes now closes: marks of one block, counted
  let openQuote = false;
  let openParenthesis = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as RawToken;
    const cut = proposed.has(i) || isLostCut(text, tokens, i, openQuote);
    // a mark that opens never stands alone
    const opened = refined.at(-1) === i - 1 && isOpener(tokens[i - 1]);
    if (i === 0 || (cut && !opened && !isHeldTogether(tokens, i, openQuote, openParenthesis))) refined.push(i);
    if (token.text === '"' || token.text === '“' || token.text === '”') {
      openQuote = token.text === '“' || (token.text === '"' && !openQuote);
    }
    if (token.text === '(') openParenthesis = i;
    if (token.text === ')') openParenthesis = -1;
  }
  return refined;
}

function isHeldTogether(tokens: readonly RawToken[], i: number, openQuote: boolean, openParenthesis: number): boolean {
  const next = tokens[i] as RawToken;
  const before = tokens[i - 1] as RawToken;
  if (isClosing(next, before, openQuote, tokens[i + 1])) return true;
  if (before.text === ')' && LOWER_WORD.test(next.text)) return true;
  if (isWithinClock(tokens, i)) return true;
  if (openParenthesis >= 0 && i - openParenthesis < 12) return true;
  const beforeStop = before.text === '.' ? tokens[i - 2] : before;
  if (beforeStop && before.text.endsWith('.') && isLeading(beforeStop, next)) return true;
  const endsWithMark = isMark(before) && ENDS.test(tokens[i - 2]?.text ?? '');
  const loud = endsWithMark ? (tokens[i - 2] as RawToken).text !== '.' : /^(?:[?!]+|…|\.{2,})$/.test(before.text);
  if (!loud) return LOWER_WORD.test(next.text) && before.text.endsWith('.') && before.text.length > 1;
  if (LOWER_WORD.test(next.text)) return true;
  return endsWithMark && /[?!]/.test(tokens[i - 2]?.text ?? '') && saysNext(tokens, i);
}

/** "2.|14am": the library reads a clock with a stop as the end of a sentence. */
function isWithinClock(tokens: readonly RawToken[], i: number): boolean {
  const [next, before] = [tokens[i] as RawToken, tokens[i - 1] as RawToken];
  const number = before.text === '.' ? tokens[i - 2] : before;
  return /^\d\d/.test(next.text) && next.start === before.end && /^\d{1,2}\.?$/.test(number?.text ?? '');
}

/** "Stop!" | Ann Lee cried: a name or "the man", then a verb of saying. */
function saysNext(tokens: readonly RawToken[], from: number): boolean {
  for (let i = from; i < Math.min(from + NAME_WORDS, tokens.length); i++) {
    const token = tokens[i] as RawToken;
    if (SAYING.test(token.lower)) return i > from;
    const inName =
      token.pos === 'PROPN' || token.text === '-' || (i === from && (token.pos === 'PRON' || token.pos === 'DET'));
    if (!inName && !(token.pos === 'NOUN' && tokens[from]?.pos === 'DET')) return false;
  }
  return false;
}

function isLeading(word: RawToken, next: RawToken): boolean {
  const bare = word.lower.replace(/\.$/, '');
  if (bare === 'no' || bare === 'nos' || bare === 'fig' || bare === 'art' || bare === 'sec') {
    return /^\d/.test(next.text) && CAPITAL.test(word.text);
  }
  if (INITIAL.test(word.text)) return CAPITAL.test(next.text) && word.text !== 'I';
  return LEADING_ABBREVIATION.test(bare) && CAPITAL.test(word.text) && /^[\p{Lu}\d]/u.test(next.text);
}

/** A mark that closes: a closing sign, or a straight one while a quotation is open. */
function isClosing(token: RawToken, before: RawToken, openQuote: boolean, after: RawToken | undefined): boolean {
  if (CLOSING.test(token.text)) return true;
  return STRAIGHT.test(token.text) && (openQuote || (token.start === before.end && after?.start !== token.end));
}

function isOpener(token: RawToken | undefined): boolean {
  return token !== undefined && (OPENING.test(token.text) || STRAIGHT.test(token.text));
}

function isMark(token: RawToken): boolean {
  return CLOSING.test(token.text) || STRAIGHT.test(token.text);
}

/** A cut that the library missed: an end, marks that close, then a capital or a mark that opens. */
function isLostCut(text: string, tokens: readonly RawToken[], i: number, openQuote: boolean): boolean {
  const [next, before] = [tokens[i], tokens[i - 1]];
  if (!next || !before) return false;
  const opens = OPENING.test(next.text) || (STRAIGHT.test(next.text) && !openQuote);
  const word = opens ? tokens[i + 1] : next;
  if (!word || !CAPITAL.test(word.text)) return false;
  const spaced = /\s/.test(text.charAt(next.start - 1));
  if (isMark(before)) {
    const end = tokens[i - 2];
    return (
      end !== undefined && before.start === end.end && ENDS.test(end.text) && (end.text === '.' || opens || !spaced)
    );
  }
  if (CLOSING_ABBREVIATION.test(before.text)) return opens && spaced && next.text !== '(';
  // "said.The", "said. The": the full stop is its own token
  return before.text === '.' && (spaced || next.start === before.end) && !isAbbreviationStop(tokens, i);
}

function isAbbreviationStop(tokens: readonly RawToken[], i: number): boolean {
  const word = tokens[i - 2];
  const next = tokens[i];
  if (!word || !next || word.end !== tokens[i - 1]?.start) return true;
  return isLeading(word, next) || /^\p{Lu}\p{Ll}{0,2}$/u.test(word.text) || /\d$/.test(word.text);
}
