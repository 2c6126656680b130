import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../src/analyze/analyze-article.ts';
import { Reader } from '../../src/encoder/reader.ts';
import { splitWords } from '../../src/encoder/split-words.ts';
import { readArticle } from '../../src/read/read-article.ts';
import type { AnalyzedArticle } from '../../src/record/index.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.open();
});

const analyze = (text: string) => analyzeArticle(readArticle({ text, language: 'en' }), reader);
const wordsAt = (text: string, spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]) => text.slice(start, end)).join(' … ');

function spansOf({ mentions, attributions }: AnalyzedArticle): (readonly [number, number])[] {
  const said = attributions.flatMap(({ sources, cues, contents }) => [...sources, ...cues, ...contents]);
  return [...mentions.map(mention => mention.span), ...said];
}

describe('the encoder', () => {
  it('reads who said what', async () => {
    const text = 'The pier will close in May, harbour master Ida Brandt said on Monday.';
    const { attributions } = await analyze(text);
    expect(attributions).toHaveLength(1);
    const [{ sources, cues, contents } = { sources: [], cues: [], contents: [] }] = attributions;
    expect(wordsAt(text, sources)).toContain('Ida Brandt');
    expect(wordsAt(text, cues)).toBe('said');
    expect(wordsAt(text, contents)).toBe('The pier will close in May');
  });

  it('gives names their kinds', async () => {
    const text = 'Ida Brandt flew from Lisbon to Nairobi for the World Health Organization.';
    const { mentions } = await analyze(text);
    expect(mentions.map(({ span, label }) => [text.slice(...span), label])).toEqual([
      ['Ida Brandt', 'Person'],
      ['Lisbon', 'Location'],
      ['Nairobi', 'Location'],
      ['World Health Organization', 'Organization'],
    ]);
  });

  it('says the same of an article whatever it read before', async () => {
    const texts = ['“It is done,” Brandt said.', 'Critics of the plan, the mayor added, were “few and far off”.'];
    const there = [];
    for (const text of texts) there.push(await analyze(text));
    const back = [];
    for (const text of [...texts].reverse()) back.unshift(await analyze(text));
    expect(back).toEqual(there);
  });
});

describe('goes through', () => {
  const SAYING = 'the harbour will stay shut until the spring said ida brandt of the port office ';
  it.each([
    ['one line', 'Brandt said so.'],
    ['no punctuation', SAYING.repeat(200)],
    ['all capitals', SAYING.repeat(40).toUpperCase()],
    ['emoji and combining marks', '🔥 Zoe\u0308 Na\u0303o said: “e\u0301te\u0301 🏖️”. '.repeat(60)],
    ['right-to-left text', 'قالت الوزيرة إن الميناء مغلق. The minister said: “الميناء مغلق”. '.repeat(40)],
    ['one word a thousand times', 'said '.repeat(1000)],
    ['one unbroken run', 'x'.repeat(30_000)],
    ['nothing but signs', '“”—!? '.repeat(500)],
  ])('%s', async (_, text) => {
    const analyzed = await analyze(text);
    const starts = new Set(splitWords(text).map(([start]) => start));
    for (const [start, end] of spansOf(analyzed)) {
      expect(start < end && end <= text.length).toBe(true);
      expect(text.slice(start, end).trim()).not.toBe('');
    }
    for (const { span } of analyzed.mentions) expect(starts.has(span[0])).toBe(true);
  });

  it('any text at all, with spans inside it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async noise => {
        const text = `Brandt said: “${noise}”. It was late, she added.`;
        for (const [start, end] of spansOf(await analyze(text))) expect(start < end && end <= text.length).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
