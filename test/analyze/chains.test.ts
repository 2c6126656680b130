import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../src/analyze/analyze-article.ts';
import { isOutletName } from '../../src/analyze/speaker/own-outlet.ts';
import { Reader } from '../../src/encoder/reader.ts';
import { readArticle } from '../../src/read/read-article.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.open();
});

/** A line an attribution: "speaker: content < relays, nearest to the outlet first > addressees". */
async function chains(text: string, outlet?: string): Promise<string[]> {
  const article = readArticle({ id: 'a', text, ...(outlet && { outlet }) });
  const { entities, attributions } = await analyzeArticle(article, reader);
  const name = (id: string | undefined) => entities.find(entity => entity.id === id)?.name ?? '?';
  return attributions.map(({ speakers, contents, via = [], to = [] }) =>
    [
      `${speakers.map(speaker => name(speaker.entity)).join(' & ')}: ${contents.map(span => text.slice(...span)).join(' … ')}`,
      ...via.map(relay => `< ${name(relay.entity)}`),
      ...to.map(one => `> ${name(one.entity)}`),
    ].join(' '),
  );
}

describe('a source that is cited', () => {
  it.each([
    ['Marlow News reported on Friday that the pier was shut, citing the harbour police.'],
    ['Marlow News, citing the harbour police, reported that the pier was shut.'],
    ['Citing the harbour police, Marlow News reported that the pier was shut.'],
  ])('speaks through the one that cites it: %s', async text => {
    expect(await chains(text)).toContain('harbour police: that the pier was shut < Marlow News');
  });

  it('is somebody of whom only words are known', async () => {
    expect(await chains('The Marlow Daily reported that Berg would resign, citing a person close to him.')).toContain(
      'a person close to him: that Berg would resign < Marlow Daily',
    );
  });

  it('is a paper where a newspaper cites it, and grounds where a person does', async () => {
    const cites = (who: string) => chains(`${who} reported that the pier was unsafe, citing a court document.`);
    expect((await cites('Marlow News')).join('\n')).toContain(
      'a court document: that the pier was unsafe < Marlow News',
    );
    expect((await cites('Ana Berg')).join('\n')).not.toContain('<');
  });

  it.each([
    'The club cancelled the match, citing safety concerns.',
    'Ana Berg said that she would leave, citing her health.',
    'Marlow News reported on Monday that the pier was shut.',
  ])('is nobody where reasons or days follow: %s', async text => {
    expect((await chains(text)).join('\n')).not.toContain('<');
  });
});

describe('words that another one quotes', () => {
  it.each([
    ['Marlow News quoted Ana Berg as saying that the pier was shut.', 'the pier was shut'],
    ['Marlow News quoted Ana Berg as saying: “The pier is shut.”', '“The pier is shut.'],
  ])('are those of the one who is quoted: %s', async (text, content) => {
    expect((await chains(text)).join('\n')).toContain(`Ana Berg: ${content}`);
    expect((await chains(text)).join('\n')).toContain('< Marlow News');
  });

  it('keep every level of telling in order, the nearest to the outlet first', async () => {
    const text = 'Marlow News reported that the police said that a witness told them that the driver had fled.';
    expect(await chains(text)).toContain('a witness: that the driver had fled < Marlow News < police');
  });

  it('stand within what an agency is credited with', async () => {
    const text = 'According to Marlow News, Ana Berg said the pier would open in May.';
    expect(await chains(text)).toContain('Ana Berg: the pier would open in May < Marlow News');
  });
});

describe('words that somebody carried', () => {
  it.each([
    ['Ana Berg said in a statement carried by Marlow News that the talks had failed.', '< Marlow News'],
    ['“The talks have failed,” Ana Berg said, as quoted by Marlow News.', '< Marlow News'],
    ['The talks had failed, Ana Berg said through her lawyer.', '< her lawyer'],
    ['Ana Berg wrote in the Marlow Times that the talks had failed.', '< Marlow Times'],
  ])('came through them: %s', async (text, relay) => {
    expect((await chains(text)).join('\n')).toContain(relay);
  });

  it('came through nobody where the outlet itself carried them', async () => {
    const text = 'Ana Berg said in a statement carried by Marlow News that the talks had failed.';
    expect((await chains(text, 'Marlow News')).join('\n')).not.toContain('<');
  });
});

describe('those whom it was said to', () => {
  it.each([
    ['Ana Berg told the Marlow Daily that the pier was shut.', 'Marlow Daily'],
    ['“The pier is shut,” Ana Berg told reporters at the town hall.', 'reporters'],
    ['In an interview with the Marlow Daily, Ana Berg said the pier was shut.', 'Marlow Daily'],
    ['Ana Berg asked the council to shut the pier.', 'council'],
    ['“The pier is shut,” Ana Berg said Sunday on “Face the Town.”', 'Face the Town'],
  ])('are named: %s', async (text, to) => {
    expect((await chains(text)).join('\n')).toContain(`> ${to}`);
  });

  it('are not those whom a pronoun stands for', async () => {
    expect((await chains('Ana Berg told him that the pier was shut.')).join('\n')).not.toContain('>');
  });
});

describe('the own outlet', () => {
  it.each([
    ['Marlow News', 'Marlow Online News'],
    ['Marlow News', 'Marlow News (Web)'],
    ['The Marlow Times', 'Marlow Times - Opinion'],
  ])('is known by what catalogues call it: %s, %s', (name, outlet) => {
    expect(isOutletName(name, outlet)).toBe(true);
  });

  it('is not another of the town', () => {
    expect(isOutletName('Marlow Times', 'Marlow Post')).toBe(false);
    expect(isOutletName('News', '')).toBe(false);
  });
});
