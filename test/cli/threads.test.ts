import { expect, test } from 'vitest';
import { runCli, startCli } from './run-cli.ts';

const TOWNS = ['Marnholm', 'Quill Bay', 'Ostrava Hill', 'Pell', 'Nordwick'];
const SPEAKERS = ['Ida Brandt', 'Mara Quill', 'Tomas Reeve', 'the port office', 'Lena Osei'];

/** Enough text for worker threads to be worth their start. */
const MANY = Array.from({ length: 240 }, (_, i) => {
  const [town, speaker] = [TOWNS[i % 5], SPEAKERS[(i * 3 + 1) % 5]];
  const text =
    `${town} will shut its pier for ${i + 2} days, ${speaker} said on Monday. “Nobody is in danger,” the harbour master told reporters in ${town}.\n\n` +
    `According to ${speaker}, work on the ${i + 10} piles begins in May. It was not clear who will pay, and the council declined to comment.`;
  return { id: `a-${i}`, text, published: '2031-06-12' };
});
const LINES = MANY.map(article => `${JSON.stringify(article)}\n`).join('');

test('one thread and two write the same bytes, in the order of the input', { timeout: 120_000 }, async () => {
  expect(LINES.length).toBeGreaterThan(60_000);
  const [one, two] = await Promise.all(
    ['1', '2'].map(n => runCli(['analyze', '--format', 'ndjson', '--threads', n], { stdin: LINES })),
  );
  expect([one?.code, one?.stderr, two?.code, two?.stderr]).toEqual([0, '', 0, '']);
  expect(two?.stdout === one?.stdout).toBe(true);
  const ids = two?.stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line).id);
  expect(ids).toEqual(MANY.map(article => article.id));
});

test('a reader of the output that goes ends it quietly while threads work', { timeout: 120_000 }, async () => {
  const child = startCli(['analyze', '--format', 'ndjson', '--threads', '2'], { stdin: LINES });
  const err: Buffer[] = [];
  child.stderr?.on('data', chunk => err.push(chunk));
  child.stdout?.once('data', () => child.stdout?.destroy());
  const code = await new Promise(resolve => child.on('close', resolve));
  expect([code, Buffer.concat(err).toString()]).toEqual([0, '']);
});
