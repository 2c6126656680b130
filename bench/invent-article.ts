import type { ArticleInput } from '../src/record/index.ts';

const ARTICLES_A_DAY = 500;
const ARTICLES_AN_EVENT = 3;
const WORDS = 250;
const COMMON_WORDS = 4000;
const FIRST_DAY = Date.UTC(2031, 0, 1);

/** An article of a stream, the same for a number each time: words of the trade, and names, a street and an age of its event. */
export function inventArticle(number: number): ArticleInput {
  const day = Math.floor(number / ARTICLES_A_DAY);
  const event = Math.floor((number % ARTICLES_A_DAY) / ARTICLES_AN_EVENT) + day * ARTICLES_A_DAY;
  const random = randomFrom(number + 1);
  const own = randomFrom(event * 7919 + 13);
  const names = Array.from({ length: 12 }, () => nameOf(Math.floor(own() * 200_000)));
  const words = Array.from({ length: WORDS }, (_, k) => {
    const word = k % 6 === 0 ? (names[Math.floor(random() * names.length)] as string) : commonWord(random());
    return k % 18 === 17 ? `${word}. On ${WEEKDAYS[day % 7]}` : word;
  });
  return {
    id: `n${number}`,
    headline: `${names[0]} ${names[1]} ${commonWord(own())} ${names[2]}`,
    published: new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10),
    text: `${words.join(' ')}.`,
  };
}

const WEEKDAYS = ['Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday'];

/** A few words are most of the text, as in any language. */
function commonWord(random: number): string {
  return syllables(Math.floor(COMMON_WORDS * random ** 3));
}

function nameOf(number: number): string {
  const word = syllables(number + COMMON_WORDS);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function syllables(number: number): string {
  let word = '';
  for (let rest = number + 20; rest > 0; rest = Math.floor(rest / 70)) {
    const at = rest % 70;
    word += 'bcdfglmnprstvz'.charAt(at % 14) + 'aeiou'.charAt(Math.floor(at / 14));
  }
  return word;
}

function randomFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}
