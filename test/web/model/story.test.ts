import { describe, expect, test } from 'vitest';
import { layOutArticle } from '../../../web/model/article-layout.ts';
import { drawBand } from '../../../web/model/band-lines.ts';
import { deriveChain } from '../../../web/model/chain.ts';
import { deriveStrip } from '../../../web/model/event-strip.ts';
import { indexLedger } from '../../../web/model/ledger-index.ts';
import { deriveSpeakers } from '../../../web/model/speakers.ts';
import { deriveStories, NO_STORY } from '../../../web/model/story-view.ts';
import { deriveStrandTree, type StrandNode } from '../../../web/model/strand-tree.ts';
import { makeLargeLedger } from '../../fixtures/make-large-ledger.ts';
import { makeLedger } from '../../fixtures/make-ledger.ts';

const ledger = makeLedger();
const index = indexLedger(ledger);
const stories = deriveStories(index);
const [grain, chess] = stories;
if (!grain || !chess) throw new RangeError('no story');

describe('stories', () => {
  test('share out everything, nothing twice', () => {
    expect(stories.map(story => story.id)).toEqual(['y-grain', 'y-chess']);
    expect(stories.flatMap(story => story.claims)).toHaveLength(ledger.claims.length);
    expect(stories.flatMap(story => story.passages)).toHaveLength(ledger.passages.length);
    expect(stories.flatMap(story => story.disputes)).toHaveLength(ledger.disputes.length);
  });

  test('keep articles that belong to none', () => {
    const alone = deriveStories(indexLedger({ ...ledger, stories: ledger.stories.slice(1) }));
    expect(alone.at(-1)).toMatchObject({ id: NO_STORY, title: 'Articles in no story' });
    expect(alone.at(-1)?.articles).toHaveLength(8);
  });
});

describe('the band', () => {
  const drawing = drawBand(index, grain);
  const line = (outlet: string, part: string) =>
    drawing.lines.find(({ from, to }) => drawing.outlets[from]?.name === outlet && drawing.parts[to]?.name === part);

  test('has an outlet once, with all its articles', () => {
    expect(drawing.outlets.find(outlet => outlet.name === 'Northline')?.articles).toHaveLength(2);
    expect(drawing.outlets).toHaveLength(7);
    expect(drawing.outlets.find(outlet => outlet.name === 'Le Quai')?.shares).toBe(false);
  });

  test.each([
    ['Maruvik Post', 'Northline', 'copied'],
    ['Northline', 'Northline', 'own'],
    ['06-untitled.txt', 'Northline', 'copied'],
    ['Daily Lantern', 'Ilse Brandt', 'cited'],
    ['Daily Lantern', 'Daily Lantern', 'own'],
    ['06-untitled.txt', '06-untitled.txt', 'own'],
  ])('draws %s to %s as %s', (outlet, part, kind) => {
    expect(line(outlet, part)?.kind).toBe(kind);
  });

  test('counts what it cannot draw', () => {
    const large = indexLedger(makeLargeLedger({ articles: 200, claims: 400, stories: 1 }));
    const [story] = deriveStories(large);
    const drawn = story && drawBand(large, story);
    expect(drawn?.outlets.length).toBe(24);
    expect(drawn?.hidden.outlets).toBeGreaterThan(10);
    expect(drawn?.lines.every(({ from, to }) => from < 24 && to < (drawn?.parts.length ?? 0))).toBe(true);
  });
});

describe('a chain', () => {
  const chainOf = (id: string) => {
    const claim = index.claims.get(id);
    if (!claim) throw new RangeError(id);
    return deriveChain(index, claim);
  };

  test('goes from speaker over relay to outlets in time, undated last', () => {
    const chain = chainOf('c-bearing');
    expect(chain.speakers.map(node => node.name)).toEqual(['Ilse Brandt']);
    expect(chain.relays.map(node => node.name)).toEqual(['Northline']);
    expect(chain.ends.map(end => [end.article.id, end.relay])).toEqual([
      ['a-wire1', undefined],
      ['a-post', undefined],
      ['a-lantern', undefined],
      ['a-continental', 0],
    ]);
    expect(chain.ends[0]?.time).toBe(0);
    expect(chain.ends[3]?.time).toBe(1);
  });

  test('names who is not known with the reason', () => {
    expect(chainOf('c-eleven').speakers.map(node => node.name)).toContain(
      'somebody not named (a group that the text does not name)',
    );
  });

  test('keeps one that has no time without a place in time', () => {
    expect(chainOf('c-broke-out').ends.at(-1)?.time).toBeUndefined();
  });
});

describe('a family of text', () => {
  const names = (node: StrandNode): unknown => [node.place.article, node.directed, node.children.map(names)];

  test('is a tree under the member nearest the origin', () => {
    const strand = index.strands.get('s-lede');
    const tree = strand && deriveStrandTree(index, strand);
    expect(tree && names(tree)).toEqual(['a-wire1', false, [['a-post', true, [['a-untitled', true, []]]]]]);
  });

  test('holds each article once, whatever the pairs say', () => {
    const strand = index.strands.get('s-lede');
    if (!strand) throw new RangeError('no strand');
    const around = ledger.passages
      .filter(p => p.strand === 's-lede')
      .map(p => ({ ...p, direction: 'b-to-a' as const }));
    const tree = deriveStrandTree(indexLedger({ ...ledger, passages: around }), strand);
    const all = (node: StrandNode): string[] => [node.place.article, ...node.children.flatMap(all)];
    expect(tree && all(tree).sort()).toEqual(['a-post', 'a-untitled', 'a-wire1']);
  });
});

describe('the strip of dates', () => {
  const strip = deriveStrip(grain.events, grain.articles);

  test('has events and publications in one order, gaps named', () => {
    expect(strip.dates.map(({ date, gap }) => [date, gap])).toEqual([
      ['1987', undefined],
      ['2023-11', '37 years'],
      ['2024-03-12', '4 months'],
      ['2024-03-13', undefined],
      ['2024-03-14', undefined],
      ['2024-03-15', undefined],
    ]);
    expect(strip.undatedArticles.map(article => article.id)).toEqual(['a-untitled']);
  });
});

describe('speakers', () => {
  const speakers = deriveSpeakers(index, grain);

  test('stand by how often they are quoted, those without a name last', () => {
    expect(speakers[0]).toMatchObject({ name: 'Ilse Brandt' });
    expect(speakers[0]?.byArticle.size).toBe(5);
    expect(speakers.at(-1)?.name).toBe('Not named: a group that the text does not name');
  });

  test('have all their attributions in the story and none from furniture', () => {
    const inFurniture = { ...ledger, attributions: ledger.attributions.map(a => ({ ...a, furniture: true as const })) };
    expect(deriveSpeakers(indexLedger(inFurniture), grain)).toEqual([]);
    expect(speakers.reduce((sum, row) => sum + row.attributions.length, 0)).toBe(40);
  });
});

describe('an article as it is set', () => {
  const lantern = index.articles.get('a-lantern');
  if (!lantern) throw new RangeError('no article');

  test('folds lines of furniture together and leaves no word out', () => {
    const blocks = layOutArticle(index, lantern);
    const folded = blocks.filter(block => block.kind === 'folded');
    expect(folded.map(block => block.kinds)).toEqual([['header'], ['related'], ['consent'], ['related']]);
    expect(folded.at(-1)?.blocks).toHaveLength(3);
    const shown = blocks.flatMap(block => (block.kind === 'folded' ? block.blocks : [block]));
    const words = shown
      .flatMap(block => block.segments.map(({ start, end }) => lantern.text.slice(start, end)))
      .join('');
    expect(words.replace(/\s/g, '')).toBe(lantern.text.replace(/\s/g, ''));
  });

  test('unfolds where a wanted span stands', () => {
    const at = lantern.text.indexOf('Lottery');
    const blocks = layOutArticle(index, lantern, [[at, at + 7]]);
    expect(blocks.filter(block => block.kind === 'folded' && block.wanted)).toHaveLength(1);
  });

  test('does without blocks', () => {
    expect(layOutArticle(index, { ...lantern, blocks: [] }).length).toBeGreaterThan(5);
  });
});
