import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthOfFour, NEAR_LINEAR } from '../../growth.ts';
import { read, show } from './read.ts';

describe('tells the stance', () => {
  it.each([
    ['Voss said the bridge was closed.', 'states'],
    ['Voss denied that the bridge was closed.', 'denies'],
    ['Voss refused to say whether the bridge was closed.', 'declines'],
    ['The port office declined to comment.', 'declines'],
    ['The port office did not confirm that the bridge was closed.', 'declines'],
    ['The port office would neither confirm nor deny that the bridge was closed.', 'declines'],
    ['The port office did not confirm or deny the report.', 'declines'],
    ['Voss asked whether the bridge was closed.', 'asks'],
    ['The council demanded that the port open its books.', 'demands'],
    ['Voss may have said that the bridge was closed.', 'hedges'],
    ['The port has reportedly sold the bridge.', 'hedges'],
    ['The port is expected to sell the bridge.', 'hedges'],
  ])('%s: %s', (text, stance) => {
    expect(read(text).map(draft => draft.stance)).toEqual([stance]);
  });
});

describe('tells the attitude', () => {
  it.each([
    ['Footage showed the bridge falling into the river.', 'shows'],
    ['Voss believes the bridge is safe.', 'believes'],
    ['Voss wants to sell the bridge.', 'wants'],
    ['Voss realized that the bridge was closed.', 'knows'],
    ['In Voss’s view, the bridge is safe.', 'believes'],
  ])('%s: %s', (text, attitude) => {
    expect(read(text).map(draft => draft.attitude)).toEqual([attitude]);
  });
});

describe('tells the style', () => {
  it.each([
    ['“We closed it,” Voss said.', 'direct'],
    ['Voss said the bridge was closed.', 'indirect'],
    ['Voss said the bridge was “a trap” for drivers.', 'mixed'],
  ])('%s: %s', (text, style) => {
    expect(read(text).map(draft => draft.style)).toEqual([style]);
  });
});

it('names whom it was said to', () => {
  const text = '“We closed it,” Voss told the Harbour Post.';
  expect(read(text).flatMap(draft => draft.to.map(span => text.slice(...span)))).toEqual(['the Harbour Post']);
});

it.each([['Photos carried by the Harbour Post showed the bridge in ruins.', 'the Harbour Post']])(
  'names who passed it on: %s',
  (text, relay) => {
    expect(read(text).flatMap(draft => draft.relays.map(span => text.slice(...span)))).toEqual([relay]);
  },
);

it('puts an attribution inside the one that reports it', () => {
  const text = 'The agency reported that Voss, while visiting the port, called the bridge “a trap”.';
  const drafts = read(text);
  const inner = drafts.find(draft => draft.within !== undefined);
  expect(inner && show(text, inner)).toMatch(/^Voss \| called \| /);
  expect(drafts[inner?.within ?? -1]?.sources).toEqual([[0, 'The agency'.length]]);
});

const WORDS =
  'Voss|Mara|the mayor|the port|said|says|told|reporters|that|“|”|"|\'|,|.|:|;|\n|and|but|who|which|according to|accused|of|called|denied|claim|to|is|was|expected|bridge|reportedly|in|words|view|’s|not|declined|comment|—|😀|(|)|1950|–'.split(
    '|',
  );

it('gives spans inside the text, sorted, never empty, the same on every run', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }), words => {
      const text = words.join(' ');
      const drafts = read(text);
      let last = -1;
      drafts.forEach((draft, i) => {
        expect(draft.contents.length).toBeGreaterThan(0);
        for (const spans of [draft.sources, draft.cues, draft.contents, draft.relays, draft.to]) {
          let end = -1;
          for (const [from, to] of spans) {
            expect(from >= end && from < to && to <= text.length).toBe(true);
            expect(text.slice(from, to).trim()).toBe(text.slice(from, to));
            end = to;
          }
        }
        if (draft.within !== undefined) expect(draft.within !== i && draft.within < drafts.length).toBe(true);
        const first = Math.min(...[...draft.contents, ...draft.cues].map(span => span[0]));
        expect(first).toBeGreaterThanOrEqual(last);
        last = first;
        expect(draft.confidence > 0 && draft.confidence <= 1).toBe(true);
      });
      expect(read(text)).toEqual(drafts);
    }),
    { numRuns: 150 },
  );
});

it.each([
  ['one long sentence', 'he said that the mayor thinks '],
  ['commas', 'Voss, '],
  ['quotations', '“We closed the bridge,” she said. '],
  ['lines', '“We go,” said Voss.\n'],
])('takes time in proportion to a text of nothing but %s', (_, unit) => {
  expect(growthOfFour(size => read(unit.repeat(size)), 1_600)).toBeLessThan(NEAR_LINEAR);
});
