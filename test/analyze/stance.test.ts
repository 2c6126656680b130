import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../src/analyze/analyze-article.ts';
import { Reader } from '../../src/encoder/reader.ts';
import { readArticle } from '../../src/read/read-article.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.open();
});

async function attributions(text: string) {
  const { attributions, entities } = await analyzeArticle(readArticle({ id: 'a', text }), reader);
  return attributions.map(({ stance, attitude, contents, speakers }) => ({
    stance,
    attitude,
    content: contents.map(span => text.slice(...span)).join(' … '),
    speaker: entities.find(({ id }) => id === speakers[0]?.entity)?.name,
  }));
}

describe('the stance of what is said, as the encoder and the rules read it together', () => {
  it.each([
    ['The company has denied the claim.', 'denies'],
    ['The mayor did not confirm the report.', 'declines'],
    ['The mayor refused to say whether the pier would close.', 'declines'],
    ['The mayor would neither confirm nor deny the report.', 'declines'],
    ['The mayor appears to back the plan.', 'hedges'],
    ['The pier was reportedly closed on Monday.', 'hedges'],
    ['The pier is said to be unsafe.', 'hedges'],
    ['The council asked the mayor whether the pier would close.', 'asks'],
    ['The council urged the mayor to close the pier.', 'demands'],
    ['The mayor said that the pier was safe.', 'states'],
  ])('%s: %s', async (text, stance) => {
    expect((await attributions(text)).map(one => one.stance)).toContain(stance);
  });

  it('gives what somebody calls a thing to the one who calls it so', async () => {
    const found = await attributions('The minister praised what he called a “historic victory” over the flood.');
    expect(found).toContainEqual(
      expect.objectContaining({ speaker: 'minister', content: expect.stringContaining('victory') }),
    );
  });

  it.each([
    ['The mayor wants to close the pier.', 'wants'],
    ['The mayor believes that the pier is unsafe.', 'believes'],
    ['The mayor knew that the pier was unsafe.', 'knows'],
    ['Photos showed that the pier was broken.', 'shows'],
  ])('tells a thought from a saying: %s: %s', async (text, attitude) => {
    expect((await attributions(text)).map(one => one.attitude)).toEqual([attitude]);
  });
});
