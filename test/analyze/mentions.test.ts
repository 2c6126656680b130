import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/analyze/mention/find-mentions.ts';
import { buildDoc } from '../../src/analyze/segment/build-doc.ts';
import { articleOf } from './article-of.ts';

function mentions(text: string): string[] {
  const article = articleOf(text);
  return findMentions(buildDoc(article)).map(m => `${article.text.slice(...m.span)}|${m.label}`);
}

describe('mentions', () => {
  it.each([
    ['Russian Defense Minister Sergei Maklov arrived.', ['Russian|NORP', 'Sergei Maklov|Person']],
    ['The Foreign Ministry said so.', ['Foreign Ministry|Organization']],
    ['He met Kenya’s Defence Ministry staff.', ['Kenya|Location', 'Defence Ministry|Organization']],
    [
      'They met Ri Mun-chol and Nguyễn Văn Tú in Hanoi.',
      ['Ri Mun-chol|Person', 'Nguyễn Văn Tú|Person', 'Hanoi|Location'],
    ],
    ['They met Ursula van der Hoek and Jean-Marc O’Dell.', ['Ursula van der Hoek|Person', 'Jean-Marc O’Dell|Person']],
    [
      'Aide Şirin Yaldız met Ahmed bin Rashid al-Farouqi.',
      ['Şirin Yaldız|Person', 'Ahmed bin Rashid al-Farouqi|Person'],
    ],
    [
      'The Valemont News Agency (VNA) said so. VNA added more.',
      ['Valemont News Agency|Organization', 'VNA|Organization', 'VNA|Organization'],
    ],
    ['She works at the University of Corravane in Peru.', ['University of Corravane|Organization', 'Peru|Location']],
    ['He told the Food and Drug Administration.', ['Food and Drug Administration|Organization']],
    ['They flew to Marlow International Airport.', ['Marlow International Airport|Facility']],
    ['It was the first Seaside Festival of songs.', ['Seaside Festival|Misc']],
    ['They met on 3 May 2021 and paid $1.5 million.', ['3 May 2021|Date', '$1.5 million|Money']],
    ['It cost 300 pesos on Thursday.', ['300 pesos|Money', 'Thursday|Date']],
    ['French and Chinese officials met.', ['French|NORP', 'Chinese|NORP']],
    ['The US-led group met.', ['US|Location']],
    ['Park Min-seo, a professor, spoke. "It is big," Park told them.', ['Park Min-seo|Person', 'Park|Person']],
    ['Minister of Trade and Industry Obi Kamau left.', ['Obi Kamau|Person']],
    ['The Oduya administration denied it.', ['Oduya|Person']],
    ['General Staff Chief Ana Berg left.', ['Ana Berg|Person']],
    ['“We go,” Berg said. Ana Berg left.', ['Berg|Person', 'Ana Berg|Person']],
  ])('reads %j', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  it.each([
    ['The minister said so.'],
    ['However, the house was old.'],
    ['I’m here. We went in.'],
    ['It was the president who left.'],
    ['The CEO of the firm left by 5% more.'],
  ])('finds none in %j', text => {
    expect(mentions(text)).toEqual([]);
  });

  it('marks those that stand in furniture', () => {
    const text = 'Read more about Kenya\nKenya voted.';
    const article = articleOf(text, undefined, [{ span: [0, 21], kind: 'related', rule: 'test' }]);
    expect(findMentions(buildDoc(article)).map(m => m.furniture)).toEqual([true, undefined]);
  });

  it('gives sorted spans inside the text that do not overlap', () => {
    const piece = fc.constantFrom(
      'Kim ',
      'Jong',
      '-',
      'un ',
      'the ',
      'Ministry ',
      'of ',
      'Health ',
      'and ',
      '(KNA) ',
      '. ',
      '"',
      '’s ',
      'US',
      '$5 ',
      'May ',
      '3 ',
      '😀',
      'al-',
      'Ş',
      '\n',
      'NEWS ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), pieces => {
        const article = articleOf(pieces.join(''));
        let end = 0;
        for (const { span } of findMentions(buildDoc(article))) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          expect(span[1]).toBeGreaterThan(span[0]);
          end = span[1];
        }
        expect(end).toBeLessThanOrEqual(article.text.length);
      }),
    );
  });

  it('reads one sentence of 100 kB and an article of 2 MB in linear time', () => {
    const began = performance.now();
    mentions('Ana Berg of the Ministry of Health met Kenya’s Oduya and '.repeat(1800));
    mentions('Ana Berg of the Ministry of Health (MH) met Oduya. '.repeat(40_000));
    mentions('A'.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(25_000);
  });
});
