import { describe, expect, it } from 'vitest';
import { countOrigins } from '../../src/ledger/origin/count-origins.ts';
import type { TracedCarrier } from '../../src/ledger/origin/traced-carrier.ts';
import { deriveFeatures } from '../../src/ledger/statement/derive-features.ts';
import type { Entity } from '../../src/record/index.ts';
import { makeArticle } from './make-article.ts';

const entity = (id: string, more: Partial<Entity> = {}): Entity => ({
  id,
  name: id,
  kind: 'person',
  aliases: [],
  descriptions: [],
  mentions: [],
  because: [],
  ...more,
});
const described = (text: string) => [{ text, article: 'a', span: [0, 1] as const }];
const ENTITIES = [
  entity('Mara Quill'),
  entity('Quill'),
  entity('Ivo Quyll'),
  entity('Tessa Brandt'),
  entity('Jon Aldred', { partOf: 'Sea Office' }),
  entity('Ada Holm', { partOf: 'Sea Office' }),
  entity('Rune Falk', { descriptions: described('a spokesman for the company') }),
  entity('Vera Tamm', { descriptions: described('Orsan transport minister') }),
  entity('Orsa', { kind: 'place', roles: ['government'] }),
  entity('Sea Office', { kind: 'organization' }),
  entity('Sea Union', { kind: 'organization' }),
  entity('Herald', { kind: 'organization' }),
  entity('Flare', { kind: 'organization' }),
  entity('Northwire', { kind: 'organization', roles: ['agency'] }),
  entity('a spokesman for the Sea Office', {
    kind: 'anonymous',
    partOf: 'Sea Office',
    descriptions: described('a spokesman for the Sea Office'),
  }),
];

interface Said {
  readonly by?: string;
  readonly rule?: string;
  readonly via?: string;
  readonly words?: string;
  readonly outlet?: string;
}

/** A carrier in an article of its own. */
function carrier({ by, rule, via, words = 'the pier was closed on Friday', outlet }: Said, i: number): TracedCarrier {
  const id = outlet ?? `outlet ${i}`;
  const article = makeArticle({ id, outlet: id, text: `They said ${words}.` });
  const spans = [[10, 10 + words.length] as const];
  const statement = { article, spans, stance: 'states' as const, features: deriveFeatures(article, spans, 'states') };
  const told = { article: id, spans, stance: 'states' as const, because: [], confidence: 1 };
  if (by === undefined && via === undefined)
    return { carrier: { ...told, mode: 'own' }, statement: { ...statement, mode: 'own' }, strands: [] };
  const [attribution] = makeArticle({
    id,
    text: article.text,
    told: [{ cue: 'said', contents: [words], ...(by && { speaker: by }), ...(via && { via }) }],
  }).attributions;
  if (!attribution) throw new Error('no attribution');
  const speakers = attribution.speakers.map(speaker => ({ ...speaker, ...(rule && { rule }) }));
  return {
    carrier: { ...told, mode: 'attributed' },
    statement: { ...statement, mode: 'attributed', attribution: { ...attribution, speakers } },
    strands: [],
  };
}

const QUOTED = '“nobody closed that pier on Friday”';
const rangeOf = (said: readonly Said[]): string => {
  const { least, most } = countOrigins(said.map(carrier), new Map(ENTITIES.map(e => [e.id, e])));
  return `${least}-${most}`;
};

describe('origins of one claim', () => {
  it.each<[string, string, readonly Said[]]>([
    ['two speakers by name', '2-2', [{ by: 'Mara Quill' }, { by: 'Tessa Brandt' }]],
    ['a name and its last part', '1-2', [{ by: 'Mara Quill' }, { by: 'Quill' }]],
    ['two spellings of a last name', '1-2', [{ by: 'Mara Quill' }, { by: 'Ivo Quyll' }]],
    ['two of one body', '1-2', [{ by: 'Jon Aldred' }, { by: 'Ada Holm' }]],
    ['a body and one of it', '1-2', [{ by: 'Sea Office' }, { by: 'Ada Holm' }]],
    ['a body and a spokesman of one not known', '1-2', [{ by: 'Sea Office' }, { by: 'Rune Falk' }]],
    ['a government and its minister', '1-2', [{ by: 'Orsa' }, { by: 'Vera Tamm' }]],
    ['a body and its unnamed spokesman', '1-1', [{ by: 'Sea Office' }, { by: 'a spokesman for the Sea Office' }]],
    ['a name and a mere description', '1-2', [{ by: 'Mara Quill' }, { by: 'Sea Union', rule: 'speaker/common-noun' }]],
    [
      'a speaker and an outlet that cites itself',
      '1-2',
      [{ by: 'Mara Quill' }, { by: 'Flare', outlet: 'Flare on Sunday' }],
    ],
    ['a speaker and a wire', '1-2', [{ by: 'Mara Quill' }, { by: 'Northwire' }]],
    ['an outlet and who cites it', '1-1', [{ by: 'Mara Quill', outlet: 'The Herald' }, { by: 'Herald' }]],
    ['an outlet and who has it through it', '1-1', [{ by: 'Quill', outlet: 'The Herald' }, { via: 'Herald' }]],
    ['one quotation of somebody not named', '1-1', [{ words: QUOTED }, { by: 'Mara Quill', words: QUOTED }]],
    [
      'one quotation of a name and its last part',
      '1-1',
      [
        { by: 'Quill', words: QUOTED },
        { by: 'Mara Quill', words: QUOTED },
      ],
    ],
    [
      'a slogan of two speakers',
      '2-2',
      [
        { by: 'Tessa Brandt', words: QUOTED },
        { by: 'Mara Quill', words: QUOTED },
      ],
    ],
    ['outlets that name nobody', '1-3', [{}, {}, {}]],
  ])('are, of %s, %s', (_what, range, said) => {
    expect(rangeOf(said)).toBe(range);
    expect(rangeOf([...said].reverse())).toBe(range);
  });

  it('keep two speakers apart when an outlet that names nobody may have it from either', () => {
    expect(rangeOf([{ by: 'Mara Quill' }, {}, { by: 'Tessa Brandt' }])).toBe('2-3');
  });
});
