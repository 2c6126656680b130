import { describe, expect, it } from 'vitest';
import { StoryStream } from '../../../src/link/story/story-stream.ts';
import { makeWords } from '../reuse/reuse-article.ts';
import { makeStoryArticle as article } from './story-article.ts';

const FIRE = [
  'A fire at the Marrow Lane paper mill in Dunholt killed two workers on Monday, Fire Chief Orla Venn said.\nThe mill employs 90 people.',
  'Two workers died on Monday when fire swept the paper mill on Marrow Lane in Dunholt.\nFire Chief Orla Venn said the cause was not known.',
];
const TRIAL =
  'The manager of the Marrow Lane paper mill in Dunholt, where two workers died in a fire on March 3, was charged on Thursday.\nFire Chief Orla Venn had found the doors locked.';
const CHESS =
  'Grandmaster Ilse Korvan won the Pellworth chess open on Sunday after a draw with Tam Odell in the last round.';

describe('a stream of stories', () => {
  it('puts an article to the story that it continues, and begins one for what is new', () => {
    const stream = new StoryStream();
    const first = stream.add(article('a', FIRE[0] ?? '', { published: '2031-03-03' }));
    const other = stream.add(article('b', CHESS, { published: '2031-03-03' }));
    const second = stream.add(article('c', FIRE[1] ?? '', { published: '2031-03-04' }));
    expect(second.story).toBe(first.story);
    expect(other.story).not.toBe(first.story);
    expect(second.because[0]).toMatch(/^story\/words: shares /);
    expect(second.because.join()).toContain('story/follows: a');
  });

  it('takes in a follow-up after weeks that names the same people and the same day', () => {
    const stream = new StoryStream();
    const [first] = FIRE.map((text, k) => stream.add(article(`f${k}`, text, { published: '2031-03-03' })));
    expect(stream.add(article('trial', TRIAL, { published: '2031-04-17' })).story).toBe(first?.story);
  });

  it('forgets what is older than its window', () => {
    const stream = new StoryStream({ windowDays: 10 });
    const first = stream.add(article('a', FIRE[0] ?? '', { published: '2031-03-03' }));
    stream.add(article('b', CHESS, { published: '2031-03-20' }));
    expect(stream.size).toBe(1);
    expect(stream.add(article('c', FIRE[1] ?? '', { published: '2031-03-20' })).story).not.toBe(first.story);
  });

  it('holds no more than its window, however long it runs', () => {
    const stream = new StoryStream({ windowDays: 5 });
    for (let k = 0; k < 300; k++) {
      const published = new Date(Date.UTC(2031, 0, 1 + Math.floor(k / 3))).toISOString().slice(0, 10);
      stream.add(article(`n${k}`, makeWords(40, k + 1, 60_000).join(' '), { published }));
      expect(stream.size).toBeLessThanOrEqual(18);
    }
  });

  it('refuses a window of no days', () => {
    expect(() => new StoryStream({ windowDays: 0 })).toThrow('invalid window: 0 days');
  });
});
