import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../src/analyze/segment/find-quotes.ts';
import { readArticle } from '../../src/read/read-article.ts';
import { growthOfFour, NEAR_LINEAR } from '../growth.ts';

const quotesOf = (text: string) => findQuotes(readArticle({ text }));
const found = (text: string) => quotesOf(text).map(quote => text.slice(...quote.outer));

describe('finds stretches between quotation marks', () => {
  it.each([
    ['curly marks', 'He said: “We go,” and left.', ['“We go,”']],
    ['straight marks', '"We go," he said. "Now."', ['"We go,"', '"Now."']],
    ['doubled apostrophes', "''We go,'' he said. ''Now.''", ["''We go,''", "''Now.''"]],
    ['backquotes and apostrophes', "``We go,'' he said.", ["``We go,''"]],
    ['low marks', '„Ja“, sagte er. „Tak”, powiedzieli.', ['„Ja“', '„Tak”']],
    ['pointed marks', 'Il dit «oui» encore.', ['«oui»']],
    ['single marks as the British use them', "'We don't know,' he said. 'No.'", ["'We don't know,'", "'No.'"]],
    ['curly single marks beside curly apostrophes', 'said ‘no’ and it’s the Smiths’ home', ['‘no’']],
    ['a possessive inside single marks', "'We saw the dogs' food,' he said.", ["'We saw the dogs' food,'"]],
    ['a quote inside a quote', '“He said ‘no’ to me,” she said.', ['“He said ‘no’ to me,”', '‘no’']],
    ['a quote inside a quote of one kind', 'Both “a “b” c” d', ['“a “b” c”', '“b”']],
    ['a curly opening that a straight mark closes', 'He said “we go" and left.', ['“we go"']],
    ['an opening mark that was typed as a closing one', '”We go,” he said.', ['”We go,”']],
    ['a quote with inches in front', 'A 5" pipe and a "big" one', ['"big"']],
    ['a quote with a height in it', '"A 6\'2" man came," she said.', ['"A 6\'2" man came,"']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('leaves what is no quotation', () => {
  it.each([
    ["the parents' plan and the players' union"],
    ["the '90s, 'cause rock 'n' roll is for 'em"],
    ['a 12" record, 5\' 3" tall'],
    ['it’s the Smiths’ home, isn’t it'],
    ['an odd "mark in the middle'],
    ['""'],
  ])('%s', text => {
    expect(found(text)).toEqual([]);
  });
});

it('keeps a paragraph that opens a quote and does not close it as open', () => {
  const text = '“One goes on.\n“Two ends here,” he said.';
  expect(quotesOf(text).map(quote => quote.open)).toEqual([true, false]);
  expect(found(text)).toEqual(['“One goes on.', '“Two ends here,”']);
});

it('never lets a quote cross its block', () => {
  expect(found('He said “we go\nhome” and left.')).toEqual([]);
});

it('gives spans inside the text, in order, whose inner part lies within the outer', () => {
  const piece = fc.constantFrom('"', "'", '“', '”', '‘', '’', "''", '«', '»', '„', 'word', ' ', '. ', '\n', '5', '😀');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const text = pieces.join('');
      let last = 0;
      for (const { outer, inner } of quotesOf(text)) {
        expect(outer[0]).toBeGreaterThanOrEqual(last);
        expect(0 <= outer[0] && outer[0] < inner[0] && inner[0] < inner[1] && inner[1] <= outer[1]).toBe(true);
        expect(outer[1]).toBeLessThanOrEqual(text.length);
        expect(text.slice(...outer)).not.toContain('\n');
        last = outer[0];
      }
    }),
  );
});

it.each(['“a ', '"a ', "'a' ", "s' a ", '«'])('takes time in proportion to a text of nothing but %j', unit => {
  expect(growthOfFour(size => quotesOf(unit.repeat(size)), 10_000)).toBeLessThan(NEAR_LINEAR);
});
