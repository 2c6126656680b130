import type { Doc, Pos, Token } from '../doc.ts';

/** A word as names are made of: hyphenated parts together ("Won-gon", "al-Amin"), a clitic "'s" apart. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly pos: Pos;
  /** Index of its sentence. */
  readonly sentence: number;
  /** First letter is a capital, after "al-" too. */
  readonly capital: boolean;
  /** First word of a sentence, of a quotation or after a colon: its capital says little. */
  readonly opening: boolean;
  /** White space (or nothing, after a lost space) stands before it, no other mark. */
  readonly spaced: boolean;
}

const CAPITAL = /^(?:\p{Lu}|\p{Ll}\p{Lu}|(?:al|el|as|at|ad|an|ar|ash|ul|d|l)[-’']\p{Lu})/u;
/** What may follow a hyphen without belonging to the name before it: "US-led", "Seoul-based". */
const HYPHEN_TAIL = new Set(
  'led based backed made born style run owned wide related controlled linked funded held speaking bound era occupied dominated sponsored supported installed trained type like related registered listed only friendly aligned inspired fueled fuelled driven educated style level month year day old time ridden hit affected free positive first area inflation'.split(
    ' ',
  ),
);
const ARTICLE_HEAD = /^(?:al|el|as|at|ad|an|ar|ash|ul|abd|abu|ibn|bin)$/;
const PREFIX_HEAD = /^(?:non|anti|pro|pre|post|ex|mid|inter|trans|semi|multi|ultra|neo|sub|super|co|vice|self|all)$/;
const LETTERS = /^[.’'‐‑-]*[\p{L}\p{M}\d][\p{L}\p{M}\d.’'‐‑-]*$/u;
const OPENS = /^(?:["“‘«([{:—–•*-]|'|\.{2,}|…)$/;
const NO_SPACE = /^\S*$/;

/** The words of a doc in order. Cost: linear. */
export function readWords(doc: Doc): Word[] {
  const words: Word[] = [];
  const { tokens } = doc;
  let afterMark = false;
  for (let i = 0; i < tokens.length; ) {
    const first = tokens[i] as Token;
    const next = endOfWord(tokens, i);
    const last = tokens[next - 1] as Token;
    const written = doc.article.text.slice(first.start, last.end);
    // where the library leaves the clitic on the word
    const text = written.length > 2 ? written.replace(/[’']s$/, '') : written;
    const before = tokens[i - 1];
    const atStart = !before || before.sentence !== first.sentence;
    if (LETTERS.test(first.text) || next - i > 1 || /^[$€£₡₹]/.test(text)) {
      words.push({
        start: first.start,
        end: first.start + text.length,
        text,
        lower: text.toLowerCase(),
        pos: first.pos,
        sentence: first.sentence,
        capital: CAPITAL.test(text),
        opening: atStart || afterMark,
        spaced: !before || NO_SPACE.test(doc.article.text.slice(before.end, first.start)) === false,
      });
      afterMark = false;
    } else {
      words.push(mark(first, atStart));
      afterMark = (atStart || afterMark || opensHere(tokens, i)) && first.text !== ',';
    }
    i = next;
  }
  return words;
}

/** A mark that opens; a straight quotation mark only where what follows touches it. */
function opensHere(tokens: readonly Token[], i: number): boolean {
  const [own, next] = [tokens[i] as Token, tokens[i + 1]];
  return OPENS.test(own.text) && (!/^["']$/.test(own.text) || next?.start === own.end);
}

function mark(token: Token, opening: boolean): Word {
  const { start, end, text, lower, sentence } = token;
  return { start, end, text, lower, pos: 'PUNCT', sentence, capital: false, opening, spaced: false };
}

function endOfWord(tokens: readonly Token[], from: number): number {
  const first = tokens[from] as Token;
  if (!LETTERS.test(first.text) || /^[’']/.test(first.text)) return from + 1;
  let end = from + 1;
  while (end + 1 < tokens.length) {
    const [left, hyphen, right] = [tokens[end - 1], tokens[end], tokens[end + 1]] as [Token, Token, Token];
    const joined =
      /^[-‐‑]$/.test(hyphen.text) &&
      left.end === hyphen.start &&
      hyphen.end === right.start &&
      left.sentence === right.sentence &&
      LETTERS.test(right.text);
    if (!joined || !staysOne(left, right)) break;
    end += 2;
  }
  return end;
}

function staysOne(left: Token, right: Token): boolean {
  const rightCapital = /^\p{Lu}/u.test(right.text);
  if (ARTICLE_HEAD.test(left.lower)) return true;
  if (PREFIX_HEAD.test(left.lower)) return false;
  if (/^\d/.test(right.text)) return /^\p{Lu}/u.test(left.text);
  if (!/^\p{Lu}/u.test(left.text)) return !rightCapital || left.text.length <= 3;
  if (rightCapital) return true;
  return right.text.length <= 6 && !HYPHEN_TAIL.has(right.lower);
}
