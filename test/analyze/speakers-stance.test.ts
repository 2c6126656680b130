import { describe, expect, it } from 'vitest';
import { analyzeByRules } from '../../src/analyze/analyze-article.ts';
import { buildDoc } from '../../src/analyze/segment/build-doc.ts';
import { settleStance } from '../../src/analyze/speaker/settle-stance.ts';
import { TokenIndex } from '../../src/analyze/speaker/token-index.ts';
import type { Attitude, Stance } from '../../src/record/index.ts';
import { articleOf } from './article-of.ts';

/** "Source {cue} content", with what the cue's own row says. */
function settle(marked: string, attitude: Attitude, stance: Stance, isDocument = false): string {
  const open = marked.indexOf('{');
  const close = marked.indexOf('}') - 1;
  const text = marked.replace(/[{}]/g, '');
  const doc = buildDoc(articleOf(text));
  const draft = {
    sources: [[0, open - 1]] as const,
    cues: [[open, close]] as const,
    contents: [[close + 1, text.length - 1]] as const,
    style: 'indirect',
    attitude,
    stance,
    relays: [],
    to: [],
    rule: 'test',
    confidence: 1,
  } as const;
  const settled = settleStance(doc, new TokenIndex(doc), draft, isDocument);
  return `${settled.stance} ${settled.attitude}`;
}

describe('stance', () => {
  it.each([
    ['Ana Berg {would not say} whether it rained.', 'says', 'states', 'declines says'],
    ['Ana Berg {has not decided} what she will do.', 'believes', 'states', 'declines believes'],
    ['Ana Berg {refused to discuss} the rain.', 'says', 'states', 'declines says'],
    ['Neither side {would say} so.', 'says', 'states', 'declines says'],
    ['Ana Berg {had no comment on} the rain.', 'says', 'states', 'declines says'],
    ['Ana Berg {did not expect} it to rain.', 'believes', 'states', 'denies believes'],
    ['Ana Berg {never said} it rained.', 'says', 'states', 'denies says'],
    ['Ana Berg {has not denied} it rained.', 'says', 'denies', 'hedges says'],
    ['Ana Berg {may support} the plan.', 'wants', 'states', 'hedges wants'],
    ['The rain {appears} to be over.', 'says', 'states', 'hedges says'],
    ['Ana Berg {asked} the mayor to leave.', 'says', 'asks', 'demands says'],
    ['Ana Berg {asked} whether it rained.', 'says', 'asks', 'asks says'],
    ['Ana Berg {warned} that failure to act hurts.', 'says', 'states', 'states says'],
    ['Ana Berg {did not confirm} the rain.', 'says', 'states', 'declines says'],
    ['Ana Berg {refused to say} whether it rained.', 'says', 'states', 'declines says'],
    ['Ana Berg {would neither confirm nor deny} it.', 'says', 'denies', 'declines says'],
    ['Ana Berg {failed to respond} to them.', 'says', 'states', 'declines says'],
    ['Ana Berg {has avoided discussing} the rain.', 'says', 'states', 'declines says'],
    ['Ana Berg {dismissed} questions on rain.', 'says', 'denies', 'declines says'],
    ['Ana Berg {dismissed} Obi Kamau as wet.', 'says', 'denies', 'states says'],
    ['Ana Berg {dismissed} the claim.', 'says', 'denies', 'denies says'],
    ['Ana Berg {minced no words on} the rain.', 'says', 'states', 'states says'],
    ['Painters {were not pleased} that it rained.', 'believes', 'states', 'states believes'],
    ['No record {showed} whether it rained.', 'shows', 'states', 'declines shows'],
    ['Ana Berg {appeared} on the radio.', 'says', 'states', 'states says'],
    ['It {is expected} to rain.', 'believes', 'hedges', 'states believes'],
    ['Ana Berg {pressed} the mayor on whether it rained.', 'says', 'demands', 'asks says'],
    ['Ana Berg {suggested} leaving the town.', 'says', 'hedges', 'demands says'],
    ['Ana Berg {suggested} that they left.', 'says', 'hedges', 'hedges says'],
    ['Ana Berg {called} to ban the rain.', 'says', 'states', 'demands says'],
    ['Ana Berg {sent a letter asking for} rain.', 'says', 'asks', 'demands says'],
    ['Ana Berg {asked} the former mayor of Orsa to leave.', 'says', 'asks', 'demands says'],
    ['Ana Berg {reportedly said} it rained.', 'says', 'states', 'hedges says'],
    ['The rain {is said} to be over.', 'says', 'hedges', 'hedges says'],
    ['Ana Berg {said} it may rain.', 'says', 'states', 'states says'],
  ] as const)('%s', (marked, attitude, stance, expected) => {
    expect(settle(marked, attitude, stance)).toBe(expected);
  });

  it('has a document show what it says', () => {
    expect(settle('The poll {noted} that it rained.', 'says', 'states', true)).toBe('states shows');
  });
});

describe('chains', () => {
  const chains = (text: string) => {
    const { attributions, entities } = analyzeByRules(articleOf(text));
    const name = (id: string | undefined) => entities.find(entity => entity.id === id)?.name;
    return attributions.map(({ speakers, via }) => [
      speakers.map(s => name(s.entity)).join(),
      (via ?? []).map(v => name(v.entity)).join(),
    ]);
  };

  it.each([
    ['Ana Berg said through a spokesman that it rained.', 'Ana Berg', 'a spokesman'],
    ['Ana Berg noted in a guest column in the Marlow Times that it rained.', 'Ana Berg', 'Marlow Times'],
  ])('%s', (text, speaker, relay) => {
    expect(chains(text)).toContainEqual([speaker, relay]);
  });

  it('keep the place of writing for what the same person wrote after', () => {
    const text =
      'Ana Berg noted in a guest column in the Marlow Times that it rained. “It rained for a week,” Berg wrote.';
    expect(chains(text).at(-1)).toEqual(['Ana Berg', 'Marlow Times']);
  });

  it('pass nothing on from a source that declines', () => {
    const text = 'The Marlow Council did not respond to Ana Berg’s question whether it rained.';
    expect(chains(text).every(([, relays]) => relays === '')).toBe(true);
  });
});
