import { fileURLToPath } from 'node:url';
import { analyzeArticle } from '../src/analyze/analyze-article.ts';
import { isOutletName } from '../src/analyze/speaker/own-outlet.ts';
import { Reader } from '../src/encoder/reader.ts';
import { readArticle } from '../src/read/read-article.ts';
import { type AnalyzedArticle, type Attribution, overlapLength, type Span } from '../src/record/index.ts';
import { readLines, readTexts } from './gold-texts.ts';
import { isNamedAt, shareOf } from './speakers.ts';
import { printTable } from './table.ts';

/** A saying of `test/gold/chains`: one sentence's innermost and outer ones. */
export interface GoldSaying {
  readonly cue: Span;
  readonly content: Span;
  readonly source?: Span;
  readonly speaker?: Span;
  readonly basis: 'stated' | 'implied' | 'unknown';
  /** Who passed it on, the one nearest the outlet first. */
  readonly via: readonly Span[];
  readonly to: readonly Span[];
}

/** A sentence of an article with all that is said in it. */
export interface GoldChains {
  readonly id: string;
  readonly corpus: string;
  readonly span: Span;
  readonly says: readonly GoldSaying[];
}

/** What was found of the sayings of a sentence, and what else was. */
export interface JudgedChains {
  readonly article: AnalyzedArticle;
  readonly pairs: readonly (readonly [GoldSaying, Attribution | undefined])[];
  readonly others: readonly Attribution[];
}

/** An attribution is the saying's that shares this much: of the content, or its cue and some content. */
const SAME_CONTENT = 0.3;

/** Sentences that rules may be tuned on, and those of which no error is looked at. */
const PARTS = ['tuning', 'kept'] as const;
type Part = (typeof PARTS)[number];

/** Undefined, with a line on standard error, where the shared corpora are absent. */
export async function judgeChains(part: Part, reader?: Reader): Promise<JudgedChains[] | undefined> {
  const gold = readLines<GoldChains>(fileURLToPath(new URL(`../test/gold/chains/${part}.ndjson`, import.meta.url)));
  const texts = readTexts('chains', gold);
  if (!texts) return undefined;
  const judged: JudgedChains[] = [];
  for (const item of gold) {
    const article = await analyzeArticle(readArticle(texts(item.id)), reader);
    judged.push(judge(article, item));
  }
  return judged;
}

function judge(article: AnalyzedArticle, { span, says }: GoldChains): JudgedChains {
  const near = article.attributions.filter(found =>
    [...found.cues, ...found.contents].some(s => overlapLength(s, span) > 0),
  );
  const ranked = says
    .flatMap(saying => near.map(found => ({ saying, found, alike: likeness(saying, found) })))
    .filter(({ alike }) => alike >= SAME_CONTENT)
    .sort((a, b) => b.alike - a.alike);
  const paired = new Map<GoldSaying, Attribution>();
  const taken = new Set<Attribution>();
  for (const { saying, found } of ranked) {
    if (paired.has(saying) || taken.has(found)) continue;
    paired.set(saying, found);
    taken.add(found);
  }
  // the gold has no bare thoughts and wishes
  const inside = (found: Attribution) =>
    /^(?:says|shows)$/.test(found.attitude) && found.cues.some(cue => overlapLength(cue, span) > 0);
  return {
    article,
    pairs: says.map(saying => [saying, paired.get(saying)] as const),
    others: near.filter(found => !taken.has(found) && inside(found)),
  };
}

/** Cue and source weigh as much as the content: inner and outer sayings share their words. */
function likeness({ content, cue, source }: GoldSaying, found: Attribution): number {
  const share = shareOf([content], found.contents);
  const meets = (spans: readonly Span[], span: Span | undefined) =>
    span && spans.some(one => overlapLength(one, span) > 0) ? 1 : 0;
  return share > 0
    ? (share + meets(found.cues, cue) + meets(found.sources, source)) / (share >= SAME_CONTENT ? 1 : 2)
    : 0;
}

function isSaidBy({ entities }: AnalyzedArticle, { speakers }: Attribution, { speaker }: GoldSaying): boolean {
  if (!speaker) return speakers.every(({ basis }) => basis === 'unknown');
  return speakers.some(one =>
    isNamedAt(
      entities.find(({ id }) => id === one.entity),
      speaker,
    ),
  );
}

export interface ChainScores {
  readonly sayings: Share;
  readonly speakers: Share;
  readonly links: Counts;
  /** Speaker and all relays in their order. */
  readonly whole: Counts;
  readonly to: Counts;
}

interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Counts {
  readonly right: number;
  readonly gold: number;
  readonly predicted: number;
}

export const f1 = ({ right, gold, predicted }: Counts): number =>
  gold + predicted === 0 ? 0 : (2 * right) / (gold + predicted);

export function scoreChains(judged: readonly JudgedChains[]): ChainScores {
  const counts = () => ({ right: 0, gold: 0, predicted: 0 });
  const [links, whole, to] = [counts(), counts(), counts()];
  const [sayings, speakers] = [
    { right: 0, of: 0 },
    { right: 0, of: 0 },
  ];
  for (const { article, pairs, others } of judged) {
    const entity = (id: string | undefined) => article.entities.find(one => one.id === id);
    // the gold leaves the own outlet out
    const told = (found: Attribution | undefined) =>
      (found?.to ?? []).filter(one => !isOutletName(entity(one.entity)?.name ?? '', article.outlet?.name ?? ''));
    for (const found of others) {
      links.predicted += found.via?.length ?? 0;
      to.predicted += told(found).length;
      if (found.via) whole.predicted++;
    }
    for (const [saying, found] of pairs) {
      const named = (list: readonly { readonly entity: string }[] | undefined, spans: readonly Span[]) =>
        spans.filter(span => list?.some(one => isNamedAt(entity(one.entity), span))).length;
      sayings.of++;
      if (found) sayings.right++;
      const isSpeaker = found !== undefined && isSaidBy(article, found, saying);
      if (found && saying.basis !== 'unknown') {
        speakers.of++;
        if (isSpeaker) speakers.right++;
      }
      links.gold += saying.via.length;
      links.predicted += found?.via?.length ?? 0;
      links.right += named(found?.via, saying.via);
      to.gold += saying.to.length;
      to.predicted += told(found).length;
      to.right += named(found?.to, saying.to);
      if (saying.via.length > 0) whole.gold++;
      if (found?.via) whole.predicted++;
      const inOrder =
        found?.via?.length === saying.via.length &&
        saying.via.every((span, i) => isNamedAt(entity(found.via?.[i]?.entity), span));
      if (inOrder && isSpeaker) whole.right++;
    }
  }
  return { sayings, speakers, links, whole, to };
}

const fixed = (value: number) => value.toFixed(3);

/** Reader by reader and part by part; for `npm run eval`. */
export async function printChains(reader: Reader): Promise<void> {
  const rows: string[][] = [];
  for (const [name, by] of [['encoder', reader] as const, ['rules', undefined] as const]) {
    for (const part of PARTS) {
      const judged = await judgeChains(part, by);
      if (!judged) return;
      const scores = scoreChains(judged);
      const row = (what: string, counts: Counts) => [
        name,
        part,
        what,
        fixed(f1(counts)),
        fixed(counts.right / Math.max(1, counts.predicted)),
        fixed(counts.right / Math.max(1, counts.gold)),
        `${counts.right} of ${counts.gold} and ${counts.predicted}`,
      ];
      const { sayings, speakers } = scores;
      rows.push(
        [name, part, 'sayings found', '', '', fixed(sayings.right / sayings.of), `${sayings.right} of ${sayings.of}`],
        [
          name,
          part,
          'their speakers',
          '',
          fixed(speakers.right / speakers.of),
          '',
          `${speakers.right} of ${speakers.of}`,
        ],
        row('relays', scores.links),
        row('speaker and whole chain', scores.whole),
        row('addressees', scores.to),
      );
    }
  }
  printTable(['chains by', 'part', 'what', 'F1', 'P', 'R', 'count'], rows);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await printChains(await Reader.open());
