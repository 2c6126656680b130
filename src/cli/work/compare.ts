import { type Comparison, StatementComparer, type StatementPair } from '../../compare/compare-statements.ts';
import { fit, plain } from '../../present/fit.ts';
import type { Notice } from '../../record/index.ts';
import { toLine } from '../../util/json.ts';
import { isObject } from '../input/is-record.ts';
import { pathsOrStdin } from '../input/paths.ts';
import { readRecords } from '../input/read-records.ts';
import { type CommonOptions, type Format, formatOf } from '../options.ts';
import { writeText } from '../output/line-output.ts';
import { type Session, withSession } from '../session.ts';
import { terminalWidth } from '../terminal.ts';

export interface CompareOptions extends CommonOptions {
  readonly format?: Format;
}

export function compare(paths: readonly string[], options: CompareOptions): Promise<number> {
  const found = pathsOrStdin(paths, 'compare');
  return withSession(options, session => writeText(options.out, lines(session, found, options)));
}

async function* lines(session: Session, paths: readonly string[], options: CompareOptions): AsyncGenerator<string> {
  const comparer = await StatementComparer.open();
  const asText = formatOf(options) === 'text';
  let done = 0;
  for await (const line of readRecords(paths)) {
    const pair = 'notice' in line ? line.notice : toPair(line.value, line.place);
    if ('rule' in pair) {
      session.note(pair);
      continue;
    }
    const comparison = await comparer.compare(pair);
    session.step('compare', ++done, 0);
    yield asText ? textOf(pair, comparison, options) : toLine(options.text ? comparison : quiet(comparison));
  }
}

function toPair(value: unknown, place: string): StatementPair | Notice {
  const isWrong = (message: string): Notice => ({ rule: 'read/not-a-pair', level: 'error', path: place, message });
  if (!isObject(value)) return isWrong('is not a pair { "id", "a", "b" }; left out');
  const { id, a, b } = value;
  if (typeof id !== 'string' && typeof id !== 'number') return isWrong('has no "id"; left out');
  for (const [key, text] of Object.entries({ a, b }))
    if (typeof text !== 'string' || text.trim() === '') return isWrong(`has no statement "${key}"; left out`);
  return { id, a: String(a), b: String(b) };
}

/** Without the statements' words: a reason names its rule only. */
function quiet(comparison: Comparison): Comparison {
  return { ...comparison, because: comparison.because.map(reason => reason.replace(/: .*/s, '')) };
}

const FIGURES = ['similar', 'same', 'aEntailsB', 'bEntailsA', 'contradicts'] as const;

function textOf({ a, b }: StatementPair, comparison: Comparison, { text }: CompareOptions): string {
  const width = terminalWidth();
  const figures = FIGURES.map(key => `${key} ${comparison[key].toFixed(2)}`).join(', ');
  const said = text ? [`  a: ${a}`, `  b: ${b}`] : [];
  const because = (text ? comparison : quiet(comparison)).because.map(reason => `  ${reason}`);
  return `${[`${comparison.id}: ${figures}`, ...said, ...because].map(line => indented(line, width)).join('\n')}\n\n`;
}

/** A line cut to the terminal, its indent kept. */
function indented(line: string, width: number): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return indent + fit(plain(line), width - indent.length);
}
