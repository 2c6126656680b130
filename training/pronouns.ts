import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readByRules } from '../src/analyze/analyze-article.ts';
import type { Doc } from '../src/analyze/doc.ts';
import { buildDoc } from '../src/analyze/segment/build-doc.ts';
import { type Grouped, groupMentions } from '../src/analyze/speaker/group-mentions.ts';
import { mendNames } from '../src/analyze/speaker/mend-names.ts';
import { type Candidate, rankBy } from '../src/analyze/speaker/rank-people.ts';
import { trackPeople } from '../src/analyze/speaker/track-people.ts';
import { readArticle } from '../src/read/read-article.ts';
import { type Mention, overlapLength, type Span } from '../src/record/index.ts';

/**
 * Trains whom a pronoun means: a log-linear ranker over the people of the text, by gradient ascent, the same on every run.
 * usage: tsx training/pronouns.ts GAP-DEVELOPMENT.tsv.gz ONTOGUM_FOLDER > data/en/pronoun-weights.tsv
 * Of OntoGUM only the genres under licences that allow every use: news, interviews and lives.
 */
interface Text {
  readonly doc: Doc;
  readonly mentions: readonly Mention[];
  /** Keys that a pronoun means, by its offset. */
  readonly isMeant: ReadonlyMap<number, (grouped: Grouped, key: string) => boolean>;
}

const ROUNDS = 3;
const EPOCHS = 60;
const RATE = 0.15;
const SHRINK = 1e-4;

const [gap = '', gum = ''] = process.argv.slice(2);
const texts = [...readGap(gap), ...readGum(gum)];
let weights = new Map<string, number>();
for (let round = 0; round < ROUNDS; round++) weights = train(gather(weights));
const rows = [...weights].filter(([, weight]) => Math.abs(weight) >= 0.005).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  1,
  `# What tells whom "he" or "her" means: features of src/analyze/speaker/rank-people.ts with their weights.
# Columns: feature, weight.
# Source: trained by training/pronouns.ts on GAP development (Apache-2.0) and OntoGUM news, interviews and lives (CC BY, CC BY-SA). Licence: Apache-2.0, as the project.
${rows.map(([feature, weight]) => `${feature}\t${weight.toFixed(3)}`).join('\n')}
`,
);

interface Question {
  readonly candidates: readonly Candidate[];
  readonly right: ReadonlySet<number>;
}

/** The questions whose answer is among the people, with the people placed as the weights so far place them. */
function gather(table: ReadonlyMap<string, number>): Question[] {
  return texts.flatMap(({ doc, mentions, isMeant }) => {
    const { mentions: mended } = mendNames(doc, mentions);
    const grouped = groupMentions(doc, mended);
    const questions: Question[] = [];
    trackPeople(doc, mended, grouped, new Set(), (offset, candidates) => {
      const means = isMeant.get(offset);
      const right = new Set(candidates.flatMap(({ key }, i) => (means?.(grouped, key) ? [i] : [])));
      if (right.size > 0 && candidates.length > 1) questions.push({ candidates, right });
      const ranked = rankBy(table, candidates);
      const known = [...right].map(i => candidates[i]?.key);
      return known.length === 0
        ? ranked
        : ranked
            .map(([key, score]) => [key, score + (known.includes(key) ? 9 : 0)] as const)
            .sort((a, b) => b[1] - a[1]);
    });
    return questions;
  });
}

/** Adagrad over all questions, in their order. */
function train(questions: readonly Question[]): Map<string, number> {
  const table = new Map<string, number>();
  const slopes = new Map<string, number>();
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { candidates, right } of questions) {
      const scores = candidates.map(({ features }) => features.reduce((sum, one) => sum + (table.get(one) ?? 0), 0));
      const parts = softmax(scores);
      const good = [...right].reduce((sum, i) => sum + (parts[i] ?? 0), 0);
      const slope = new Map<string, number>();
      candidates.forEach(({ features }, i) => {
        const part = parts[i] ?? 0;
        const pull = (right.has(i) ? part / Math.max(good, 1e-9) : 0) - part;
        for (const one of features) slope.set(one, (slope.get(one) ?? 0) + pull);
      });
      for (const [one, pull] of slope) {
        const own = table.get(one) ?? 0;
        const step = pull - SHRINK * own;
        const sum = (slopes.get(one) ?? 1) + step * step;
        slopes.set(one, sum);
        table.set(one, own + (RATE * step) / Math.sqrt(sum));
      }
    }
  const right = questions.filter(({ candidates, right }) => {
    const best = rankBy(table, candidates)[0]?.[0];
    return [...right].some(i => candidates[i]?.key === best);
  }).length;
  process.stderr.write(`${questions.length} questions, ${(right / questions.length).toFixed(3)} right\n`);
  return table;
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const parts = scores.map(score => Math.exp(score - most));
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map(part => part / all);
}

function readGap(path: string): Text[] {
  const [, ...lines] = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
  return lines.flatMap(line => {
    const [, text = '', , at, a = '', atA, sameA, b = '', atB, sameB] = line.split('\t');
    const name: Span | undefined =
      sameA === 'TRUE'
        ? [Number(atA), Number(atA) + a.length]
        : sameB === 'TRUE'
          ? [Number(atB), Number(atB) + b.length]
          : undefined;
    if (!name) return [];
    const doc = buildDoc(readArticle({ id: 'gap', text }));
    const isMeant = ({ book }: Grouped, key: string) =>
      [...(book.get(key)?.mentions.values() ?? [])].some(({ span }) => overlapLength(span, name) > 0);
    return [{ doc, mentions: readByRules(doc).mentions, isMeant: new Map([[Number(at), isMeant]]) }];
  });
}

function readGum(folder: string): Text[] {
  return readdirSync(folder)
    .filter(file => /^GUM_(?:news|interview|bio)_.*\.conll$/.test(file))
    .sort()
    .map(file => readConll(readFileSync(`${folder}/${file}`, 'utf8')));
}

/** Words joined by blanks as news is written; the chains of what is coreferent by offsets. */
function readConll(lines: string): Text {
  let text = '';
  const open: { chain: string; start: number }[] = [];
  const spans: { chain: string; span: Span }[] = [];
  for (const line of lines.split('\n')) {
    const [, word = '', marks = '_'] = line.split('\t');
    if (!/^\d/.test(line)) {
      // a sentence's end
      if (line.trim() === '' && text !== '') text = `${text.trimEnd()}\n`;
      continue;
    }
    if (text !== '' && !/^(?:[.,;:!?)’”%]|'s|’s|n't|n’t|'|\.\.\.)$/.test(word) && !/[\n(“]$/.test(text)) text += ' ';
    const start = text.length;
    text += word;
    for (const mark of marks.match(/\(\d+\)?|\d+\)/g) ?? []) {
      const chain = mark.replace(/\D/g, '');
      if (mark.startsWith('(') && mark.endsWith(')')) spans.push({ chain, span: [start, text.length] });
      else if (mark.startsWith('(')) open.push({ chain, start });
      else {
        const at = open.findLastIndex(one => one.chain === chain);
        const [begun] = at < 0 ? [] : open.splice(at, 1);
        if (begun) spans.push({ chain, span: [begun.start, text.length] });
      }
    }
  }
  const doc = buildDoc(readArticle({ id: 'gum', text }));
  const smallest = ([start, end]: Span) =>
    spans
      .filter(({ span }) => span[0] <= start && end <= span[1])
      .reduce<{ chain: string; span: Span } | undefined>(
        (best, one) => (best && best.span[1] - best.span[0] <= one.span[1] - one.span[0] ? best : one),
        undefined,
      )?.chain;
  const isMeant = new Map(
    doc.tokens
      .filter(({ lower }) => /^(?:he|she|him|her|his|hers|himself|herself)$/.test(lower))
      .map(({ start, end }) => {
        const chain = smallest([start, end]);
        const means = ({ book }: Grouped, key: string) =>
          chain !== undefined &&
          [...(book.get(key)?.mentions.values() ?? [])].some(({ span }) => smallest(span) === chain);
        return [start, means] as const;
      }),
  );
  return { doc, mentions: readByRules(doc).mentions, isMeant };
}
