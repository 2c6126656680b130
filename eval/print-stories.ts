// npx tsx eval/print-stories.ts: stories against what is known of them, as docs/stories.md gives it: all at once and as a stream, the hard groups, look-alike
// events of ECB+, and the five real articles among others.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareArticles } from '../src/link/reuse/reuse-article.ts';
import { StoryStream } from '../src/link/story/story-stream.ts';
import { readArticles } from '../src/read/read-articles.ts';
import { type CorpusArticle, readCorpus } from './corpus.ts';
import { hasShared, SHARED } from './shared.ts';
import {
  type ClusterScores,
  type Clusters,
  groupAll,
  readStorySet,
  STORY_SETS,
  type StorySet,
  scoreClusters,
  scoreHard,
  unanalyzed,
} from './stories.ts';
import { printTable } from './table.ts';

/** Topics of ECB+ that may be looked at. */
const KNOWN_TOPICS = 35;
const UNRELATED = 200;

if (!hasShared()) {
  console.error('the corpora lie in ../shared, which is not here: nothing to measure against');
  process.exitCode = 1;
} else {
  const rows = [...scoreSets()];
  for (const half of ['tuning', 'kept'] as const)
    for (const poured of ['together', 'alone'] as const)
      rows.push(row(`hard groups, ${half}, ${poured}: pairs`, scoreHard(half, poured)));
  const ecb = readEcb();
  rows.push(row('ECB+ 1-35, undated: B-cubed', scoreClusters(ecb, groupAll(ecb))));
  printTable(['set', 'precision', 'recall', 'F1'], rows);
  console.log(describeSeeds());
}

function row(name: string, { precision, recall, f1 }: ClusterScores): string[] {
  return [name, ...[precision, recall, f1].map(value => value.toFixed(3))];
}

/** Each set all at once and as a stream, and how alike the two are. */
function* scoreSets(): Iterable<string[]> {
  for (const set of Object.keys(STORY_SETS) as StorySet[]) {
    const { known, all } = readStorySet(set);
    const [batch, stream] = [groupAll(all), streamAll(all)];
    yield row(`${set}: B-cubed`, scoreClusters(known, batch));
    yield row(`${set}, stream: B-cubed`, scoreClusters(known, stream));
    const gold = batch.flatMap((ids, story) => ids.map(id => ({ id, story: String(story) })));
    yield row(`${set}, stream against all at once`, scoreClusters(gold, stream));
  }
}

function streamAll(inputs: readonly CorpusArticle[]): Clusters {
  const stream = new StoryStream();
  const stories = new Map<string, string[]>();
  for (const article of readArticles(inputs).articles.map(unanalyzed).sort(compareArticles)) {
    const { story, merged } = stream.add(article);
    const members = stories.get(story) ?? [];
    for (const id of merged) {
      members.push(...(stories.get(id) ?? []));
      stories.delete(id);
    }
    stories.set(story, [...members, article.id]);
  }
  return [...stories.values()];
}

/** Articles of ECB+ with the event that they tell: two look-alikes a topic. */
function readEcb(): CorpusArticle[] {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-eval-'));
  try {
    execFileSync('tar', ['-xzf', `${SHARED}data/ecbplus/ECBplus_xml.tar.gz`, '-C', folder]);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    return files.flatMap(file => {
      const name = /(\d+)_\d+(ecb|ecbplus)\.xml$/.exec(file);
      if (!name || Number(name[1]) > KNOWN_TOPICS) return [];
      const text = readTokens(readFileSync(join(folder, file), 'utf8'));
      return [{ id: name[0], text, story: `${name[1]} ${name[2]}`, language: 'en' }];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Words of an ECB+ file, a line a sentence. */
function readTokens(xml: string): string {
  const sentences: string[][] = [];
  for (const [, sentence, word = ''] of xml.matchAll(/<token[^>]* sentence="(\d+)"[^>]*>([^<]*)<\/token>/g)) {
    const list = sentences[Number(sentence)] ?? [];
    sentences[Number(sentence)] = list;
    list.push(
      word
        .replace(/&quot;/g, '"')
        .replace(/&apos;/g, "'")
        .replace(/&amp;/g, '&'),
    );
  }
  return sentences.map(words => words.join(' ').replace(/ ([.,;:!?])/g, '$1')).join('\n');
}

/** Whether the five real articles are one story, and nothing else in it, by themselves and among articles of other events. */
function describeSeeds(): string {
  const folder = `${SHARED}seeds/`;
  const seeds = readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .map(file => ({ id: file, path: file, text: readFileSync(`${folder}${file}`, 'utf8') }));
  const others = readCorpus(`${SHARED}data/allsides/same-story.ndjson.gz`).slice(0, UNRELATED);
  const tell = (articles: readonly CorpusArticle[]) =>
    groupAll(articles)
      .filter(ids => ids.some(id => seeds.some(seed => seed.id === id)))
      .map(ids => `${ids.filter(id => seeds.some(seed => seed.id === id)).length} of ${ids.length}`)
      .join(', ');
  return `seeds in stories: ${tell(seeds)} by themselves; ${tell([...seeds, ...others])} among ${UNRELATED} others`;
}
