import { fileURLToPath } from 'node:url';
import { analyzeArticle, knownOf, readByRules } from '../src/analyze/analyze-article.ts';
import { settleAttributions } from '../src/analyze/attribution/find-attributions.ts';
import { settleMentions } from '../src/analyze/mention/find-mentions.ts';
import { buildDoc } from '../src/analyze/segment/build-doc.ts';
import { sexOfName } from '../src/analyze/speaker/given-names.ts';
import { resolveSpeakers } from '../src/analyze/speaker/resolve-speakers.ts';
import { Reader, type Seen } from '../src/encoder/reader.ts';
import { readArticle } from '../src/read/read-article.ts';
import {
  type Attitude,
  type Attribution,
  type Entity,
  overlapLength,
  type Span,
  type Stance,
} from '../src/record/index.ts';
import { readLines, readTexts } from './gold-texts.ts';
import { scorePronouns } from './pronouns.ts';
import { printTable } from './table.ts';

/** An attribution of `test/gold/speakers`; spans of names are those of the fullest one in the article. */
export interface GoldAttribution {
  readonly sources: readonly Span[];
  readonly cues: readonly Span[];
  readonly contents: readonly Span[];
  readonly speakers: readonly Span[];
  /** The article's author speaks. */
  readonly author?: boolean;
  readonly basis: 'stated' | 'implied' | 'unknown';
  readonly via: readonly Span[];
  readonly to: readonly Span[];
  readonly stance: Stance;
  readonly attitude: Attitude;
}

export interface GoldSpeakers {
  readonly id: string;
  readonly corpus: string;
  readonly part: (typeof PARTS)[number];
  readonly text: string;
  readonly headline?: string;
  readonly attributions: readonly GoldAttribution[];
}

/** An article's gold with what was found for each of its attributions, if anything. */
export interface JudgedArticle {
  readonly gold: GoldSpeakers;
  readonly entities: readonly Entity[];
  readonly found: readonly (Attribution | undefined)[];
}

/** How an article is read: all by the project itself, or with the spans of the gold, so that only what is made of them counts. */
export type Reading = (gold: GoldSpeakers) => Promise<Pick<JudgedArticle, 'entities' | 'found'>>;

/** The articles that rules may be tuned on, and those of which no error is looked at. */
const PARTS = ['tuning', 'kept'] as const;
const FILES = { tuning: 'attributions', kept: 'kept' } as const;
/** A pair of attributions shares at least this part of all their content. */
const SAME_CONTENT = 0.3;
/** A stance counts for the mean from this many on. */
const OFTEN = 5;

/** The gold joined with its texts, the articles for tuning first; undefined, with a line on standard error, where the shared corpora are absent. */
export function readSpeakerGold(): GoldSpeakers[] | undefined {
  const gold = PARTS.flatMap(part =>
    readLines<Omit<GoldSpeakers, 'text' | 'part'>>(
      fileURLToPath(new URL(`../test/gold/speakers/${FILES[part]}.ndjson`, import.meta.url)),
    ).map(article => ({ ...article, part })),
  );
  const texts = readTexts('speakers', gold);
  return (
    texts &&
    gold.map(article => {
      const { text, headline } = texts(article.id);
      return { ...article, text: text as string, ...(headline !== undefined && { headline }) };
    })
  );
}

/** The project's own analysis. */
export function analyzing(reader?: Reader): Reading {
  return async gold => {
    const { entities, attributions } = await analyzeArticle(articleOf(gold), reader);
    return { entities, found: pairUp(gold.attributions, attributions) };
  };
}

/** The gold's spans in place of the attributions that the encoder sees: nothing is lost to the finding. */
export function givenSpans(reader: Reader): Reading {
  return async gold => {
    const { doc, mentions, drafts } = await draftGiven(reader, gold);
    const { entities, attributions } = resolveSpeakers(doc, mentions, drafts);
    return { entities, found: pairUp(gold.attributions, attributions) };
  };
}

/** What speakers are resolved from, with the spans of the gold. */
export async function draftGiven(reader: Reader, gold: GoldSpeakers) {
  const doc = buildDoc(articleOf(gold));
  const byRules = readByRules(doc);
  const { mentions } = await reader.read(knownOf(doc, byRules));
  const evidence = { cue: 0, content: 0, source: 0 };
  const given = gold.attributions.map(spans => ({ ...spans, confidence: 1, evidence }));
  const seen: Seen = { attributions: given, mentions };
  const drafts = settleAttributions(doc, seen, byRules.found);
  return { doc, mentions: settleMentions(doc, seen, byRules.mentions), drafts };
}

const articleOf = ({ id, text, headline }: GoldSpeakers) =>
  readArticle({ id, text, ...(headline !== undefined && { headline }) });

/** Greedy, the most alike first; content counts, then the cue. */
function pairUp(gold: readonly GoldAttribution[], found: readonly Attribution[]): (Attribution | undefined)[] {
  const pairs = gold
    .flatMap((wanted, g) =>
      found.map((item, f) => ({
        g,
        f,
        alike: shareOf(wanted.contents, item.contents),
        cue: shareOf(wanted.cues, item.cues),
      })),
    )
    .filter(({ alike }) => alike >= SAME_CONTENT)
    .sort((a, b) => b.alike + b.cue - a.alike - a.cue);
  const result = new Array<Attribution | undefined>(gold.length).fill(undefined);
  const taken = new Set<number>();
  for (const { g, f } of pairs) {
    if (result[g] || taken.has(f)) continue;
    result[g] = found[f];
    taken.add(f);
  }
  return result;
}

const sizeOf = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** Characters of both over those of either. */
export function shareOf(a: readonly Span[], b: readonly Span[]): number {
  const shared = a.reduce((sum, x) => sum + b.reduce((n, y) => n + overlapLength(x, y), 0), 0);
  const all = sizeOf(a) + sizeOf(b) - shared;
  return all === 0 ? 0 : shared / all;
}

/** True when the entity is named where the gold has the name. */
export const isNamedAt = (entity: Entity | undefined, span: Span): boolean =>
  entity?.mentions.some(mention => overlapLength(mention.span, span) > 0) ?? false;

/** All speakers right and none besides. */
export function hasSpeakers({ entities }: JudgedArticle, wanted: readonly Span[], found: Attribution): boolean {
  const speakers = found.speakers.map(speaker => entities.find(entity => entity.id === speaker.entity));
  return (
    speakers.length === wanted.length &&
    wanted.every(span => speakers.some(entity => isNamedAt(entity, span))) &&
    speakers.every(entity => wanted.some(span => isNamedAt(entity, span)))
  );
}

/** Attributions of the gold whose speaker the text tells, the article's author apart. */
export const isTold = ({ basis, speakers, author }: GoldAttribution) =>
  basis !== 'unknown' && speakers.length > 0 && !author;

export interface SpeakerScores {
  readonly articles: number;
  readonly attributions: number;
  readonly found: number;
  /** Of the found ones whose speaker the gold tells. */
  readonly speakers: Share;
  /** Of those that the gold leaves unknown: left unknown. */
  readonly open: Share;
  readonly chains: { readonly alike: number; readonly gold: number; readonly predicted: number; readonly f1: number };
  readonly stances: ReadonlyMap<Stance, { readonly count: number; readonly f1: number }>;
  readonly stance: number;
  readonly attitude: Share;
  readonly to: Share;
}

interface Share {
  readonly right: number;
  readonly of: number;
}

export function scoreSpeakers(articles: readonly JudgedArticle[]): SpeakerScores {
  const pairs = articles.flatMap(article =>
    article.gold.attributions.map((gold, i) => ({ article, gold, found: article.found[i] })),
  );
  const judged = pairs.flatMap(({ article, gold, found }) => (found ? [{ article, gold, found }] : []));
  const share = (list: typeof judged, isRight: (pair: (typeof judged)[number]) => boolean): Share => ({
    right: list.filter(isRight).length,
    of: list.length,
  });
  const stances = stanceScores(judged.map(({ gold, found }) => [gold.stance, found.stance]));
  const often = [...stances.values()].filter(({ count }) => count >= OFTEN);
  return {
    articles: articles.length,
    attributions: pairs.length,
    found: judged.length,
    speakers: share(
      judged.filter(({ gold }) => isTold(gold)),
      ({ article, gold, found }) => hasSpeakers(article, gold.speakers, found),
    ),
    open: share(
      judged.filter(({ gold }) => gold.basis === 'unknown'),
      ({ found }) => found.speakers.every(speaker => speaker.basis === 'unknown'),
    ),
    chains: chainScores(pairs),
    stances,
    stance: often.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, often.length),
    attitude: share(judged, ({ gold, found }) => gold.attitude === found.attitude),
    to: share(
      judged.filter(({ gold }) => gold.to.length > 0),
      ({ article, gold, found }) =>
        gold.to.every(span => (found.to ?? []).some(to => isNamedAt(entityOf(article, to.entity), span))),
    ),
  };
}

const entityOf = ({ entities }: JudgedArticle, id: string) => entities.find(entity => entity.id === id);

type Pair = {
  readonly article: JudgedArticle;
  readonly gold: GoldAttribution;
  readonly found: Attribution | undefined;
};

/** Over pairs of attribution and relay; those of an attribution that was not found are missed. */
function chainScores(pairs: readonly Pair[]): SpeakerScores['chains'] {
  let [alike, gold, predicted] = [0, 0, 0];
  for (const { article, gold: wanted, found } of pairs) {
    const relays = (found?.via ?? []).map(relay => entityOf(article, relay.entity));
    gold += wanted.via.length;
    predicted += relays.length;
    alike += wanted.via.filter(span => relays.some(entity => isNamedAt(entity, span))).length;
  }
  return { alike, gold, predicted, f1: gold + predicted === 0 ? 0 : (2 * alike) / (gold + predicted) };
}

function stanceScores(pairs: readonly (readonly [Stance, Stance])[]): SpeakerScores['stances'] {
  const all = [...new Set(pairs.map(([gold]) => gold))].sort();
  return new Map(
    all.map(stance => {
      const count = pairs.filter(([gold]) => gold === stance).length;
      const given = pairs.filter(([, found]) => found === stance).length;
      const right = pairs.filter(([gold, found]) => gold === stance && found === stance).length;
      return [stance, { count, f1: (2 * right) / (count + given) }];
    }),
  );
}

/** Names of the gold that are of different people, yet of one entity: by article, as offsets. */
export function findWrongJoins(articles: readonly JudgedArticle[]): { id: string; a: Span; b: Span }[] {
  return articles.flatMap(({ gold, entities }) => {
    const names = [...new Map(gold.attributions.flatMap(a => a.speakers).map(span => [span.join(), span])).values()];
    return names.flatMap((a, i) =>
      names
        .slice(i + 1)
        .filter(b => areApart(gold.text, a, b) && entities.some(entity => covers(entity, a) && covers(entity, b)))
        .map(b => ({ id: gold.id, a, b })),
    );
  });
}

/** A mention that is the name, not one that the name is only a word of. */
const covers = (entity: Entity, span: Span) => entity.mentions.some(mention => shareOf([mention.span], [span]) >= 0.5);

/** Names of no common word, or with two given names; the list is for reading. */
function areApart(text: string, a: Span, b: Span): boolean {
  if (overlapLength(a, b) > 0) return false;
  const words = ([start, end]: Span) =>
    new Set(
      text
        .slice(start, end)
        .toLowerCase()
        .match(/[\p{L}\p{N}]{3,}/gu) ?? [],
    );
  const other = words(b);
  const [one, two] = [text.slice(...a), text.slice(...b)];
  // "Ana Berg" and "Olof Berg"
  if (sexOfName(one) && sexOfName(two) && one.split(' ')[0] !== two.split(' ')[0]) return true;
  return ![...words(a)].some(word => other.has(word));
}

/** Every reading of the gold, both halves. Cost: some 15 s. */
export async function judgeAll(readings: Readonly<Record<string, Reading>>): Promise<Map<string, JudgedArticle[]>> {
  const articles = readSpeakerGold() ?? [];
  const judged = new Map<string, JudgedArticle[]>();
  for (const [name, read] of Object.entries(readings)) {
    const list: JudgedArticle[] = [];
    for (const gold of articles) list.push({ gold, ...(await read(gold)) });
    judged.set(name, list);
  }
  return judged;
}

export const partsOf = (articles: readonly JudgedArticle[]): readonly (readonly [string, JudgedArticle[]])[] =>
  PARTS.map(part => [part, articles.filter(({ gold }) => gold.part === part)] as const);

const fixed = (value: number) => value.toFixed(3);
const ofAll = ({ right, of }: Share) => (of === 0 ? '' : `${fixed(right / of)} (${right}/${of})`);

export async function printSpeakers(reader: Reader): Promise<void> {
  const judged = await judgeAll({ encoder: analyzing(reader), rules: analyzing(), 'given spans': givenSpans(reader) });
  const rows: string[][] = [];
  for (const [name, articles] of judged) {
    for (const [part, list] of partsOf(articles)) {
      const scores = scoreSpeakers(list);
      const { chains } = scores;
      rows.push(
        [name, part, 'attributions found', `${scores.found} of ${scores.attributions}`],
        [name, part, 'speaker accuracy', ofAll(scores.speakers)],
        [name, part, 'left open, of those unknown', ofAll(scores.open)],
        [
          name,
          part,
          'chains F1',
          `${fixed(chains.f1)} (${chains.alike} alike of ${chains.gold} and ${chains.predicted})`,
        ],
        [name, part, 'stance macro-F1', fixed(scores.stance)],
        ...[...scores.stances].map(([stance, { count, f1 }]) => [
          name,
          part,
          `stance ${stance}, of ${count}`,
          fixed(f1),
        ]),
        [name, part, 'attitude accuracy', ofAll(scores.attitude)],
        [name, part, 'addressees right', ofAll(scores.to)],
        [name, part, 'wrong joins', String(findWrongJoins(list).length)],
      );
    }
  }
  if (rows.length === 0) return;
  printTable(['speakers by', 'part', 'measure', 'figure'], rows);
  for (const [name, articles] of judged)
    for (const { id, a, b } of findWrongJoins(articles))
      console.log(`wrong join, ${name}: ${id} ${a.join('-')} ${b.join('-')}`);
  console.log();
  printTable(['GAP', 'pronouns', 'P', 'R', 'F1'], scorePronouns());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await printSpeakers(await Reader.open());
