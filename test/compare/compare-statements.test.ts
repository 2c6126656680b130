import { statSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { type Comparison, compare, StatementComparer } from '../../src/compare/compare-statements.ts';

let comparer: StatementComparer;
beforeAll(async () => {
  comparer = await StatementComparer.open();
});

const judge = (a: string, b: string): Promise<Comparison> => comparer.compare({ id: 1, a, b });

const PIER = 'The harbour office closed the old pier at Orra on Monday.';

it('a statement is the same as itself', async () => {
  const { similar, same, aEntailsB, bEntailsA, contradicts } = await judge(PIER, PIER);
  for (const value of [similar, same, aEntailsB, bEntailsA]) expect(value).toBeGreaterThan(0.5);
  expect(contradicts).toBeLessThan(0.5);
});

it('a statement with a few words changed is similar and the same', async () => {
  const found = await judge(PIER, 'On Monday the old pier at Orra was closed by the harbour office.');
  expect(found.similar).toBeGreaterThan(0.5);
  expect(found.same).toBe(found.similar);
});

it.each([
  [
    'numbers',
    'The ferry carried 14 cars to the island on Monday.',
    'The ferry carried 19 cars to the island on Monday.',
  ],
  ['names', 'The council sold the pier to Mara Quill.', 'The council sold the pier to Jonas Weller.'],
  ['dates', 'The mill at Orra burned down on Tuesday.', 'The mill at Orra burned down on Friday.'],
  ['negation', 'The council approved the new bridge.', 'The council has not approved the new bridge.'],
])('%s veto the same, and the reason says so', async (rule, a, b) => {
  const found = await judge(a, b);
  expect(found.same).toBeLessThan(0.5);
  expect(found.because[0]).toMatch(new RegExp(`^${rule}: `));
});

it('two statements of different things are neither similar nor entailed', async () => {
  const found = await judge(PIER, 'Bakers in the old town want cheaper flour.');
  for (const value of [found.similar, found.same, found.aEntailsB, found.bEntailsA]) expect(value).toBeLessThan(0.5);
});

it('turned round, a pair gets the same with the directions changed', async () => {
  const [a, b] = ['A woman in a red coat sells fish at the harbour.', 'Somebody sells fish.'];
  const [forth, back] = [await judge(a, b), await judge(b, a)];
  expect(back).toMatchObject({
    similar: forth.similar,
    same: forth.same,
    contradicts: forth.contradicts,
    aEntailsB: forth.bEntailsA,
    bEntailsA: forth.aEntailsB,
  });
});

it('what says more entails what says less', async () => {
  expect(
    (await judge('A woman in a red coat sells fish at the harbour.', 'A woman sells fish.')).aEntailsB,
  ).toBeGreaterThan(0.5);
});

it('a question followed by its answer is compared with a statement', async () => {
  const found = await judge(
    'Who closed the old pier? The harbour office closed the old pier.',
    'The harbour office closed the old pier.',
  );
  expect(found.similar).toBeGreaterThan(0.5);
});

it('a pair gets the same alone and among others', async () => {
  const pairs = ['one', 'two', 'one'].map((id, k) => ({
    id,
    a: PIER,
    b: `${PIER} ${k % 2 ? 'Nobody was told.' : 'It was cold.'}`,
  }));
  const [first, , third] = await compare(pairs);
  expect(first).toEqual(third);
  expect(await compare(pairs.slice(0, 1))).toEqual([first]);
});

it.each(['…', '?', '漢字', 'pier '.repeat(400), '\u0000\ud800'])('takes any text (%#)', async text => {
  const { because, id, ...figures } = await judge(text, PIER);
  for (const value of Object.values(figures)) expect(value >= 0 && value <= 1).toBe(true);
});

it('all weights that ship take less than 60 MB', () => {
  const size = ['reader.onnx', 'vectors.onnx', 'compare.onnx', 'compare.json', 'retelling.json', 'vocabulary.txt']
    .map(file => statSync(new URL(`../../models/${file}`, import.meta.url)).size)
    .reduce((sum, bytes) => sum + bytes, 0);
  expect(size).toBeLessThan(60e6);
});
