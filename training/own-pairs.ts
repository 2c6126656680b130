// usage: tsx training/own-pairs.ts OUT.ndjson: pairs of statements of our own to train `compare` with, a line { use, set, a, b, forth, back, same }
// a pair: news.ndjson (labelled by reading), written.ndjson (invented), and the tuning halves of the gold of retellings and look-alikes.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readLines, readTexts } from '../eval/gold-texts.ts';
import type { Span } from '../src/record/index.ts';

type Way = 'entailment' | 'neutral' | 'contradiction';

/** What is not known of a pair is left out. */
export interface OwnPair {
  readonly id: string;
  readonly use: 'train' | 'kept';
  readonly set: 'news' | 'written' | 'retelling' | 'look-alike';
  readonly a: string;
  readonly b: string;
  readonly forth?: Way;
  readonly back?: Way;
  readonly same?: boolean;
}

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export function ownPairs(): OwnPair[] {
  return [...news(), ...written(), ...retellings(), ...lookAlikes()];
}

interface Side {
  readonly article: string;
  readonly spans: readonly Span[];
}

/** Pairs of statements of two articles of one event, drawn by likeness and labelled by reading. */
function news(): OwnPair[] {
  const corpora = ['gva/known', 'allsides/same-story', 'basil/known'].map(corpus => ({ corpus }));
  const text = readTexts('pairs of news', corpora);
  if (!text) return [];
  const words = ({ article, spans }: Side): string =>
    spans
      .map(span => text(article).text.slice(...span))
      .join(' ')
      .replace(/\s+/g, ' ');
  type Line = Omit<OwnPair, 'id' | 'set' | 'a' | 'b'> & { readonly id: number; readonly a: Side; readonly b: Side };
  return readLines<Line>(path('pairs/news.ndjson')).map(({ id, a, b, use, forth, back, same }) => ({
    id: `news ${id}`,
    use,
    set: 'news',
    a: words(a),
    b: words(b),
    ...(forth && { forth }),
    ...(back && { back }),
    ...(same !== undefined && { same }),
  }));
}

interface WrittenSet {
  readonly id: number;
  readonly use: 'train' | 'kept';
  /** A statement; told again, lightly to strongly changed; told with another fact (`what`); a part of it. */
  readonly a: string;
  readonly light: string;
  readonly medium: string;
  readonly strong: string;
  readonly changed: string;
  readonly what: string;
  readonly part: string;
  /** Something else of the same event; a look-alike of another one. */
  readonly aspect: string;
  readonly alike: string;
}

/** Pairs from sets that were written for this. */
function written(): OwnPair[] {
  return readLines<WrittenSet>(path('pairs/written.ndjson')).flatMap(told => {
    const pair = (
      x: keyof WrittenSet,
      y: keyof WrittenSet,
      known: Pick<OwnPair, 'forth' | 'back' | 'same'>,
    ): OwnPair => ({
      id: `written ${told.id} ${x} ${y}`,
      use: told.use,
      set: 'written',
      a: String(told[x]),
      b: String(told[y]),
      ...known,
    });
    const same = { same: true };
    const changed = { forth: 'contradiction', back: 'contradiction', same: false } as const;
    const other = { forth: 'neutral', back: 'neutral', same: false } as const;
    return [
      pair('a', 'light', { ...same, forth: 'entailment', back: 'entailment' }),
      pair('a', 'medium', same),
      pair('a', 'strong', same),
      pair('medium', 'strong', same),
      ...(told.id % 2 === 0 ? [pair('light', 'strong', same)] : []),
      pair('a', 'changed', changed),
      pair('medium', 'changed', changed),
      pair('strong', 'changed', changed),
      pair('a', 'aspect', other),
      pair('strong', 'aspect', other),
      pair('a', 'alike', other),
      ...(told.id % 2 === 1 ? [pair('medium', 'alike', other)] : []),
      pair('a', 'part', { forth: 'entailment', back: 'neutral' }),
    ];
  });
}

interface Retelling {
  readonly id: number;
  readonly a: string;
  readonly b: string;
  readonly retold: boolean;
  readonly why?: string;
}

const CHANGED = ['number', 'name', 'date', 'place', 'negation'];

/** The tuning half: even ids. */
function retellings(): OwnPair[] {
  const pairs = readLines<Retelling>(path('../test/gold/retellings/pairs.ndjson')).filter(({ id }) => id % 2 === 0);
  return pairs.map(({ id, a, b, retold, why }) => {
    const way = CHANGED.includes(why ?? '') ? 'contradiction' : 'neutral';
    const known = retold ? {} : ({ forth: way, back: way } as const);
    return { id: `retelling ${id}`, use: 'train', set: 'retelling', a, b, ...known, same: retold };
  });
}

interface Place {
  readonly article: string;
  readonly span: Span;
}

/** The tuning half: every other line from the first. */
function lookAlikes(): OwnPair[] {
  const text = readTexts('look-alikes', [{ corpus: 'gva/known' }]);
  if (!text) return [];
  const at = ({ article, span }: Place): string => text(article).text.slice(...span);
  return readLines<{ a: Place; b: Place }>(path('../test/gold/lookalikes/pairs.ndjson')).flatMap(({ a, b }, line) =>
    line % 2 === 0
      ? [{ id: `look-alike ${line}`, use: 'train', set: 'look-alike', a: at(a), b: at(b), same: false }]
      : [],
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(
    process.argv[2] ?? 'own.ndjson',
    ownPairs()
      .map(pair => `${JSON.stringify(pair)}\n`)
      .join(''),
  );
