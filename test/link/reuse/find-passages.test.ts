import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassages } from '../../../src/link/reuse/find-passages.ts';
import { foldWord } from '../../../src/link/reuse/fold-word.ts';
import { makeReuseArticle as article, makeWords, sidesOf } from './reuse-article.ts';

const COPIED =
  'The harbor authority closed two piers after divers discovered a crack beneath the northern lock gate, delaying forty freighters.';
const OTHER =
  'Bakers in the old quarter complained on Tuesday about the price of flour, eggs and heating oil this winter.';
const THIRD = 'A choir from the valley won the regional contest with a medley of sea songs, to its own surprise.';

const wordsOf = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(foldWord);

function onlyPassage(a: string, b: string) {
  const articles = [article('a', a), article('b', b)];
  const { passages } = findPassages(articles);
  expect(passages).toHaveLength(1);
  const [passage] = passages;
  if (!passage) throw new Error('no passage');
  return { passage, sides: sidesOf(articles, passage) };
}

it('finds a sentence copied word for word, with its full stop and nothing of its neighbors', () => {
  const { passage, sides } = onlyPassage(`${OTHER}\n\n${COPIED}\n\n${THIRD}`, `${COPIED} Nobody was hurt.`);
  expect(sides).toEqual([COPIED, COPIED]);
  expect(passage).toMatchObject({ kind: 'verbatim', shares: 'report', similarity: 1, direction: 'unknown' });
  expect(passage.because[0]).toContain('reuse/verbatim');
});

describe('takes as one passage', () => {
  it.each([
    ['a word replaced', COPIED.replace('discovered', 'noticed')],
    ['words inserted', COPIED.replace('closed two', 'on Friday evening closed down two')],
    ['words dropped', COPIED.replace(' after divers discovered a crack', ' for a crack')],
    ['a changed last word', COPIED.replace('freighters', 'vessels')],
  ])('%s', (_, edited) => {
    const { passage, sides } = onlyPassage(`${COPIED}\n\n${OTHER}`, `${THIRD}\n\n${edited}`);
    expect(passage.kind).toBe('edited');
    expect(passage.similarity).toBeLessThan(1);
    expect(sides[0]).toBe(COPIED);
    expect(sides[1]).toBe(edited);
  });
});

it('takes less for copied where it is whole sentences', () => {
  const long = 'Divers closed seven wooden piers on Monday after deep cracks appeared beneath the northern lock gate';
  const edited = 'Divers closed seven wooden piers on Friday when several cracks spread beneath the northern lock gate';
  expect(findPassages([article('a', `${OTHER} ${long}.`), article('b', `${THIRD} ${edited}.`)]).passages).toHaveLength(
    1,
  );
  const within = (text: string) =>
    `It was then that the ${text} for the rest of the winter and the spring, the port said.`;
  expect(
    findPassages([article('a', within(long)), article('b', `Nobody knew why a ${edited}, or so.`)]).passages,
  ).toEqual([]);
});

describe('does not count as a change', () => {
  it.each([
    [
      'case and dashes',
      'THE HARBOR AUTHORITY closed two piers — after divers discovered a crack beneath the northern lock gate',
    ],
    [
      'British spelling',
      'the harbour authority closed two piers after divers discovered a crack beneath the northern lock gate',
    ],
    ['hyphens', 'the harbor-authority closed two piers after divers discovered a crack beneath the northern lock gate'],
    [
      'diacritics',
      'the hàrbor authority closed two piers after divers discovered a crack beneath the northern lock gate',
    ],
  ])('%s', (_, text) => {
    const { passage } = onlyPassage(COPIED, `${THIRD}\n\n${text}`);
    expect(passage.similarity).toBeGreaterThanOrEqual(0.9);
    expect(passage.kind).toBe('verbatim');
  });
});

describe('finds nothing where two articles share', () => {
  it.each([
    ['nothing', OTHER, THIRD],
    [
      'a run of function words',
      `${OTHER} It was one of the most of all in the.`,
      `It was one of the most of all in the. ${THIRD}`,
    ],
    [
      'an anniversary and a few names',
      'The town will celebrate the 40th anniversary of the signing of the May 3, 1951 Lowmere Treaty on Sunday.',
      'The march was timed to celebrate the 40th anniversary of the pact that ended the 1950-1951 Lowmere War.',
    ],
    [
      'titles and names',
      'Deputy Transport Minister Odo Vanterpool was there.',
      'So Deputy Transport Minister Odo Vanterpool left.',
    ],
    ['no words at all', '', '"…" — !!!'],
  ])('%s', (_, a, b) => {
    expect(findPassages([article('a', a), article('b', b)])).toEqual({ passages: [], strands: [], notices: [] });
  });
});

it('joins two sentences that changed places to one passage', () => {
  const { sides } = onlyPassage(`${OTHER} ${COPIED}`, `${THIRD}\n\n${COPIED} ${OTHER}`);
  expect(sides[0]).toBe(`${OTHER} ${COPIED}`);
  expect(sides[1]).toBe(`${COPIED} ${OTHER}`);
});

it('reads the body only', () => {
  const a = article('a', `${OTHER}\n${COPIED}`, { furniture: COPIED });
  expect(findPassages([a, article('b', COPIED)]).passages).toEqual([]);
});

it('never crosses furniture between sentences', () => {
  const a = article('a', `${OTHER}\nREAD MORE nine things to know\n${COPIED}`, {
    furniture: 'READ MORE nine things to know',
  });
  const articles = [a, article('b', `${OTHER} ${COPIED}`)];
  for (const passage of findPassages(articles).passages) {
    expect(sidesOf(articles, passage).join(' ')).not.toContain('READ MORE');
  }
});

it('goes on behind a card that stands in the middle of a sentence', () => {
  const card = 'Ida Marie BrandtCouncil opens pier MORE';
  const [front, back] = [COPIED.slice(0, COPIED.indexOf('after')), COPIED.slice(COPIED.indexOf('after'))];
  const articles = [article('a', `${OTHER}\n${front}${card} ${back}`, { furniture: card }), article('b', COPIED)];
  const { passages } = findPassages(articles);
  expect(passages).toHaveLength(1);
  expect(passages[0]).toMatchObject({ kind: 'verbatim', similarity: 1 });
});

it('calls a shared quotation a quotation, not copying', () => {
  const speech = 'we will rebuild every bridge between our two valleys before the snow returns to the high passes';
  const { passage } = onlyPassage(
    `“${speech},” the governor said. ${OTHER}`,
    `${THIRD} "${speech}," she told reporters.`,
  );
  expect(passage.shares).toBe('quotation');
  expect(passage.direction).toBe('unknown');
  expect(passage.because.join()).toContain('direction/quotation');
});

it('calls a post that the other side quotes a quotation, though it is printed without marks', () => {
  const post = 'We will rebuild every bridge between our two valleys before the snow returns to the high passes.';
  expect(onlyPassage(`${OTHER}\n\n${post}`, `${THIRD} “${post}” she wrote.`).passage.shares).toBe('quotation');
});

it('tells a quotation with the report around it from a quotation alone', () => {
  const text = `${COPIED} “We have never seen such a crack beneath the gate,” the diver Maro Lint told the inquiry in Portwick.`;
  expect(onlyPassage(text, `${OTHER}\n\n${text}`).passage.shares).toBe('both');
});

it('reads scripts without spaces', () => {
  const han = '港务局在潜水员发现北闸门下方有裂缝之后关闭了两个码头并推迟了四十艘货轮';
  const { passage, sides } = onlyPassage(`合唱团赢得了比赛。${han}。`, `面包师抱怨面粉价格。${han}。`);
  expect(passage.kind).toBe('verbatim');
  expect(sides[0]).toContain(han);
});

it('gives sides whose words are equal where it says verbatim, inside their texts, the same for any order of the articles', () => {
  const piece = fc.constantFrom(
    COPIED,
    OTHER,
    THIRD,
    COPIED.replace('two', '2'),
    '“Wait,” he said.',
    'Ünïcode 😀 zero\u200bwidth',
    '\n\n',
  );
  const text = fc.array(piece, { maxLength: 6 }).map(parts => parts.join(' '));
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), texts => {
      const articles = texts.map((t, k) => article(`n${k}`, t));
      const found = findPassages(articles);
      for (const passage of found.passages) {
        const [a, b] = sidesOf(articles, passage);
        expect(a.length * b.length).toBeGreaterThan(0);
        if (passage.kind === 'verbatim') expect(wordsOf(a)).toEqual(wordsOf(b));
        expect(passage.a.article < passage.b.article).toBe(true);
      }
      expect(findPassages([...articles].reverse())).toEqual(found);
    }),
    { numRuns: 60 },
  );
});

it('finds what was planted in text that nobody wrote', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 12, max: 80 }), (seed, length) => {
      const planted = makeWords(length, seed * 3 + 1).join(' ');
      const a = `${makeWords(60, seed * 3 + 2).join(' ')}.\n${planted}.\n${makeWords(60, seed * 3 + 3).join(' ')}.`;
      const b = `${makeWords(90, seed * 3 + 4).join(' ')}.\n${planted}.`;
      const { passage, sides } = onlyPassage(a, b);
      expect(passage.similarity).toBe(1);
      expect(sides).toEqual([`${planted}.`, `${planted}.`]);
    }),
    { numRuns: 30 },
  );
});
