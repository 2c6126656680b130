import { readArticle } from '../../src/read/read-article.ts';
import type { Article, Attribution, Claim, Ledger, Span } from '../../src/record/index.ts';

/** A ledger of nothing. */
export function emptyLedger(): Ledger {
  return {
    format: 'hearsay-ledger',
    version: 1,
    generator: { name: 'hearsay', version: '0.0.0', models: [], options: {} },
    articles: [],
    entities: [],
    attributions: [],
    passages: [],
    strands: [],
    claims: [],
    disputes: [],
    timeline: [],
    framing: [],
    stories: [],
    notices: [],
  };
}

const TEXTS = [
  ['harbor-1', 'Harbor Wire', '"We would rather lose a summer," said Mara Quill. Repairs cost 12 million crowns.'],
  ['tamsel-1', 'Tamsel Gazette', '"We would rather lose a summer," said Mara Quill, reported Harbor Wire.'],
  ['coast-1', undefined, 'The engineer would rather lose a summer. Repairs cost 15 million crowns.'],
] as const;

/**
 * Three invented articles on a pier with one record of each kind, made by hand: a claim in three articles with one or two origins,
 * a figure in dispute, a copied passage. So that every view has something to show, whatever the stages find.
 */
export function pierLedger(): Ledger {
  const articles = TEXTS.map(([id, outlet, text]) => ({
    ...readArticle({ id, text, path: `${id}.txt`, language: 'en', ...(outlet === undefined ? {} : { outlet }) }),
    outlet: outlet === undefined ? { basis: 'unknown' as const } : { name: outlet, basis: 'stated' as const },
  }));
  const [harbor, tamsel, coast] = articles as [Article, Article, Article];
  return {
    ...emptyLedger(),
    articles,
    entities: [
      {
        id: 'e-quill',
        name: 'Mara Quill',
        kind: 'person',
        aliases: ['Quill'],
        descriptions: [{ text: 'The engineer', article: coast.id, span: at(coast, 'The engineer') }],
        mentions: [{ article: harbor.id, span: at(harbor, 'Mara Quill'), rule: 'mention/full-name' }],
        because: ['identity/same-name: "Mara Quill"'],
      },
      {
        id: 'e-wire',
        name: 'Harbor Wire',
        kind: 'organization',
        aliases: [],
        descriptions: [],
        mentions: [],
        because: [],
      },
    ],
    attributions: [attribution('at-1', harbor), { ...attribution('at-2', tamsel), via: [relay(tamsel)] }],
    passages: [
      {
        id: 'p-1',
        kind: 'verbatim',
        shares: 'both',
        similarity: 0.912,
        a: { article: harbor.id, span: [0, 47] },
        b: { article: tamsel.id, span: [0, 47] },
        direction: 'a-to-b',
        because: ['direction/credits: names Harbor Wire'],
      },
    ],
    strands: [],
    claims: [claim(articles)],
    disputes: [
      {
        id: 'd-1',
        relation: 'dispute',
        kind: 'number',
        claims: ['c-summer'],
        sides: [
          { value: '12 million crowns', carriers: [{ article: harbor.id, spans: [at(harbor, '12 million crowns')] }] },
          { value: '15 million crowns', carriers: [{ article: coast.id, spans: [at(coast, '15 million crowns')] }] },
        ],
        because: ['dispute/number'],
      },
    ],
    framing: [],
    timeline: [
      {
        id: 't-1',
        stories: ['s-1'],
        when: { value: '2031-05-01', precision: 'day' },
        text: 'Repairs cost 12 million crowns.',
        evidence: [
          {
            article: harbor.id,
            span: at(harbor, 'Repairs cost'),
            time: at(harbor, 'Repairs'),
            when: { value: '2031-05-01', precision: 'day' },
            rule: 'time/day',
          },
        ],
        disputes: [],
      },
    ],
    stories: [
      {
        id: 's-1',
        title: 'Repairs cost 12 million crowns.',
        members: articles.map(article => ({ article: article.id, because: ['story/passage'], confidence: 0.9 })),
        claims: ['c-summer'],
        from: '2031-05-01',
        to: '2031-05-02',
      },
    ],
    notices: [{ rule: 'read/no-outlet', level: 'info', article: coast.id, message: 'no outlet is named' }],
  };
}

function at(article: Article, words: string): Span {
  const start = article.text.indexOf(words);
  if (start < 0) throw new RangeError(`invalid words: ${words}`);
  return [start, start + words.length];
}

function relay(article: Article) {
  return { entity: 'e-wire', spans: [at(article, 'Harbor Wire')], basis: 'stated' as const };
}

function attribution(id: string, article: Article): Attribution {
  return {
    id,
    article: article.id,
    sources: [at(article, 'Mara Quill')],
    cues: [at(article, 'said')],
    contents: [at(article, 'We would rather lose a summer')],
    style: 'direct',
    attitude: 'says',
    stance: 'states',
    speakers: [{ basis: 'stated', entity: 'e-quill', rule: 'speaker/name', confidence: 0.95 }],
    rule: 'attribution/quote-then-cue',
    confidence: 0.9,
  };
}

function claim(articles: readonly Article[]): Claim {
  const [first] = articles as [Article];
  return {
    id: 'c-summer',
    stories: ['s-1'],
    text: 'We would rather lose a summer',
    evidence: { article: first.id, spans: [at(first, 'We would rather lose a summer')] },
    carriers: articles.map(article => ({
      article: article.id,
      spans: [at(article, 'would rather lose a summer')],
      mode: 'attributed' as const,
      stance: 'states' as const,
      because: ['claim/same-words'],
      confidence: 0.9,
    })),
    speakers: ['e-quill'],
    outlets: { known: 2, unknown: 1 },
    origins: {
      least: 1,
      most: 2,
      groups: [
        { kind: 'speaker', entity: 'e-quill', carriers: [0, 1], because: ['origin/speaker'] },
        { kind: 'own', carriers: [2], because: ['origin/own-words'] },
      ],
      may: [{ groups: [0, 1], because: ['origin/unnamed-speaker'] }],
    },
    first: { article: first.id },
    absent: [],
    disputes: ['d-1'],
  };
}
