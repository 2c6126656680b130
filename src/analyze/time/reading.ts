import type { TimeType } from '../../record/index.ts';
import type { Day } from './calendar.ts';
import type { Focus } from './focus.ts';
import type { Tense } from './tense.ts';

/** What a recogniser makes of a stretch of text. */
export interface Reading {
  readonly type: TimeType;
  readonly value: string;
  readonly rule: string;
  /** A day that a clock time or part of the day beside it completes. */
  readonly day?: string;
  /** A time of day that a day beside it completes: "T20:00", "TEV". */
  readonly clock?: string;
  /** Its value where the text spoke of something that it points back to. */
  readonly pointsBack?: (focus: Focus) => string | undefined;
}

export interface Candidate extends Reading {
  readonly start: number;
  readonly end: number;
}

/** What a reading may depend on. `published` is absent when the article's day is not known. */
export interface TimeContext {
  readonly published?: Day;
  /** The sentence. */
  readonly text: string;
  /** Tense of the clause around an offset of the sentence. */
  readonly tenseAt: (offset: number) => Tense;
}

export interface Recognizer {
  readonly name: string;
  readonly pattern: RegExp;
  /** Where this has no match in a text, `pattern` has none: quick to look for, and shared, so that it is looked for once. */
  readonly needs?: RegExp;
  readonly read: (match: RegExpExecArray, context: TimeContext) => Reading | undefined;
}

/** Names of stretches of time; "weekend" and "century" begin as they do. */
export const UNIT_WORD = /second|mins|minute|hour|day|night|week|month|quarter|year|decade|centur|season/i;
export const DIGIT = /\d/;
export const QUARTER_WORD = /quarter/i;
export const DAY_WORD = /day/i;
export const MONTH_WORD = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/;
export const SEASON_WORD = /spring|summer|fall|autumn|winter/i;
export const AGO = /ago|from now/i;

/** A reading of the recognizer `time/<name>`. */
export function reading(
  type: TimeType,
  value: string,
  name: string,
  parts: Pick<Reading, 'day' | 'clock' | 'pointsBack'> = {},
): Reading {
  return { type, value, rule: `time/${name}`, ...parts };
}
