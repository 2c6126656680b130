import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { knownOf, readByRules } from '../src/analyze/analyze-article.ts';
import { buildDoc } from '../src/analyze/segment/build-doc.ts';
import { cutWindows } from '../src/encoder/cut-windows.ts';
import { encodeText } from '../src/encoder/encode-text.ts';
import { WordPieces } from '../src/encoder/word-pieces.ts';
import { readArticle } from '../src/read/read-article.ts';
import type { Span } from '../src/record/index.ts';

/**
 * Cuts a corpus into words, pieces and features just as `analyze` does, for the Python scripts beside this file.
 * usage: tsx training/prepare.ts VOCABULARY CORPUS.ndjson.gz OUT.ndjson
 * Out: a line an article, `{ id, words, pieces, shapes, places, windows, attributions?, mentions? }`; gold spans become words.
 */
interface Gold {
  readonly id: string;
  readonly text: string;
  readonly attributions?: readonly Readonly<Record<'sources' | 'cues' | 'contents', readonly Span[]>>[];
  readonly mentions?: readonly { readonly span: Span; readonly label: string }[];
}

const [vocabulary = '', corpus = '', out = ''] = process.argv.slice(2);
const wordPieces = new WordPieces(readFileSync(vocabulary, 'utf8').trimEnd().split('\n'));
const lines: string[] = [];
for await (const line of createInterface({ input: createReadStream(corpus).pipe(createGunzip()) })) {
  lines.push(JSON.stringify(prepare(JSON.parse(line) as Gold)));
}
writeFileSync(out, `${lines.join('\n')}\n`);

function prepare({ id, text, attributions, mentions }: Gold) {
  const doc = buildDoc(readArticle({ id, text }));
  const encoded = encodeText(knownOf(doc, readByRules(doc)), wordPieces);
  const toWords = (spans: readonly Span[]) =>
    spans.map(span => wordsWithin(encoded.words, span)).filter(([first, last]) => first < last);
  return {
    id,
    ...encoded,
    opens: undefined,
    roles: [...encoded.roles],
    names: [...encoded.names],
    windows: cutWindows(encoded).map(({ first, last, from, to }) => [first, last, from, to]),
    ...(attributions && {
      attributions: attributions.map(({ sources, cues, contents }) => ({
        sources: toWords(sources),
        cues: toWords(cues),
        contents: toWords(contents),
      })),
    }),
    ...(mentions && {
      mentions: mentions.map(({ span, label }) => ({ words: wordsWithin(encoded.words, span), label })),
    }),
  };
}

/** The words that share characters with a span, as `[first, last)`. */
function wordsWithin(words: readonly Span[], [start, end]: Span): Span {
  let first = 0;
  while (first < words.length && (words[first]?.[1] ?? 0) <= start) first++;
  let last = first;
  while (last < words.length && (words[last]?.[0] ?? 0) < end) last++;
  return [first, last];
}
