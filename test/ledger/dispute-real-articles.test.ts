import { expect, it } from 'vitest';
import { readGold } from '../../eval/gold.ts';
import { type GoldDispute, scoreDisputes } from '../../eval/score-disputes.ts';
import { goldName, traceStory } from '../../eval/score-story.ts';
import { hasShared } from '../../eval/shared.ts';

const here = hasShared();
if (!here) console.warn('SKIPPED: the five real articles lie in ../shared, which is not here');

it.skipIf(!here)(
  'finds the accusation and its denial in the real articles, and nothing that is not there',
  async () => {
    const ledger = await traceStory('seeds');
    const names = new Map(ledger.articles.map(article => [article.id, goldName(article)]));
    const found = ledger.disputes.map(dispute => ({
      ...dispute,
      sides: dispute.sides.map(side => ({
        ...side,
        carriers: side.carriers.map(carrier => ({ ...carrier, article: names.get(carrier.article) ?? '' })),
      })),
    }));
    const score = scoreDisputes(found, readGold<GoldDispute>('seeds', 'disputes'));
    expect(score).toMatchObject({ gold: 1, recalled: 1, found: score.right });
    for (const { sides } of found) for (const { carriers } of sides) expect(carriers.length).toBeGreaterThan(0);
  },
  60_000,
);
