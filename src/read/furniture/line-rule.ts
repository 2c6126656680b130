import type { FurnitureKind } from '../../record/index.ts';
import { furnitureOf, type Page, type Piece, type Recognizer } from './page.ts';

/** A rule that judges each line (block) on its own. */
export interface LineRule {
  readonly rule: string;
  readonly kind: FurnitureKind;
  /** Longest line, in words, that the rule takes: a long line may hold a report behind its first words. */
  readonly maxWords: number;
  /** Any of these makes the whole line furniture. They see `flat` and must be anchored at its beginning. */
  readonly patterns: readonly Pick<RegExp, 'test'>[];
  /** None of these may match. */
  readonly except?: readonly RegExp[];
  /** Where in the article it may stand; default anywhere. */
  readonly where?: (piece: Piece, page: Page) => boolean;
}

/** Lines that begin with a quotation mark are speech, not furniture. */
const SPEECH = /^["']/;

/** The recogniser of a line rule. Cost: patterns times lines; long lines are not looked at. */
export function lineRule(options: LineRule): Recognizer {
  const { rule, kind, maxWords, patterns, except = [], where } = options;
  return {
    rule,
    find: page =>
      page.pieces
        .filter(piece => piece.words <= maxWords && piece.flat.length <= maxWords * 40)
        .filter(piece => !SPEECH.test(piece.flat) && patterns.some(pattern => pattern.test(piece.flat)))
        .filter(piece => !except.some(pattern => pattern.test(piece.flat)) && (where?.(piece, page) ?? true))
        .map(piece => furnitureOf(piece, kind, rule)),
  };
}

/** True for the last `count` lines. */
export function atEnd(count: number): (piece: Piece, page: Page) => boolean {
  return (piece, page) => piece.index >= page.pieces.length - count;
}
