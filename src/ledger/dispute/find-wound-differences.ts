import type { Span } from '../../record/index.ts';
import { readList } from '../../util/lists.ts';
import { subjectOf } from './find-condition-differences.ts';
import { compareSides } from './order-sides.ts';
import { type Difference, type Reading, toSides } from './reading.ts';
import type { Cast, PeopledArticle } from './resolve-people.ts';

const LOCALE = 'en';
const parts = new Map(
  readList(LOCALE, 'body-parts').map(([part, within]) => [part ?? '', new Set((within ?? '').split('|'))] as const),
);
const PART = [...parts.keys()].sort((a, b) => b.length - a.length).join('|');
/** "was hit in the left hip", "a gunshot wound to her lower abdomen". */
const WOUND = new RegExp(
  String.raw`\b(?:shot|hit|struck|wounded|injured|wounds?|bullets?|grazed|stabbed|shooting|striking|hitting)\b(?:[^.;,]{0,40}?)\b(?:in|to|through) (?:the|his|her|their|one|both|a) (?:(?:upper|lower|left|right|back of (?:the|his|her)|side of (?:the|his|her)|front of (?:the|his|her)) ){0,3}(${PART})\b(?:(?:,| and|, and) (?:the |his |her |in the |both )?(?:(?:upper|lower|left|right) )?(${PART})\b)?`,
  'gi',
);

interface Wound extends Reading {
  readonly key: string;
  readonly parts: readonly string[];
}

/** Where one person was hit, where the places are neither one nor near each other. */
export function findWoundDifferences(cast: Cast): Difference[] {
  const wounds = cast.articles.flatMap(article => readWounds(article, cast));
  return [...toSides(wounds, ({ key }) => key).values()].flatMap(own => {
    const byArticle = [...toSides(own, ({ article }) => article.id).values()];
    for (const [i, a] of byArticle.entries()) {
      for (const b of byArticle.slice(i + 1))
        if (a.every(x => b.every(y => differ(x, y)))) return [differenceOf(own, a, b)];
    }
    return [];
  });
}

const within = (wound: Wound) => new Set(wound.parts.flatMap(part => [...(parts.get(part) ?? [])]));

function differ(a: Wound, b: Wound): boolean {
  const [x, y] = [within(a), within(b)];
  return ![...x].some(part => y.has(part));
}

function readWounds({ article, sentences }: PeopledArticle, cast: Cast): Wound[] {
  return sentences.flatMap((sentence, i) =>
    [...sentence.text.matchAll(WOUND)].flatMap(match => {
      const span: Span = [sentence.span[0] + match.index, sentence.span[0] + match.index + match[0].length];
      // "shot the girl in the hip", else "the girl was shot in the hip"
      const inside = sentence.people.filter(person => person.span[0] >= span[0] && person.span[1] <= span[1]);
      if (inside[0]?.pronoun) return [];
      const person = inside[0] ?? subjectOf(sentences, i, span);
      const key = person && cast.keyOf(person);
      if (!person || key === undefined || key.startsWith('r:')) return [];
      const found = [match[1], match[2]].flatMap(part => (part ? [part.toLowerCase()] : []));
      const start = Math.min(span[0], person.span[0]);
      return [{ article, span: [start, span[1]] as const, words: match[1] ?? '', key, parts: found }];
    }),
  );
}

function differenceOf(own: readonly Wound[], a: readonly Wound[], b: readonly Wound[]): Difference {
  const side = (near: readonly Wound[], far: readonly Wound[]) =>
    own.filter(w => near.some(x => !differ(w, x)) && far.every(y => differ(w, y)));
  const sides = [side(a, b), side(b, a)].sort(compareSides);
  return {
    kind: 'wording',
    relation: 'dispute',
    sides: sides.map(readings => ({ readings })),
    because: ['dispute/wounds-of-one-person-differ'],
  };
}
