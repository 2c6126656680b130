import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkArticles } from '../../src/link/link-articles.ts';
import { analyze, ledgerOf } from '../../src/pipeline.ts';
import type { AnalyzedArticle, ArticleInput, Claim, Ledger, Links } from '../../src/record/index.ts';
import { generator } from '../../src/settings/generator.ts';
import { compareText } from '../../src/util/order.ts';
import { CHECKS } from '../invariants/find-problems.ts';

/** What there is to be said about the pier; each is a claim of its own. */
const FACTS = [
  'inspectors found eleven cracked girders under the northern pier of Orsa',
  'the harbor council had closed the fish market until the end of October',
  'a tanker carrying diesel struck the breakwater during the gale on Monday',
  'forty dockworkers would lose their contracts when the cranes are sold',
  'the insurance company had refused to pay for the damaged lighthouse',
  'divers recovered the anchor of a trawler that sank in the spring',
  'the ferry to Velm had carried twice as many passengers as its license allows',
  'rats had eaten through the cables of the signal station last winter',
];
const SPEAKERS = ['Mara Quill', 'Tessa Brandt', 'Jonas Aldred', 'the Orsa Harbor Office', 'an official', 'Reuters'];
const OUTLETS = ['Orsa Courier', 'Velm Gazette', 'Daily Lantern', 'Coast Observer', 'North Sea Mail'];
/** Begins each article in words of its own: a pile of one text says nothing of copies. */
const LEADS = [
  'Fishermen gathered around the auction hall before dawn.',
  'Snow kept falling over the old customs house.',
  'Children waved paper flags along the promenade.',
  'Nobody on the quay slept much that night.',
  'Bells rang twice from the chapel above the bay.',
];
const CUES = ['said', 'told reporters', 'announced'];

interface Told {
  readonly fact: number;
  readonly how: 'own' | 'indirect' | 'direct';
  readonly speaker: number;
  readonly cue: number;
}

function sentence({ fact, how, speaker, cue }: Told): string {
  const words = FACTS[fact] as string;
  const start = words.charAt(0).toUpperCase() + words.slice(1);
  const who = SPEAKERS[speaker] as string;
  if (how === 'own') return `${start}.`;
  if (how === 'direct') return `“${start},” said ${who}.`;
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} ${CUES[cue]} on Tuesday that ${words}.`;
}

const told = fc.record({
  fact: fc.nat(FACTS.length - 1),
  how: fc.constantFrom('own' as const, 'indirect' as const, 'direct' as const),
  speaker: fc.nat(SPEAKERS.length - 1),
  cue: fc.nat(CUES.length - 1),
});
const article = fc.record({
  told: fc.uniqueArray(told, { minLength: 2, maxLength: 5, selector: ({ fact }) => fact }),
  outlet: fc.option(fc.nat(OUTLETS.length - 1), { nil: undefined }),
  day: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
});
const pile = fc.array(article, { minLength: 3, maxLength: 5 }).map(articles =>
  articles.map(
    ({ told, outlet, day }, i): ArticleInput => ({
      id: `article-${i}`,
      text: `${[LEADS[i], ...told.map(sentence)].join('\n\n')}\n`,
      ...(outlet !== undefined && { outlet: OUTLETS[outlet] as string }),
      ...(day !== undefined && { published: `2031-10-0${day}` }),
    }),
  ),
);

/** The ledger of a pile as one story, whatever else the articles may be: which stories there are is not what is tested here. */
async function read(inputs: readonly ArticleInput[]): Promise<Ledger> {
  const { links, notices } = await linkArticles(await analyze(inputs, { reader: 'rules', threads: 1 }));
  return ledgerOf(asOneStory(links), notices, generator({ reader: 'rules' }));
}

function asOneStory(links: Links): Links {
  const members = links.stories.flatMap(story => story.members).sort((a, b) => compareText(a.article, b.article));
  return { ...links, stories: [{ id: 'story', title: 'story', members, claims: [] }] };
}

/** Claims by each of their places: a claim goes by its earliest carrier, which may be another when an article comes in. */
const byPlace = ({ claims }: Ledger) =>
  new Map(claims.flatMap(claim => claim.carriers.map(carrier => [placeOf(carrier), claim] as const)));
const placeOf = ({ article: id, spans, mode }: Claim['carriers'][number]) => `${id} ${mode} ${spans.join(' ')}`;
const rangeOf = (claim: Claim | undefined) => claim && `${claim.origins.least}-${claim.origins.most}`;
const dated = (inputs: readonly ArticleInput[]) => inputs.map(input => ({ published: '2031-10-02', ...input }));
/** All of a claim but which articles have it not. */
const withoutAbsences = ({ absent: _, ...claim }: Claim) => claim;

const RUNS = { numRuns: 12, seed: 6 };

describe('of any pile of articles', { timeout: 300_000 }, () => {
  it('every claim keeps to the invariants of the record', async () => {
    await fc.assert(
      fc.asyncProperty(pile, async inputs => {
        const ledger: Ledger = JSON.parse(JSON.stringify(await read(inputs)));
        for (const [rule, check] of Object.entries(CHECKS)) expect([...check(ledger)], rule).toEqual([]);
        for (const { carriers } of ledger.claims) {
          const places = carriers.map(({ article: id, spans }) => `${id} ${spans.join(' ')}`);
          expect(new Set(places).size).toBe(places.length);
        }
      }),
      RUNS,
    );
  });

  it('no words of one article carry two claims in the same voice', async () => {
    await fc.assert(
      fc.asyncProperty(pile, async inputs => {
        const { claims } = await read(inputs);
        const places = claims.flatMap(({ carriers }) =>
          carriers.map(({ article: id, spans, attribution }) => `${id} ${attribution} ${spans.join(' ')}`),
        );
        expect(new Set(places).size).toBe(places.length);
      }),
      RUNS,
    );
  });

  it('the order of the articles does not matter, nor whether they are analyzed together', async () => {
    await fc.assert(
      fc.asyncProperty(pile, fc.integer(), async (inputs, seed) => {
        const shuffled = [...inputs].sort((a, b) => hash(`${seed} ${a.id}`) - hash(`${seed} ${b.id}`));
        const expected = await read(inputs);
        expect(await read(shuffled)).toEqual(expected);
        const analyzed: AnalyzedArticle[] = [];
        for (const input of shuffled) analyzed.push(...(await analyze([input], { reader: 'rules', threads: 1 })));
        const { links } = await linkArticles(analyzed.sort((a, b) => compareText(a.id, b.id)));
        const apart = await ledgerOf(asOneStory(links), [], generator({ reader: 'rules' }));
        expect(apart.claims).toEqual(expected.claims);
      }),
      RUNS,
    );
  });

  it('a copy of an article changes no count of origins', async () => {
    await fc.assert(
      fc.asyncProperty(pile, fc.nat(), async (inputs, pick) => {
        const original = inputs[pick % inputs.length] as ArticleInput;
        // of the same day: a week later "on Monday" is another Monday
        const copy: ArticleInput = { ...original, id: 'article-copy', outlet: 'Echo of the Isles' };
        const after = byPlace(await read([...inputs, copy]));
        for (const [place, claim] of byPlace(await read(inputs)))
          expect([place, rangeOf(after.get(place))]).toEqual([place, rangeOf(claim)]);
      }),
      RUNS,
    );
  });

  it('an article that carries none of it changes nothing in a claim', async () => {
    const other: ArticleInput = {
      id: 'article-other',
      outlet: 'Upland Review',
      published: '2031-10-03',
      text: 'Sheep prices in Hallow rose again, farmer Ebba Rask told the Upland Review.\n\n“Nobody buys mutton,” she added.\n',
    };
    await fc.assert(
      // an undated article gets its days from the story, so that any other may move it
      fc.asyncProperty(pile.map(dated), async inputs => {
        const after = new Map((await read([...inputs, other])).claims.map(claim => [claim.id, claim]));
        for (const claim of (await read(inputs)).claims) {
          const same = after.get(claim.id);
          expect(same && { ...withoutAbsences(same), stories: [] }).toEqual({ ...withoutAbsences(claim), stories: [] });
        }
      }),
      RUNS,
    );
  });
});

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);
}
