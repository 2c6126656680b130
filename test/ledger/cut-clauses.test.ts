import { describe, expect, it } from 'vitest';
import { cutClauses, hasOwnVerb } from '../../src/ledger/statement/cut-clauses.ts';

const cut = (text: string): string[] =>
  cutClauses(text, [0, text.length], [[0, text.length]]).map(spans =>
    spans.map(span => text.slice(...span)).join(' … '),
  );

describe('clauses', () => {
  it.each([
    [
      'two that are coordinated',
      'The council closed the old harbor bridge on Monday, and engineers will inspect the northern pier next week',
      ['The council closed the old harbor bridge on Monday', 'engineers will inspect the northern pier next week'],
    ],
    [
      'a second "that"',
      'that the harbor bridge was closed on Monday and that the northern pier would be inspected next week',
      ['that the harbor bridge was closed on Monday', 'the northern pier would be inspected next week'],
    ],
    [
      'what a semicolon parts',
      'The harbor bridge was closed by engineers; the northern pier is still open to ferries',
      ['The harbor bridge was closed by engineers', 'the northern pier is still open to ferries'],
    ],
    [
      'a predicate, with its subject',
      'The contract was signed by the mayor in April, and is expected to cost the town two million crowns',
      [
        'The contract was signed by the mayor in April',
        'The contract … is expected to cost the town two million crowns',
      ],
    ],
    [
      'a relative clause, with its noun',
      'The old harbor bridge, which was built by a local company in 1962, has been closed since Monday',
      [
        'The old harbor bridge … has been closed since Monday',
        'The old harbor bridge … was built by a local company in 1962',
      ],
    ],
  ])('are cut: %s', (_what, text, clauses) => {
    expect(cut(text).sort()).toEqual([...clauses].sort());
  });

  it.each([
    ['two short halves', 'The bridge is old, and it is shut'],
    ['things in a list', 'The council closed the bridge, the pier and the old ferry terminal on Monday'],
    [
      'a condition',
      'If the bridge stays closed through the winter months, ferries will run more often and fares will rise',
    ],
    ['one subject of two', 'The mayor and the harbor master of the northern town closed the bridge on Monday'],
  ])('are not cut: %s', (_what, text) => {
    expect(cut(text)).toHaveLength(1);
  });

  it('knows what has no verb of its own', () => {
    const has = (text: string) => hasOwnVerb(text, [[0, text.length]]);
    expect(has('a delay of the vote')).toBe(false);
    expect(has('the vote was delayed')).toBe(true);
  });
});
