import { describe, expect, it } from 'vitest';
import { compareByWords } from '../../src/ledger/claim/compare-pairs.ts';
import { findCandidates } from '../../src/ledger/claim/find-candidates.ts';
import { gatherClaims } from '../../src/ledger/claim/gather-claims.ts';
import { LEAST_SHARED } from '../../src/ledger/claim/score-pair.ts';
import { StemIndex } from '../../src/ledger/claim/stem-index.ts';
import { deriveFeatures } from '../../src/ledger/statement/derive-features.ts';
import type { Statement } from '../../src/ledger/statement/statement.ts';
import { growthOfFour, NEAR_LINEAR } from '../growth.ts';
import { makeArticle } from './make-article.ts';

const NOUNS = ['bridge', 'harbor', 'ferry', 'tunnel', 'engine', 'council', 'girder', 'signal', 'hospital', 'river'];
const told = (id: string, text: string): Statement => {
  const article = makeArticle({ id, outlet: id, text });
  const [span = [0, 0] as const] = article.sentences;
  return { article, spans: [span], mode: 'own', stance: 'states', features: deriveFeatures(article, [span], 'states') };
};
const gather = (statements: readonly Statement[]) => gatherClaims(statements, compareByWords(statements, new Map()));
const copies = (count: number) =>
  Array.from({ length: count }, (_, i) => told(`copy-${i}`, 'Engineers closed the Orsa bridge on cracked girders.'));

describe('many statements in the same words', () => {
  it('are one claim, however many they are', () => {
    for (const count of [2, 40, 41, 900]) expect(gather(copies(count)).clusters).toHaveLength(1);
  });

  it('are not compared each with each', () => {
    expect([...findCandidates(copies(2000))].length).toBeLessThan(4000);
    const all = copies(2000);
    expect(growthOfFour(count => gather(all.slice(0, count)), 500)).toBeLessThan(NEAR_LINEAR);
  });

  it('give each pair once, the earlier first', () => {
    const pairs = [...findCandidates([...copies(50), told('other', 'Engineers closed the harbor and a bridge.')])];
    expect(pairs.every(([a, b]) => a < b)).toBe(true);
    expect(new Set(pairs.map(String)).size).toBe(pairs.length);
  });
});

describe('an index of stems', () => {
  it('gives every statement that shares enough to be compared', () => {
    const statements = Array.from({ length: 60 }, (_, i) =>
      told(`s-${i}`, `The ${NOUNS[i % 10]} and the ${NOUNS[(i * 7 + 3) % 10]} cracked ${NOUNS[(i * 3) % 10]} walls.`),
    );
    const index = new StemIndex();
    for (const { features } of statements) index.add(features);
    for (const { features } of statements) {
      const near = new Set(index.near(features));
      statements.forEach((other, i) => {
        const shared = [...features.stems].filter(([stem]) => other.features.stems.has(stem));
        const weight = shared.reduce((sum, [, own]) => sum + own, 0);
        if (weight >= LEAST_SHARED) expect(near.has(i)).toBe(true);
      });
    }
  });
});
