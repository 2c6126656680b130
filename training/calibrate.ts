import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readGold } from '../eval/attributions.ts';
import { knownOf, readByRules } from '../src/analyze/analyze-article.ts';
import { buildDoc } from '../src/analyze/segment/build-doc.ts';
import { type Calibration, type Evidence, Reader, type ReaderCard } from '../src/encoder/reader.ts';
import { readArticle } from '../src/read/read-article.ts';
import type { Span } from '../src/record/index.ts';

/**
 * Writes `models/reader.json`: digests, labels, and how evidence becomes confidence, fitted on a gold corpus by logistic regression.
 * usage: tsx training/calibrate.ts POLNEAR-DEV.ndjson.gz [--keep 0.5]
 * Run it after export.py has written `models/reader.onnx`; it keeps what a person wrote into the card.
 */
const MODELS = fileURLToPath(new URL('../models/', import.meta.url));
const ALL: Calibration = { bias: 0, cue: 1, content: 0, source: 0, keep: 0 };

const [goldPath = '', , keep = '0.5'] = process.argv.slice(2);
const network = readFileSync(`${MODELS}reader.onnx`);
const vocabulary = readFileSync(`${MODELS}vocabulary.txt`);
const digest = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const card: ReaderCard = {
  ...(JSON.parse(readFileSync(`${MODELS}reader.json`, 'utf8')) as object),
  name: 'hearsay-reader',
  digest: digest(network),
  vocabularyDigest: digest(vocabulary),
  calibration: ALL,
};
const reader = await Reader.from({ card, network, vocabulary: vocabulary.toString('utf8').trimEnd().split('\n') });

interface Example {
  readonly evidence: Evidence;
  readonly right: boolean;
}
const examples: Example[] = [];
for (const { id, text, attributions } of readGold(goldPath)) {
  const doc = buildDoc(readArticle({ id, text }));
  const seen = await reader.read(knownOf(doc, readByRules(doc)));
  const paired = pairUp(
    seen.attributions.map(item => item.contents),
    attributions.map(item => item.contents),
  );
  seen.attributions.forEach(({ evidence }, i) => {
    examples.push({ evidence, right: paired.has(i) });
  });
}
const fitted = fit(examples);
writeFileSync(
  `${MODELS}reader.json`,
  `${JSON.stringify({ ...card, calibration: { ...fitted, keep: Number(keep) } }, null, 2)}\n`,
);
printReliability(fitted);

/** Indices of `seen` that pair one to one with a gold content from 0.3 of their characters (Jaccard), the best pairs first. */
function pairUp(seen: readonly (readonly Span[])[], gold: readonly (readonly Span[])[]): Set<number> {
  const sets = (all: readonly (readonly Span[])[]) =>
    all.map(spans => new Set(spans.flatMap(([s, e]) => Array.from({ length: e - s }, (_, k) => s + k))));
  const [a, b] = [sets(seen), sets(gold)];
  const pairs = a.flatMap((x, i) =>
    b.flatMap((y, j) => {
      const both = [...x].filter(at => y.has(at)).length;
      const share = both / (x.size + y.size - both);
      return share >= 0.3 ? [{ i, j, share }] : [];
    }),
  );
  const [left, right] = [new Set<number>(), new Set<number>()];
  for (const { i, j } of pairs.sort((p, q) => q.share - p.share)) {
    if (left.has(i) || right.has(j)) continue;
    left.add(i);
    right.add(j);
  }
  return left;
}

function chanceOf({ cue, content, source }: Evidence, w: Omit<Calibration, 'keep'>): number {
  return 1 / (1 + Math.exp(-(w.bias + w.cue * cue + w.content * content + w.source * source)));
}

/** Gradient descent with a little weight decay; the sum is small enough for no better. */
function fit(all: readonly Example[]): Omit<Calibration, 'keep'> {
  let w = { bias: 0, cue: 0, content: 0, source: 0 };
  for (let step = 0; step < 20_000; step++) {
    const slope = { bias: 0, cue: 0, content: 0, source: 0 };
    for (const { evidence, right } of all) {
      const error = (right ? 1 : 0) - chanceOf(evidence, w);
      slope.bias += error;
      for (const key of ['cue', 'content', 'source'] as const) slope[key] += error * evidence[key];
    }
    const next = (key: keyof typeof w) => w[key] + 0.5 * (slope[key] / all.length - 1e-4 * w[key]);
    w = { bias: next('bias'), cue: next('cue'), content: next('content'), source: next('source') };
  }
  const round = (x: number) => Math.round(x * 1e4) / 1e4;
  return { bias: round(w.bias), cue: round(w.cue), content: round(w.content), source: round(w.source) };
}

function printReliability(w: Omit<Calibration, 'keep'>): void {
  process.stdout.write('confidence   attributions   mean confidence   share right\n');
  for (let low = 0; low < 1; low += 0.1) {
    const bin = examples.filter(({ evidence }) => {
      const chance = chanceOf(evidence, w);
      return chance >= low && chance < low + 0.1;
    });
    if (bin.length === 0) continue;
    const mean = bin.reduce((sum, { evidence }) => sum + chanceOf(evidence, w), 0) / bin.length;
    const right = bin.filter(example => example.right).length / bin.length;
    process.stdout.write(
      `${low.toFixed(1)}-${(low + 0.1).toFixed(1)} ${String(bin.length).padStart(14)} ${mean.toFixed(3).padStart(17)} ${right.toFixed(3).padStart(13)}\n`,
    );
  }
}
