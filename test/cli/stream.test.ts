import { describe, expect, test } from 'vitest';
import type { StreamedArticle } from '../../src/link/story/story-stream.ts';
import { PIER_STORY, pierLines } from './pier-story.ts';
import { runCli } from './run-cli.ts';

const lines = (text: string): StreamedArticle[] =>
  text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));

describe('stories --stream', () => {
  test('gives a line an article, as they came, and articles of one event one story', async () => {
    const { code, stdout } = await runCli(['stories', '--stream'], { stdin: pierLines() });
    const found = lines(stdout);
    expect(code).toBe(0);
    expect(found.map(({ article }) => article)).toEqual(PIER_STORY.map(({ id }) => id));
    expect(found[1]?.story).toBe(found[0]?.story);
    expect(found.every(({ because }) => because.length > 0)).toBe(true);
  });

  test('forgets what is older than the window', async () => {
    const [first, late] = [PIER_STORY[0], { ...PIER_STORY[1], published: '2031-06-20T08:00Z' }];
    const stdin = [first, late].map(article => `${JSON.stringify(article)}\n`).join('');
    const { stdout } = await runCli(['stories', '--stream', '--window', '10'], { stdin });
    const [a, b] = lines(stdout);
    expect(b?.story).not.toBe(a?.story);
  });

  test('a window that is no number of days is a wrong call', async () => {
    const { code, stderr } = await runCli(['stories', '--stream', '--window', 'soon'], { stdin: '' });
    expect(code).toBe(2);
    expect(stderr).toContain('soon');
  });
});
