// npx tsx eval/disputes.ts: disputes and updates against the thirty incidents, the ten BASIL triples, the examples and the real articles.
import { fileURLToPath } from 'node:url';
import { linkArticles } from '../src/link/link-articles.ts';
import { analyzeAll, ledgerOf, openVectors } from '../src/pipeline.ts';
import { readArticles } from '../src/read/read-articles.ts';
import type { ArticleInput, Dispute, DisputeKind, Links, Span } from '../src/record/index.ts';
import { generator } from '../src/settings/generator.ts';
import { readGold, STORIES, type StoryName } from './gold.ts';
import { readLines, readTexts } from './gold-texts.ts';
import { addScores, type GoldDispute, scoreDisputes } from './score-disputes.ts';
import { goldName, traceStory } from './score-story.ts';
import { printTable } from './table.ts';

/** What was found in one set of articles, beside its gold. */
export interface Judged {
  readonly found: readonly Dispute[];
  readonly gold: readonly GoldDispute[];
}

export type Half = 'tuning' | 'kept';

interface Incident {
  readonly story: string;
  readonly articles: readonly string[];
  readonly disputes: readonly {
    readonly relation: Dispute['relation'];
    readonly kind: DisputeKind;
    readonly sure: boolean;
    readonly either?: boolean;
    readonly sides: readonly { readonly carriers: readonly { readonly article: string; readonly span: Span }[] }[];
  }[];
}

/** Whether the articles of an incident are one story by what the gold says, or as the articles are grouped. */
export type Grouping = 'given' | 'grouped';

/** The thirty incidents, each traced by itself. Undefined where the corpus is absent. */
export async function judgeIncidents(half: Half, grouping: Grouping): Promise<Judged[] | undefined> {
  const texts = readTexts('disputes of incidents', [{ corpus: 'gva/known' }]);
  if (!texts) return undefined;
  const lines = readLines<Incident>(fileURLToPath(new URL('../test/gold/incidents/disputes.ndjson', import.meta.url)));
  const judged: Judged[] = [];
  for (const { articles, disputes } of lines.filter((_, i) => (i % 2 === 0) === (half === 'tuning'))) {
    const gold = disputes.map(dispute => ({
      ...dispute,
      sides: dispute.sides.map(({ carriers }) => ({
        carriers: carriers.map(({ article, span }) => ({ article, spans: [span] })),
      })),
    }));
    judged.push({ found: await disputesOf(articles.map(texts), grouping), gold });
  }
  return judged;
}

interface BasilArticle {
  readonly id: string;
  readonly story: string;
  readonly part: Half;
}

/** The BASIL triples, each as one story. */
export async function judgeBasil(half: Half): Promise<Judged[] | undefined> {
  const texts = readTexts('disputes of BASIL', [{ corpus: 'basil/known' }]);
  if (!texts) return undefined;
  const read = <T>(kind: string) =>
    readLines<T>(fileURLToPath(new URL(`../test/gold/basil/${kind}.ndjson`, import.meta.url)));
  const articles = read<BasilArticle>('articles').filter(({ part }) => part === half);
  const gold = read<GoldDispute & { readonly story: string }>('disputes');
  const judged: Judged[] = [];
  for (const story of new Set(articles.map(article => article.story))) {
    const members = articles.filter(article => article.story === story);
    judged.push({
      found: await disputesOf(
        members.map(({ id }) => texts(id)),
        'given',
      ),
      gold: gold.filter(dispute => dispute.story === story),
    });
  }
  return judged;
}

/** An example or the real articles, as they are grouped. What their gold says nothing of is sure. */
export async function judgeStory(story: StoryName): Promise<Judged> {
  const ledger = await traceStory(story);
  const names = new Map(ledger.articles.map(article => [article.id, goldName(article)] as const));
  const gold = readGold<Omit<GoldDispute, 'sure'> & { readonly sure?: boolean }>(story, 'disputes');
  return {
    found: ledger.disputes.map(dispute => ({
      ...dispute,
      sides: dispute.sides.map(side => ({
        ...side,
        carriers: side.carriers.map(carrier => ({
          ...carrier,
          article: names.get(carrier.article) ?? carrier.article,
        })),
      })),
    })),
    gold: gold.map(dispute => ({ ...dispute, sure: dispute.sure ?? true })),
  };
}

async function disputesOf(inputs: readonly ArticleInput[], grouping: Grouping): Promise<readonly Dispute[]> {
  const analyzed = await analyzeAll(readArticles(inputs).articles, {});
  const embedder = await openVectors({});
  const { links } = await linkArticles(analyzed, embedder);
  const whole = grouping === 'given' ? { ...links, stories: asOne(links) } : links;
  return (await ledgerOf(whole, [], generator({ reader: 'encoder' }), embedder)).disputes;
}

function asOne({ stories }: Links): Links['stories'] {
  const [first, ...rest] = stories;
  return first ? [{ ...first, members: [first, ...rest].flatMap(story => story.members) }] : [];
}

const fixed = (value: number) => value.toFixed(3);

const RELATIONS = ['dispute', 'update'] as const;
const KINDS: readonly DisputeKind[] = ['denial', 'number', 'date', 'place', 'name', 'role', 'wording'];

export function scoreRows(what: string, judged: readonly Judged[]): string[][] {
  const row = (name: string, of?: (dispute: { relation: string; kind: string }) => boolean): string[] => {
    const sum = addScores(judged.map(({ found, gold }) => scoreDisputes(found, gold, of)));
    if (sum.found === 0 && sum.gold === 0) return [];
    const { precision, recall } = sum;
    return [
      what,
      name,
      `${fixed(precision)} of ${sum.found}`,
      `${fixed(recall)} of ${sum.gold}`,
      String(sum.otherRelation),
    ];
  };
  return [
    row('all'),
    ...RELATIONS.map(relation => row(relation, dispute => dispute.relation === relation)),
    ...KINDS.map(kind => row(kind, dispute => dispute.kind === kind)),
  ].filter(cells => cells.length > 0);
}

export async function printDisputes(): Promise<void> {
  const rows: string[][] = [];
  for (const half of ['tuning', 'kept'] as const) {
    for (const grouping of ['given', 'grouped'] as const) {
      rows.push(...scoreRows(`incidents, ${half}, ${grouping}`, (await judgeIncidents(half, grouping)) ?? []));
    }
  }
  for (const half of ['tuning', 'kept'] as const)
    rows.push(...scoreRows(`basil, ${half}`, (await judgeBasil(half)) ?? []));
  for (const story of STORIES) rows.push(...scoreRows(story, [await judgeStory(story)]));
  printTable(['disputes', 'of', 'precision', 'recall', 'other relation'], rows);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await printDisputes();
