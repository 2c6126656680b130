import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../src/record/index.ts';
import { PIER_STORY, pierLines } from './pier-story.ts';
import { makeFolder, runCli } from './run-cli.ts';

function lines(ndjson: string): Record<string, unknown>[] {
  return ndjson
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
}

describe('each stage alone', () => {
  test('read, analyze, link and ledger in a pipe give the ledger of trace, byte for byte', async () => {
    const out = join(makeFolder(), 'report');
    const trace = await runCli(['trace', '--quiet', '--out', out], { stdin: pierLines() });
    expect(trace).toEqual({ code: 0, stdout: '', stderr: '' });
    let stream = pierLines();
    for (const stage of ['read', 'analyze', 'link', 'ledger']) {
      const run = await runCli([stage, '--quiet'], { stdin: stream });
      expect([stage, run.code, run.stderr]).toEqual([stage, 0, '']);
      stream = run.stdout;
    }
    expect(stream).toBe(readFileSync(join(out, 'ledger.json'), 'utf8'));
    const again = join(out, 'again');
    expect((await runCli(['report', '--quiet', '--out', again], { stdin: stream })).code).toBe(0);
    expect(readFileSync(join(again, 'ledger.json'), 'utf8')).toBe(stream);
  });

  test('analyze gives the same lines from raw articles and from lines of read, in a file or a pipe', async () => {
    const raw = await runCli(['analyze'], { stdin: pierLines() });
    const read = await runCli(['read'], { stdin: pierLines() });
    const file = join(makeFolder(), 'read.ndjson');
    writeFileSync(file, read.stdout);
    const [piped, named] = await Promise.all([runCli(['analyze'], { stdin: read.stdout }), runCli(['analyze', file])]);
    expect(raw.code).toBe(0);
    expect(
      lines(raw.stdout)
        .map(line => line.id)
        .sort(),
    ).toEqual(PIER_STORY.map(article => article.id).sort());
    expect(piped.stdout).toBe(raw.stdout);
    expect(named.stdout).toBe(raw.stdout);
  });

  test('one line without a line end is read, raw or as read wrote it', async () => {
    const raw = pierLines([0]).trimEnd();
    const read = (await runCli(['read'], { stdin: raw })).stdout.trimEnd();
    const runs = await Promise.all([raw, read].map(stdin => runCli(['analyze'], { stdin })));
    expect(runs.map(run => [run.code, run.stderr, lines(run.stdout).length])).toEqual([
      [0, '', 1],
      [0, '', 1],
    ]);
    const text = await runCli(['analyze'], { stdin: 'The pier is closed, the port office said.' });
    expect([text.code, text.stdout]).toEqual([1, '']);
    expect(text.stderr).toContain('line 1: not valid JSON');
  });

  test('a broken line is named, the rest goes on, and the exit code is 1', async () => {
    const [first = '', second = ''] = (await runCli(['read'], { stdin: pierLines() })).stdout.split('\n');
    const run = await runCli(['analyze'], { stdin: `${first}\n{"id": "half\n\n{"id":"bare"}\n${second}\n` });
    expect(lines(run.stdout)).toHaveLength(2);
    expect(run.stderr).toBe(
      'error: -#2: line 2 is not JSON (read/broken-line)\nerror: -#4: is not a line of `hearsay read`; left out (read/not-an-article)\n',
    );
    expect(run.code).toBe(1);
  });

  test('link takes analyzed lines only and says which command makes them', async () => {
    const { stdout } = await runCli(['read'], { stdin: pierLines([0]) });
    const run = await runCli(['link'], { stdin: stdout });
    expect(run.stderr).toContain('-#1: is not a line of `hearsay analyze`; left out');
    expect(run.code).toBe(1);
  });

  test('a line end of Unicode inside a text does not end a line of NDJSON', async () => {
    const text = 'One line.\u2028The same line, said Ada Pell.\u2029And again.';
    const read = await runCli(['read'], { stdin: `${JSON.stringify({ id: 'u', text })}\n` });
    const run = await runCli(['analyze'], { stdin: read.stdout });
    expect(lines(run.stdout).map(line => line.text)).toEqual([text]);
  });
});

describe('the commands that outside programs call', () => {
  test('analyze gives a line per article with the fields of the record', async () => {
    const { stdout } = await runCli(['analyze', '--format', 'ndjson'], { stdin: pierLines([0]) });
    const [line] = lines(stdout);
    expect(Object.keys(line ?? {})).toEqual(
      expect.arrayContaining([
        'id',
        'digest',
        'text',
        'body',
        'sentences',
        'mentions',
        'times',
        'entities',
        'attributions',
      ]),
    );
  });

  test('reuse gives a line per passage pair', async () => {
    const run = await runCli(['reuse', '--format', 'ndjson'], { stdin: pierLines() });
    expect(run.code).toBe(0);
    const pairs = lines(run.stdout);
    expect(pairs.length).toBeGreaterThan(0);
    for (const pair of pairs)
      expect(pair).toMatchObject({ a: { article: expect.any(String) }, b: { article: expect.any(String) } });
  });

  test('reuse finds what is told again in other words, unless it is told not to', async () => {
    const stdin = retoldLines();
    const kinds = (out: string) => lines(out).map(pair => pair.kind);
    expect(kinds((await runCli(['reuse', '--format', 'ndjson'], { stdin })).stdout)).toContain('paraphrase');
    expect(kinds((await runCli(['reuse', '--no-retold', '--format', 'ndjson'], { stdin })).stdout)).not.toContain(
      'paraphrase',
    );
    expect(kinds((await runCli(['reuse', '--reader', 'rules'], { stdin })).stdout)).not.toContain('paraphrase');
  });

  test('reuse reads a file of records as it reads them from a pipe', async () => {
    const file = join(makeFolder(), 'articles.ndjson');
    writeFileSync(file, retoldLines());
    const [piped, named] = await Promise.all([
      runCli(['reuse', '--format', 'ndjson'], { stdin: retoldLines() }),
      runCli(['reuse', file, '--format', 'ndjson']),
    ]);
    expect(named.stdout).toBe(piped.stdout);
  });

  test('stories gives a line per story with the ids as given, each article once', async () => {
    const run = await runCli(['stories', '--format', 'ndjson'], { stdin: pierLines() });
    expect(run.code).toBe(0);
    const stories = lines(run.stdout);
    for (const story of stories) expect(Object.keys(story)).toEqual(['id', 'articles', 'because']);
    expect(stories.flatMap(story => story.articles).sort()).toEqual(PIER_STORY.map(article => article.id).sort());
  });

  test.each(['analyze', 'reuse', 'stories'])(
    '%s --format text is for a person, without control characters',
    async command => {
      const hostile = {
        ...PIER_STORY[0],
        id: 'h',
        outlet: 'Evil\u001b[31m Post\u202e',
        text: `${PIER_STORY[0]?.text}\u001b]0;owned\u0007`,
      };
      const run = await runCli([command, '--format', 'text'], {
        stdin: `${pierLines([0, 1])}${JSON.stringify(hostile)}\n`,
      });
      expect(run.code).toBe(0);
      expect(run.stdout.length).toBeGreaterThan(0);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the test
      expect(run.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
    },
  );

  test('--out names the file in place of standard output', async () => {
    const file = join(makeFolder(), 'new', 'stories.ndjson');
    const run = await runCli(['stories', '--out', file], { stdin: pierLines() });
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(lines(readFileSync(file, 'utf8')).length).toBeGreaterThan(0);
  });

  test('numbers in the ledger have three decimals at most', async () => {
    const out = join(makeFolder(), 'report');
    await runCli(['trace', '--quiet', '--out', out], { stdin: pierLines() });
    const ledger: Ledger = JSON.parse(readFileSync(join(out, 'ledger.json'), 'utf8'));
    const numbers: number[] = [];
    JSON.stringify(ledger, (_, value) => {
      if (typeof value === 'number') numbers.push(value);
      return value;
    });
    expect(numbers.filter(number => Math.round(number * 1000) / 1000 !== number)).toEqual([]);
  });
});

/** One report, and the same told again sentence after sentence. */
function retoldLines(): string {
  const told = [
    'A ferry with ninety passengers ran onto a sandbank outside Marlow harbour on Tuesday evening.',
    'Rescue crews brought all of the passengers ashore in small boats before midnight.',
    'The captain told the coast guard that the steering had failed without any warning.',
    'Inspectors will examine the hull of the vessel when the tide is low on Thursday.',
  ];
  const again = [
    'On Tuesday night a passenger boat carrying ninety people got stuck on a sandbank near the port of Marlow.',
    'Everybody on board was taken to land by rescuers in little boats before twelve.',
    'According to the captain, who spoke to the coast guard, the steering broke down suddenly.',
    'At low water on Thursday the ship’s hull is to be looked at by inspectors.',
  ];
  return [told, again]
    .map(
      (text, i) =>
        `${JSON.stringify({ id: `t${i}`, outlet: `Paper ${i}`, published: `2031-05-0${i + 1}`, text: text.join(' ') })}\n`,
    )
    .join('');
}
