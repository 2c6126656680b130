import { statSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { readModelCard } from '../../src/encoder/model-files.ts';
import { SentenceVectors } from '../../src/encoder/sentence-vectors.ts';
import { VectorRows } from '../../src/encoder/vector-rows.ts';
import type { Span } from '../../src/record/index.ts';

let network: SentenceVectors;
beforeAll(async () => {
  network = await SentenceVectors.open();
});

const PIER = 'The pier will stay shut until May.';
const SAME = 'Until May the pier remains closed.';
const OTHER = 'Bakers in the old town want cheaper flour.';
const whole = (text: string): Span[] => [[0, text.length]];

async function cosine(x: string, y: string): Promise<number> {
  const [[a], [b]] = [await network.embed(x, whole(x)), await network.embed(y, whole(y))];
  return a && b ? a.whole.cosine(0, b.whole, 0) : 0;
}

it('sentences that tell the same are near, others are far', async () => {
  expect(await cosine(PIER, SAME)).toBeGreaterThan(0.85);
  expect(await cosine(PIER, OTHER)).toBeLessThan(0.3);
});

it('a sentence has the same vector alone and within a text, whatever stands before it', async () => {
  const text = `${OTHER} ${PIER}`;
  const start = OTHER.length + 1;
  const [alone] = await network.embed(PIER, whole(PIER));
  const [, within] = await network.embed(text, [
    [0, OTHER.length],
    [start, text.length],
  ]);
  expect(within?.whole).toEqual(alone?.whole);
  expect(within?.each).toEqual(alone?.each);
  expect(within?.words.map(([from, to]) => text.slice(from, to))).toEqual(
    alone?.words.map(([from, to]) => PIER.slice(from, to)),
  );
});

it('there is a row for each word, of which the nearest in another sentence is its like', async () => {
  const [[a], [b]] = [await network.embed(PIER, whole(PIER)), await network.embed(SAME, whole(SAME))];
  if (!a || !b) throw new Error('no vectors');
  expect(a.each.length).toBe(a.words.length);
  const shut = a.words.findIndex(([from, to]) => PIER.slice(from, to) === 'shut');
  const cosines = b.words.map((_, row) => a.each.cosine(shut, b.each, row));
  const [from, to] = b.words[cosines.indexOf(Math.max(...cosines))] ?? [0, 0];
  expect(SAME.slice(from, to)).toBe('closed');
});

it.each(['', ' ', '…', 'pier '.repeat(400)])('takes any text (%#)', async text => {
  const [vectors] = await network.embed(text, whole(text));
  expect(vectors?.whole.length).toBe(1);
  expect(vectors?.each.length).toBe(vectors?.words.length);
});

it('a vector is nearest to itself, and nothing to a row of zeros', () => {
  const rows = VectorRows.from(Float32Array.from([0.2, -0.4, 0, 0]), 2);
  expect(rows.cosine(0, rows, 0)).toBeCloseTo(1, 12);
  expect(rows.cosine(0, rows, 1)).toBe(0);
});

it('all weights together stay small, and the card says what these are', () => {
  const size = ['reader.onnx', 'vectors.onnx'].map(
    name => statSync(new URL(`../../models/${name}`, import.meta.url)).size,
  );
  expect(size.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(60e6);
  const card = readModelCard('vectors');
  for (const key of ['base', 'trainedOn', 'licence', 'figures', 'limits']) expect(card[key]).toBeTruthy();
});
