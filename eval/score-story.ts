import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { traceArticles } from '../src/pipeline.ts';
import { readPaths } from '../src/read/read-paths.ts';
import { type Article, type Ledger, overlapLength, type Span } from '../src/record/index.ts';
import { toLine } from '../src/util/json.ts';
import { type ClaimScore, scoreClaims } from './claims.ts';
import { type GoldClaim, readGold, type StoryName, storyPath } from './gold.ts';
import { runScorer } from './shared.ts';

interface GoldArticle {
  readonly id: string;
  readonly furniture: readonly Span[];
}

interface GoldAttributions {
  readonly id: string;
  readonly attributions: readonly Record<string, unknown>[];
}

export interface StoryScores {
  readonly attributions: Record<string, unknown>;
  readonly passages: Record<string, unknown>;
  readonly claims: ClaimScore;
  readonly furniture: { readonly precision: number; readonly recall: number };
  /** Characters of the report that were taken for furniture: the error that fakes an omission. */
  readonly lostCharacters: number;
}

/** Traces a story and scores each stage against its gold. Needs the shared scorers. */
export async function scoreStory(story: StoryName): Promise<StoryScores> {
  const ledger = await traceStory(story);
  const names = new Map(ledger.articles.map(article => [article.id, goldName(article)] as const));
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    attributions: scoreAttributions(story, ledger, nameOf),
    passages: scorePassages(story, ledger, nameOf),
    claims: scoreClaims(ledger.claims, readGold<GoldClaim>(story, 'claims'), nameOf),
    ...scoreFurniture(story, ledger),
  };
}

export async function traceStory(story: StoryName): Promise<Ledger> {
  const articles: Article[] = [];
  for await (const item of readPaths([storyPath(story)])) if ('article' in item) articles.push(item.article);
  return traceArticles(articles, []);
}

/** A text file goes by its name in the gold, a record by its id. */
export function goldName(article: Article): string {
  return article.path.includes('#') ? article.id : article.path;
}

function scoreAttributions(story: StoryName, ledger: Ledger, nameOf: (id: string) => string): Record<string, unknown> {
  const text = new Map(ledger.articles.map(article => [nameOf(article.id), article.text] as const));
  const gold = readGold<GoldAttributions>(story, 'attributions').map(line => ({
    id: line.id,
    text: text.get(line.id) ?? '',
    attributions: line.attributions.filter(a => a.within === undefined || a.within === false),
  }));
  const predicted = ledger.articles.map(article => ({
    id: nameOf(article.id),
    attributions: ledger.attributions.filter(a => a.article === article.id && !a.furniture),
  }));
  return score('score-attributions.mjs', gold, predicted);
}

function scorePassages(story: StoryName, ledger: Ledger, nameOf: (id: string) => string): Record<string, unknown> {
  const gold = readGold<{ kind: string }>(story, 'passages').map(passage => ({ ...passage, edit: passage.kind }));
  const predicted = ledger.passages.map(passage => ({
    a: { ...passage.a, article: nameOf(passage.a.article) },
    b: { ...passage.b, article: nameOf(passage.b.article) },
  }));
  return score('score-passages.mjs', gold, predicted);
}

function score(scorer: string, gold: readonly unknown[], predicted: readonly unknown[]): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-eval-'));
  try {
    const [goldFile, predictedFile] = [join(folder, 'gold.ndjson'), join(folder, 'predicted.ndjson')];
    writeFileSync(goldFile, gold.map(toLine).join(''));
    writeFileSync(predictedFile, predicted.map(toLine).join(''));
    return runScorer(scorer, goldFile, predictedFile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function scoreFurniture(story: StoryName, ledger: Ledger): Pick<StoryScores, 'furniture' | 'lostCharacters'> {
  let [both, found, wanted] = [0, 0, 0];
  const kind = story === 'seeds' ? 'furniture' : 'articles';
  const gold = new Map(readGold<GoldArticle>(story, kind).map(article => [article.id, article.furniture] as const));
  for (const article of ledger.articles) {
    const truth = gold.get(goldName(article)) ?? [];
    const solid = (span: Span) => article.text.slice(...span).replace(/\s/g, '').length;
    found += article.furniture.reduce((sum, f) => sum + solid(f.span), 0);
    wanted += truth.reduce((sum, span) => sum + solid(span), 0);
    for (const f of article.furniture) {
      for (const span of truth) {
        if (overlapLength(f.span, span) === 0) continue;
        both += solid([Math.max(f.span[0], span[0]), Math.min(f.span[1], span[1])]);
      }
    }
  }
  return {
    furniture: { precision: found ? both / found : 0, recall: wanted ? both / wanted : 0 },
    lostCharacters: found - both,
  };
}
