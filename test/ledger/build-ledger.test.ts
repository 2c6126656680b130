import { describe, expect, it } from 'vitest';
import { buildLedger } from '../../src/ledger/build-ledger.ts';
import type { AnalyzedArticle, Claim, Entity, Ledger, Passage } from '../../src/record/index.ts';
import { makeArticle, type Sketch } from './make-article.ts';

const generator = { name: 'hearsay', version: '0', models: [], options: {} } as const;
const entity = (id: string, kind: Entity['kind'] = 'organization'): Entity => ({
  id,
  name: id,
  kind,
  aliases: [],
  descriptions: [],
  mentions: [],
  because: [],
});
const ENTITIES = [entity('agency'), entity('minister', 'person'), entity('union'), entity('officials', 'anonymous')];

function ledgerOf(articles: readonly AnalyzedArticle[], passages: readonly Passage[] = []): Ledger {
  const story = {
    id: 'story',
    title: 'story',
    members: articles.map(a => ({ article: a.id, because: [], confidence: 1 })),
    claims: [],
  };
  return buildLedger({ articles, entities: ENTITIES, passages, strands: [], stories: [story] }, [], generator);
}

function claimWith(ledger: Ledger, words: string): Claim {
  const found = ledger.claims.filter(claim => claim.text.includes(words));
  expect(found, words).toHaveLength(1);
  return found[0] as Claim;
}

const BRIDGE = 'engineers closed the Orsa bridge after inspectors found cracked girders';
const said = (id: string, more: Partial<Sketch> & { speaker?: string; via?: string }): AnalyzedArticle =>
  makeArticle({
    id,
    outlet: id,
    published: '2031-03-04',
    text: `The spokesman said ${BRIDGE}.`,
    told: [
      {
        source: 'The spokesman',
        cue: 'said',
        contents: [BRIDGE],
        ...(more.speaker && { speaker: more.speaker }),
        ...(more.via && { via: more.via }),
      },
    ],
    ...more,
  });
const own = (id: string, published = '2031-03-05'): AnalyzedArticle =>
  makeArticle({ id, outlet: id, published, text: 'Engineers closed the Orsa bridge on finding cracked girders.' });

describe('claims', () => {
  it('gathers one claim from two outlets that word it differently', () => {
    const ledger = ledgerOf([said('gazette', { speaker: 'agency' }), own('herald')]);
    expect(claimWith(ledger, 'girders').carriers.map(c => [c.article, c.mode])).toEqual([
      ['gazette', 'attributed'],
      ['herald', 'own'],
    ]);
  });

  it('makes no claim of what one outlet alone says in its own voice', () => {
    expect(ledgerOf([own('herald')]).claims).toEqual([]);
  });

  it.each([
    [
      'another number',
      'Police said 14 boats sank near Orsa harbor in the storm.',
      'Police said 19 boats sank near Orsa harbor in the storm.',
    ],
    [
      'a negation',
      'Police said the Orsa harbor master was questioned.',
      'Police said the Orsa harbor master was not questioned.',
    ],
  ])('keeps two statements apart that differ by %s', (_what, a, b) => {
    const article = (id: string, text: string) =>
      makeArticle({
        id,
        outlet: id,
        text,
        told: [{ source: 'Police', cue: 'said', contents: [text.slice('Police said '.length, -1)], speaker: 'agency' }],
      });
    expect(ledgerOf([article('a', a), article('b', b)]).claims).toHaveLength(2);
  });

  it('keeps two statements apart that name two people', () => {
    const article = (id: string, name: string) =>
      makeArticle({
        id,
        text: `Police said ${name} left the Orsa harbor office with documents.`,
        told: [
          {
            source: 'Police',
            cue: 'said',
            contents: [`${name} left the Orsa harbor office with documents`],
            speaker: 'agency',
          },
        ],
        people: { [name]: name },
      });
    expect(ledgerOf([article('a', 'Mila Brandt'), article('b', 'Ivo Brandt')]).claims).toHaveLength(2);
  });

  it.each([
    [
      'the same figure',
      'the Orsa contract allows 38 million liters of river water',
      'the contract lets Orsa take 38 million liters',
      1,
    ],
    [
      'another figure',
      'the Orsa contract allows 38 million liters of river water',
      'the contract lets Orsa take 62 million liters',
      2,
    ],
    [
      'a catchword alone',
      'the “clean slate” was a gift to the harbor board',
      'a “clean slate” is what fishermen asked for',
      2,
    ],
  ])('with %s gives the right number of claims', (_what, a, b, count) => {
    const article = (id: string, content: string) =>
      makeArticle({
        id,
        outlet: id,
        text: `Police said ${content}.`,
        told: [{ source: 'Police', cue: 'said', contents: [content], speaker: 'agency' }],
      });
    expect(ledgerOf([article('a', a), article('b', b)]).claims).toHaveLength(count);
  });

  it('takes a claim’s id from its earliest carrier, so that a later article does not rename it', () => {
    const before = ledgerOf([said('gazette', { speaker: 'agency' }), own('herald')]);
    const after = ledgerOf([said('gazette', { speaker: 'agency' }), own('herald'), own('courier', '2031-03-06')]);
    expect(claimWith(after, 'girders').id).toBe(claimWith(before, 'girders').id);
  });

  it('gives the evidence verbatim', () => {
    const ledger = ledgerOf([said('gazette', { speaker: 'agency' }), own('herald')]);
    for (const claim of ledger.claims) {
      const article = ledger.articles.find(a => a.id === claim.evidence.article);
      expect(claim.evidence.spans.map(([s, e]) => article?.text.slice(s, e)).join(' … ')).toBe(claim.text);
    }
  });
});

describe('origins', () => {
  const range = (claim: Claim) => [claim.origins.least, claim.origins.most];

  it('counts three outlets that name one speaker as one origin', () => {
    const ledger = ledgerOf(['a', 'b', 'c'].map(id => said(id, { speaker: 'agency' })));
    expect(range(claimWith(ledger, 'girders'))).toEqual([1, 1]);
  });

  it('counts a speaker through a relay and the relay itself as one', () => {
    const ledger = ledgerOf([said('a', { speaker: 'minister', via: 'agency' }), said('b', { speaker: 'agency' })]);
    expect(range(claimWith(ledger, 'girders'))).toEqual([1, 1]);
  });

  it('counts two named speakers as two', () => {
    const ledger = ledgerOf([said('a', { speaker: 'minister' }), said('b', { speaker: 'union' })]);
    expect(range(claimWith(ledger, 'girders'))).toEqual([2, 2]);
  });

  it('gives a range where an outlet names nobody', () => {
    const claim = claimWith(ledgerOf([said('gazette', { speaker: 'agency' }), own('herald')]), 'girders');
    expect(range(claim)).toEqual([1, 2]);
    expect(claim.origins.may).toEqual([{ groups: [0, 1], because: ['origin/names-nobody-may-have-it-from-there'] }]);
  });

  it('gives a range where officials are unnamed', () => {
    const ledger = ledgerOf([said('a', { speaker: 'officials' }), said('b', { speaker: 'minister' })]);
    expect(range(claimWith(ledger, 'girders'))).toEqual([1, 2]);
  });

  it('counts a headline and the attributed sentence under it as one', () => {
    const headed = makeArticle({
      id: 'a',
      outlet: 'a',
      text: `Engineers closed the Orsa bridge on finding cracked girders\nThe spokesman said ${BRIDGE}.`,
      told: [{ source: 'The spokesman', cue: 'said', contents: [BRIDGE], speaker: 'minister' }],
    });
    expect(range(claimWith(ledgerOf([headed]), 'girders'))).toEqual([1, 1]);
  });

  it('gives a range where an outlet had it before the speaker was quoted, who may have told it', () => {
    const claim = claimWith(ledgerOf([own('herald', '2031-03-01'), said('gazette', { speaker: 'agency' })]), 'girders');
    expect(range(claim)).toEqual([1, 2]);
    expect(claim.origins.may[0]?.because).toEqual(['origin/may-have-it-from-who-is-quoted-later']);
  });

  it('counts two articles that credit one wire as one', () => {
    const wired = (id: string) =>
      makeArticle({
        id,
        outlet: id,
        wire: 'Northwire',
        text: 'Engineers closed the Orsa bridge on finding cracked girders.',
      });
    expect(range(claimWith(ledgerOf([wired('a'), wired('b')]), 'girders'))).toEqual([1, 1]);
  });

  it('counts a copied passage as one, however many print it', () => {
    const [a, b] = [own('a'), own('b')];
    const span = [0, a.text.length] as const;
    const passage: Passage = {
      id: 'p',
      kind: 'verbatim',
      shares: 'report',
      similarity: 1,
      a: { article: 'a', span },
      b: { article: 'b', span },
      direction: 'unknown',
      because: [],
    };
    expect(range(claimWith(ledgerOf([a, b], [passage]), 'girders'))).toEqual([1, 1]);
    expect(range(claimWith(ledgerOf([a, b]), 'girders'))).toEqual([1, 2]);
  });

  it('keeps every count in bounds and puts each carrier into one group', () => {
    const ledger = ledgerOf([
      own('a', '2031-03-01'),
      said('b', { speaker: 'agency' }),
      said('c', { speaker: 'officials' }),
      said('d', {}),
      own('e'),
    ]);
    for (const claim of ledger.claims) {
      const { least, most, groups, may } = claim.origins;
      expect(1 <= least && least <= most && most <= claim.carriers.length).toBe(true);
      expect(groups.flatMap(g => g.carriers).sort()).toEqual(claim.carriers.map((_, i) => i));
      expect(groups).toHaveLength(most);
      expect(most - may.length).toBe(least);
    }
  });
});

describe('absence', () => {
  it('says why each other article does not carry a claim', () => {
    const other = { text: 'Rain is expected over the northern valleys.' };
    const ledger = ledgerOf([
      said('gazette', { speaker: 'agency' }),
      makeArticle({ id: 'later', published: '2031-03-05', ...other }),
      makeArticle({ id: 'earlier', published: '2031-03-01', ...other }),
      makeArticle({ id: 'cut', published: '2031-03-05', complete: false, ...other }),
      makeArticle({ id: 'foreign', published: '2031-03-05', language: 'fr', ...other }),
    ]);
    const reasons = Object.fromEntries(claimWith(ledger, 'girders').absent.map(a => [a.article, a.reason]));
    expect(reasons).toEqual({
      later: 'not-found',
      earlier: 'published-earlier',
      cut: 'text-cut',
      foreign: 'not-analyzed',
    });
  });
});

describe('disputes', () => {
  const toll = (
    id: string,
    figure: string,
    published: string,
    outlet = id,
    what = 'passengers injured aboard the Orsa ferry',
  ) =>
    makeArticle({
      id,
      outlet,
      published,
      text: `Harbor police counted ${figure} ${what} after the grounding.`,
    });

  it('shows two figures of one thing on the same day as a dispute, with both carriers', () => {
    const ledger = ledgerOf([
      toll('a', '31', '2031-03-04', 'a', 'crates aboard the Orsa ferry'),
      toll('b', '58', '2031-03-04', 'b', 'crates aboard the Orsa ferry'),
    ]);
    expect(ledger.disputes).toHaveLength(1);
    expect(ledger.disputes[0]).toMatchObject({ relation: 'dispute', kind: 'number' });
    expect(ledger.disputes[0]?.sides.map(s => [s.value, s.carriers.map(c => c.article)])).toEqual([
      ['31', ['a']],
      ['58', ['b']],
    ]);
    expect(ledger.claims.every(claim => claim.disputes.length === 1)).toBe(true);
  });

  it.each([
    ['a toll that rose the next day', toll('a', '31', '2031-03-04'), toll('b', '58', '2031-03-05')],
    [
      'the same outlet’s later figure',
      toll('a', '31', '2031-03-04', 'Gazette', 'crates aboard the Orsa ferry'),
      toll('b', '12', '2031-03-05', 'Gazette', 'crates aboard the Orsa ferry'),
    ],
  ])('calls %s an update', (_what, a, b) => {
    expect(ledgerOf([a, b]).disputes.map(d => d.relation)).toEqual(['update']);
  });

  it.each([
    ['at least 31', '58'],
    ['nearly 60', '58'],
    ['dozens of', '58'],
  ])('sees no dispute between "%s" and "%s"', (a, b) => {
    expect(ledgerOf([toll('a', a, '2031-03-04'), toll('b', b, '2031-03-04')]).disputes).toEqual([]);
  });

  it('links a denial to what it denies in the sentence before', () => {
    const text = 'The union accused the harbor board of hiding the inspection.\nThe minister denied the accusation.';
    const article = makeArticle({
      id: 'a',
      text,
      told: [
        {
          source: 'The union',
          cue: 'accused',
          contents: ['the harbor board of hiding the inspection'],
          speaker: 'union',
        },
        { source: 'The minister', cue: 'denied', contents: ['the accusation'], speaker: 'minister', stance: 'denies' },
      ],
    });
    const ledger = ledgerOf([article]);
    expect(ledger.disputes).toHaveLength(1);
    expect(ledger.disputes[0]).toMatchObject({ kind: 'denial', because: ['dispute/denies-what-stands-before'] });
    const denial = ledger.attributions.find(a => a.stance === 'denies');
    expect(denial?.denies?.claim).toBe(claimWith(ledger, 'inspection').id);
    expect(ledger.disputes[0]?.sides.map(side => side.value)).toEqual([
      'The union accused the harbor board of hiding the inspection',
      'The minister denied the accusation',
    ]);
  });

  it('does not take any statement before "the accusation" for one', () => {
    const text = 'The union said the ferry season begins in May.\nThe minister denied the accusation.';
    const article = makeArticle({
      id: 'a',
      text,
      told: [
        { source: 'The union', cue: 'said', contents: ['the ferry season begins in May'], speaker: 'union' },
        { source: 'The minister', cue: 'denied', contents: ['the accusation'], speaker: 'minister', stance: 'denies' },
      ],
    });
    expect(ledgerOf([article]).disputes).toEqual([]);
  });

  it.each([
    ['the sentence that tells of it', 'union', `the minister denied that ${BRIDGE}`],
    [
      'what its own speaker says elsewhere',
      'minister',
      'inspectors found cracked girders and engineers closed the bridge',
    ],
  ])('does not link a denial to %s', (_what, speaker, content) => {
    const text = `The minister denied that ${BRIDGE}.`;
    const denial = {
      source: 'The minister',
      cue: 'denied',
      contents: [BRIDGE],
      speaker: 'minister',
      stance: 'denies',
    } as const;
    const inside = content.includes('denied');
    const article = makeArticle({
      id: 'a',
      text: inside ? text.replace('The minister', 'The union said the minister') : `${text}\nHe said ${content}.`,
      told: inside
        ? [
            { source: 'The union', cue: 'said', contents: [content], speaker },
            { ...denial, source: 'the minister' },
          ]
        : [denial, { source: 'He', cue: 'said', contents: [content], speaker }],
    });
    expect(ledgerOf([article]).disputes).toEqual([]);
  });

  it.each([
    ['one article gives in its own voice', 'a', {}],
    ['two articles give of two people', 'b', { 'Mila Brandt': 'p1', 'Ivo Karsten': 'p2' }],
  ])('sees no dispute in two figures that %s', (_what, second, people) => {
    const [first, other] = Object.keys(people);
    const line = (figure: number, name = 'Harbor police') => `${name} counted ${figure} crates aboard the Orsa ferry.`;
    const lines = [line(31, first), line(58, other)];
    const texts = second === 'a' ? [lines.join('\n')] : lines;
    const articles = texts.map((text, i) =>
      makeArticle({
        id: 'ab'[i] ?? '',
        text,
        people: Object.fromEntries(Object.entries(people).filter(([name]) => text.includes(name))),
      }),
    );
    expect(ledgerOf(articles).disputes).toEqual([]);
  });

  it('links a denial to the same words in another article', () => {
    const ledger = ledgerOf([
      said('a', { speaker: 'union' }),
      makeArticle({
        id: 'b',
        published: '2031-03-05',
        text: `The minister denied that ${BRIDGE}.`,
        told: [{ source: 'The minister', cue: 'denied', contents: [BRIDGE], speaker: 'minister', stance: 'denies' }],
      }),
    ]);
    expect(ledger.claims).toHaveLength(2);
    expect(ledger.disputes[0]).toMatchObject({ kind: 'denial', because: ['dispute/denies-in-the-same-words'] });
  });
});

describe('timeline', () => {
  it('holds one event told by two articles as one row, and another day apart', () => {
    const dated = (id: string, text: string, days: Record<string, string>) =>
      makeArticle({ id, text, days, published: '2031-03-06' });
    const ledger = ledgerOf([
      dated('a', 'The Orsa bridge closed on Tuesday after inspectors saw the girders.', { Tuesday: '2031-03-04' }),
      dated('b', 'On March 4 the Orsa bridge was closed when inspectors saw its girders.', { 'March 4': '2031-03-04' }),
      dated('c', 'The first Orsa bridge opened on 2 May 1954.', { '2 May 1954': '1954-05-02' }),
    ]);
    expect(ledger.timeline.map(e => [e.when.value, e.evidence.map(x => x.article)])).toEqual([
      ['1954-05-02', ['c']],
      ['2031-03-04', ['a', 'b']],
    ]);
  });

  it('has no row for a line that is little more than a date, or for a day in a name', () => {
    const ledger = ledgerOf([
      makeArticle({ id: 'a', text: 'Edition of 4 March 2031', days: { '4 March 2031': '2031-03-04' } }),
      makeArticle({
        id: 'b',
        text: 'The minister told Orsa Monday that the bridge stays closed.',
        days: { Monday: '2031-03-03' },
        people: { 'Orsa Monday': 'paper' },
      }),
      makeArticle({
        id: 'c',
        text: 'The minister told Orsa Today that the bridge stays closed.',
        days: { Today: '2031-03-03' },
      }),
    ]);
    expect(ledger.timeline).toEqual([]);
  });
});

it('writes the same ledger whatever the order of the articles in the story', () => {
  const articles = [said('gazette', { speaker: 'agency' }), own('herald'), own('courier', '2031-03-06'), said('d', {})];
  const forward = ledgerOf(articles);
  const backward = ledgerOf([...articles].reverse());
  expect(backward.claims).toEqual(forward.claims);
  expect(backward.disputes).toEqual(forward.disputes);
});
