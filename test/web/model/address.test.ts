import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Address,
  formatAddress,
  NO_FILTERS,
  ONLY,
  parseAddress,
  SECTIONS,
  SORTS,
} from '../../../web/model/address.ts';

describe('addresses', () => {
  test.each([
    ['', { filters: NO_FILTERS }],
    ['#claim=c-1', { opened: { kind: 'claim', id: 'c-1' }, filters: NO_FILTERS }],
    [
      '#article=a&at=3-9,12-20',
      {
        opened: {
          kind: 'article',
          id: 'a',
          spans: [
            [3, 9],
            [12, 20],
          ],
        },
        filters: NO_FILTERS,
      },
    ],
    ['#passage=p-1&story=y', { opened: { kind: 'passage', id: 'p-1' }, story: 'y', filters: NO_FILTERS }],
    ['#section=timeline', { section: 'timeline', filters: NO_FILTERS }],
    ['#sort=time&only=disputed,here', { filters: { sort: 'time', only: ['disputed', 'here'] } }],
  ])('reads %s', (hash, address) => {
    expect(parseAddress(hash)).toEqual(address);
  });

  test.each(['#section=nowhere&sort=luck&only=all', '#=&&%%', '#article=', '#nonsense'])(
    'leaves out of %s what it does not know',
    hash => {
      expect(parseAddress(hash)).toEqual({ filters: NO_FILTERS });
    },
  );

  test('drops spans that are empty or reversed', () => {
    expect(parseAddress('#article=a&at=5-5,9-2,x,1-2').opened).toEqual({ kind: 'article', id: 'a', spans: [[1, 2]] });
  });

  test('comes back from its hash as it was', () => {
    const id = fc.string({ minLength: 1, unit: 'grapheme' });
    const span = fc
      .tuple(fc.nat(9999), fc.integer({ min: 1, max: 99 }))
      .map(([start, length]) => [start, start + length] as const);
    const opened = fc.oneof(
      fc.record({ kind: fc.constant('claim' as const), id }),
      fc.record({ kind: fc.constant('article' as const), id, spans: fc.array(span, { maxLength: 3 }) }),
      fc.record({ kind: fc.constantFrom('passage' as const, 'speaker' as const), id }),
    );
    const filters = fc.record(
      { sort: fc.constantFrom(...SORTS), only: fc.subarray([...ONLY]), speaker: id, outlet: id, words: id },
      { requiredKeys: ['sort', 'only'] },
    );
    const address = fc.record(
      { opened, story: id, section: fc.constantFrom(...SECTIONS), filters },
      { requiredKeys: ['filters'] },
    );
    fc.assert(
      fc.property(address, given => {
        expect(parseAddress(formatAddress(given as Address))).toEqual(given);
      }),
    );
  });
});
