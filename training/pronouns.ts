import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { draftGiven, readSpeakerGold } from '../eval/speakers.ts';
import { readByRules } from '../src/analyze/analyze-article.ts';
import type { AttributionDraft } from '../src/analyze/attribution/draft.ts';
import { findAttributions } from '../src/analyze/attribution/find-attributions.ts';
import type { Doc } from '../src/analyze/doc.ts';
import { buildDoc } from '../src/analyze/segment/build-doc.ts';
import type { Draft } from '../src/analyze/speaker/entity-book.ts';
import { groupMentions } from '../src/analyze/speaker/group-mentions.ts';
import { mendNames } from '../src/analyze/speaker/mend-names.ts';
import {
  type Candidate,
  featuresOfSpeaker,
  type Ranker,
  rankerOf,
  type Weights,
} from '../src/analyze/speaker/rank-people.ts';
import { resolveSpeakers } from '../src/analyze/speaker/resolve-speakers.ts';
import { sexOfPronoun } from '../src/analyze/speaker/track-people.ts';
import { Reader } from '../src/encoder/reader.ts';
import { readArticle } from '../src/read/read-article.ts';
import { type Mention, overlapLength, type Span } from '../src/record/index.ts';

/**
 * Trains whom a pronoun means: a log-linear ranker over the people of the text, by gradient ascent, the same on every run.
 * usage: tsx training/pronouns.ts GAP-DEVELOPMENT.tsv.gz ONTOGUM_FOLDER > data/en/pronoun-weights.tsv
 * Of OntoGUM only the genres under licences that allow every use: news, interviews and lives. The pronouns that are sources in the sixty tuning articles of
 * test/gold/speakers count more, so that news decides who goes on speaking.
 */
interface Text {
  readonly doc: Doc;
  readonly mentions: readonly Mention[];
  readonly drafts: readonly AttributionDraft[];
  /** Whom a pronoun means, by its offset. */
  readonly isMeant: ReadonlyMap<number, (person: Draft) => boolean>;
  /** How much a question counts. */
  readonly counts: number;
}

const ROUNDS = 2;
const EPOCHS = 40;
const RATE = 0.15;
const SHRINK = 1e-3;
const GOLD_COUNTS = 3;
/** What the one who is meant is ahead by while the text is gone through, so that errors do not breed. */
const KNOWN_LEAD = 9;

const [gap = '', gum = ''] = process.argv.slice(2);
const texts = [...readGap(gap), ...readGum(gum), ...(await readGold())];
let weights: Weights = new Map();
for (let round = 0; round < ROUNDS; round++)
  weights = train(texts.flatMap(text => questionsOf(text, rankerOf(weights))));
const rows = [...weights].filter(([, weight]) => Math.abs(weight) >= 0.005).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  1,
  `# What tells whom "he" or "her" means: features of src/analyze/speaker/rank-people.ts with their weights.
# Columns: feature, weight.
# Source: trained by training/pronouns.ts on GAP development (Apache-2.0), OntoGUM news, interviews and lives (CC BY, CC BY-SA) and the tuning articles of test/gold/speakers. Licence: Apache-2.0, as the project.
${rows.map(([feature, weight]) => `${feature}\t${weight.toFixed(3)}`).join('\n')}
`,
);

interface Question {
  readonly candidates: readonly Candidate[];
  readonly right: ReadonlySet<number>;
  readonly counts: number;
}

/** The questions whose answer is among the people, with the people placed as the ranker so far places them. */
function questionsOf({ doc, mentions, drafts, isMeant, counts }: Text, ranker: Ranker): Question[] {
  const { book } = groupMentions(doc, mendNames(doc, mentions).mentions);
  const asked = new Map<number, { candidates: readonly Candidate[]; right: ReadonlySet<number> }>();
  const isRight = (offset: number, person: Draft | undefined) => (person && isMeant.get(offset)?.(person)) ?? false;
  const ask = (offset: number, candidates: readonly Candidate[], last?: Draft) => {
    const people = candidates.map(({ key }) => (key === last?.key ? last : book.get(key)));
    asked.set(offset, { candidates, right: new Set(people.flatMap((one, i) => (isRight(offset, one) ? [i] : []))) });
  };
  resolveSpeakers(doc, mentions, drafts, {
    rank(offset, candidates) {
      ask(offset, candidates);
      return ranker
        .rank(offset, candidates)
        .map(([key, score]) => [key, score + (isRight(offset, book.get(key)) ? KNOWN_LEAD : 0)] as const)
        .sort(([, a], [, b]) => b - a);
    },
    lead(offset, speaker) {
      const { key } = speaker.draft;
      const candidates = asked.get(offset)?.candidates ?? [];
      const own = candidates.find(one => one.key === key) ?? { key, features: [] };
      const led = { key, features: [...own.features, ...featuresOfSpeaker(speaker)] };
      ask(offset, [...candidates.filter(one => one !== own), led], speaker.draft);
      return ranker.lead(offset, speaker);
    },
  });
  return [...asked.values()].flatMap(({ candidates, right }) =>
    right.size > 0 && candidates.length > 1 ? [{ candidates, right, counts }] : [],
  );
}

/** Adagrad over all questions, in their order. */
function train(questions: readonly Question[]): Map<string, number> {
  const table = new Map<string, number>();
  const slopes = new Map<string, number>();
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { candidates, right, counts } of questions) {
      const scores = candidates.map(({ features }) => features.reduce((sum, one) => sum + (table.get(one) ?? 0), 0));
      const parts = softmax(scores);
      const good = [...right].reduce((sum, i) => sum + (parts[i] ?? 0), 0);
      const slope = new Map<string, number>();
      candidates.forEach(({ features }, i) => {
        const part = parts[i] ?? 0;
        const pull = counts * ((right.has(i) ? part / Math.max(good, 1e-9) : 0) - part);
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
    const best = rankerOf(table).rank(0, candidates)[0]?.[0];
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

function isNamedAt({ mentions }: Draft, name: Span): boolean {
  return [...mentions.values()].some(({ span }) => overlapLength(span, name) > 0);
}

function readRules(doc: Doc): Pick<Text, 'doc' | 'mentions' | 'drafts'> {
  return { doc, mentions: readByRules(doc).mentions, drafts: findAttributions(doc) };
}

/** The pronouns that are sources in the articles that rules may be tuned on; never those in the kept ones. */
async function readGold(): Promise<Text[]> {
  const reader = await Reader.open();
  const articles = (readSpeakerGold() ?? []).filter(({ part }) => part === 'tuning');
  return Promise.all(
    articles.map(async article => ({
      ...(await draftGiven(reader, article)),
      isMeant: new Map(
        article.attributions.flatMap(({ sources, speakers }) =>
          sources.flatMap(([start, end]) => {
            if (!sexOfPronoun(article.text.slice(start, end).toLowerCase())) return [];
            const isMeant = (person: Draft) => speakers.some(name => isNamedAt(person, name));
            return [[start, isMeant] as const];
          }),
        ),
      ),
      counts: GOLD_COUNTS,
    })),
  );
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
    const isMeant = (person: Draft) => isNamedAt(person, name);
    return [{ ...readRules(doc), isMeant: new Map([[Number(at), isMeant]]), counts: 1 }];
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
        const means = (person: Draft) =>
          chain !== undefined && [...person.mentions.values()].some(({ span }) => smallest(span) === chain);
        return [start, means] as const;
      }),
  );
  return { ...readRules(doc), isMeant, counts: 1 };
}
