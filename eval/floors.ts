import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PairNetwork } from '../src/encoder/pair-network.ts';
import { Reader } from '../src/encoder/reader.ts';
import { SentenceVectors } from '../src/encoder/sentence-vectors.ts';
import { scoreAttributions } from './attributions.ts';
import { f1 as f1Of, judgeChains, scoreChains } from './chains.ts';
import { scoreCompared } from './compare.ts';
import { judgeIncidents } from './disputes.ts';
import { EXAMPLES, STORIES } from './gold.ts';
import { scoreHtml } from './html.ts';
import { scoreMentions } from './mentions.ts';
import { scorePlanted } from './passages.ts';
import { judgePairs, scoreAt } from './retellings.ts';
import { addScores, scoreDisputes } from './score-disputes.ts';
import { scoreStory } from './score-story.ts';
import { SHARED } from './shared.ts';
import { analyzing, judgeAll, partsOf, scoreSpeakers } from './speakers.ts';
import { scoreHard, scoreStories } from './stories.ts';
import { scoreTimes } from './times.ts';

/** A figure that a stage has to reach, and the digest of the data that it was measured on. */
export interface Floor {
  readonly measure: string;
  readonly floor: number;
  /** Paths whose bytes the digest is of: in the project, or in the shared folder as `shared/...`. */
  readonly data: readonly string[];
  readonly digest: string;
}

export function readFloors(): Floor[] {
  return JSON.parse(readFileSync(new URL('./floors.json', import.meta.url), 'utf8')) as Floor[];
}

/** `sha256:` over the files' bytes, in the order given. */
export function digestOfData(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const file = path.startsWith('shared/')
      ? `${SHARED}${path.slice('shared/'.length)}`
      : fileURLToPath(new URL(`../${path}`, import.meta.url));
    hash.update(readFileSync(file));
  }
  return `sha256:${hash.digest('hex')}`;
}

/** Every figure that has a floor. Cost: about a minute. */
export async function measureAll(): Promise<Map<string, number>> {
  const figures = new Map<string, number>();
  const f1 = (score: unknown) => (score as { f1?: number } | undefined)?.f1 ?? 0;
  for (const story of STORIES) {
    const { attributions, passages, claims, furniture, lostCharacters } = await scoreStory(story);
    figures.set(`${story}: attributions, content@0.3 F1`, f1(attributions['content@0.3']));
    figures.set(`${story}: attributions, content and source F1`, f1(attributions.attribution));
    figures.set(`${story}: passages, precision`, Number(passages.precision));
    figures.set(`${story}: claim pairs, precision`, claims.precision);
    figures.set(`${story}: claim pairs, recall`, claims.recall);
    figures.set(`${story}: furniture, recall`, furniture.recall);
    figures.set(
      `${story}: report kept, share of furniture that is furniture`,
      lostCharacters === 0 ? 1 : furniture.precision,
    );
  }
  for (const [name, reader] of [
    ['encoder', await Reader.open()],
    ['rules', undefined],
  ] as const) {
    const news = (await scoreAttributions(undefined, reader)) ?? {};
    for (const measure of ['content@0.3', 'content@0.8', 'attribution']) {
      figures.set(`polnear dev: attributions by ${name}, ${measure} F1`, f1(news[measure]));
    }
    const mentions = (await scoreMentions(undefined, reader)) ?? {};
    figures.set(`worldwide dev: mentions by ${name}, F1`, f1(mentions.all));
  }
  for (const [measure, figure] of await speakersKept(await Reader.open())) figures.set(measure, figure);
  const times = scoreTimes()?.get('kept aside');
  figures.set('times kept aside: strict F1', times?.strict.f1 ?? 0);
  figures.set('times kept aside: value F1', times?.value.f1 ?? 0);
  for (const part of ['tuned on', 'kept aside'] as const)
    figures.set(`html ${part}: report F1`, scoreHtml(part)?.f1 ?? 0);
  for (const half of ['tuning', 'kept'] as const) {
    const judged = (await judgeIncidents(half, 'given')) ?? [];
    const { precision, recall } = addScores(judged.map(({ found, gold }) => scoreDisputes(found, gold)));
    figures.set(`incidents ${half}: disputes and updates, precision`, precision);
    figures.set(`incidents ${half}: disputes and updates, recall`, recall);
  }
  const planted = scorePlanted({ from: 'polnear/train.ndjson.gz', articles: 300, seed: 11 });
  figures.set('planted copies, seed 11: passages, plagdet', planted.plagdet);
  figures.set('basil among polnear train: stories, B-cubed F1', scoreStories('basil in polnear train').f1);
  figures.set('gva: stories, B-cubed F1', scoreStories('gva known').f1);
  for (const half of ['tuning', 'kept'] as const)
    figures.set(`hard groups ${half}: stories, pairs F1`, scoreHard(half, 'together').f1);
  const compared = await scoreCompared(10, set => COMPARED.has(set));
  figures.set('compare: snli test, every tenth, three ways', compared.get('snli test')?.three ?? 0);
  figures.set('compare: msrp dev, similar', compared.get('msrp dev')?.similar ?? 0);
  figures.set('compare: look-alikes kept, not called same', 1 - (compared.get('lookalikes odd')?.calledSame ?? 1));
  const pairs = await PairNetwork.open(await SentenceVectors.open());
  const retold = scoreAt(await judgePairs(pairs, 'odd'), 0.5);
  figures.set('retellings kept: pairs, precision', retold.precision);
  figures.set('retellings kept: pairs, recall', retold.recall);
  return figures;
}

const COMPARED = new Set(['snli test', 'msrp dev', 'lookalikes odd']);

/** Speakers, stance and chains where no error was looked at. */
async function speakersKept(reader: Reader): Promise<readonly (readonly [string, number])[]> {
  const judged = (await judgeAll({ encoder: analyzing(reader) })).get('encoder') ?? [];
  const { speakers, stance } = scoreSpeakers(new Map(partsOf(judged)).get('kept') ?? []);
  const { links, whole } = scoreChains((await judgeChains('kept', reader)) ?? []);
  return [
    ['speakers kept: accuracy', speakers.right / Math.max(1, speakers.of)],
    ['speakers kept: stance macro-F1', stance],
    ['chains kept: relays F1', f1Of(links)],
    ['chains kept: speaker and whole chain F1', f1Of(whole)],
  ];
}

/** Files that a measure's figure depends on besides the code. */
export function dataOf(measure: string): string[] {
  const story = [...EXAMPLES].find(name => measure.startsWith(`${name}:`));
  const gold = ['attributions', 'passages', 'claims', 'articles'];
  if (story) return gold.map(kind => `test/gold/${story}/${kind}.ndjson`);
  if (measure.startsWith('seeds:')) return [...gold, 'furniture'].map(kind => `test/gold/seeds/${kind}.ndjson`);
  if (measure.startsWith('polnear dev')) return ['shared/data/polnear/dev.ndjson.gz'];
  if (measure.startsWith('worldwide dev')) return ['shared/data/worldwide-ner/dev.ndjson.gz'];
  if (measure.startsWith('speakers kept'))
    return ['test/gold/speakers/kept.ndjson', 'shared/data/polnear/train.ndjson.gz'];
  if (measure.startsWith('chains kept')) return ['test/gold/chains/kept.ndjson'];
  if (measure.startsWith('incidents'))
    return ['test/gold/incidents/disputes.ndjson', 'shared/data/gva/known.ndjson.gz'];
  if (measure.startsWith('html')) return ['shared/data/html/ground-truth.json'];
  if (measure.startsWith('times')) return ['shared/data/times/known.ndjson.gz'];
  if (measure.startsWith('gva')) return ['shared/data/gva/known.ndjson.gz'];
  if (measure.startsWith('hard groups')) return ['test/gold/stories-hard/groups.ndjson'];
  if (measure.startsWith('compare: look')) return ['test/gold/lookalikes/pairs.ndjson'];
  if (measure.startsWith('compare')) return ['shared/data/pairs/pairs.ndjson.gz'];
  if (measure.startsWith('retellings')) return ['test/gold/retellings/pairs.ndjson'];
  if (measure.startsWith('planted')) return ['shared/data/polnear/train.ndjson.gz', 'shared/eval/make-corpus.mjs'];
  return ['shared/data/basil/known.ndjson.gz', 'shared/data/polnear/train.ndjson.gz'];
}
