import { findKnown } from '../mention/gazetteer.ts';
import type { Draft, EntityBook } from './entity-book.ts';
import type { Phrase } from './phrase.ts';
import { countryOf, isCompleted, type PhraseContext, qualifiersOf, resolved, unnamed } from './phrase-context.ts';
import type { Resolution } from './resolution.ts';

/** "the minister", "the Ruritanian leader": the person whom the text has called that. */
export function personByRole(context: PhraseContext, phrase: Phrase): Resolution {
  const { book, recent } = context;
  const noun = phrase.role?.noun ?? '';
  const country = countryOf(context, phrase);
  const words = [...qualifiersOf(context, phrase), noun];
  const isCalled = (draft: Draft) => [...draft.descriptions.keys()].some(text => describes(text, words, country));
  const backward = (phrase.definite || country !== undefined) && !isCompleted(context, phrase);
  const fitting = backward ? described(book, noun).filter(isCalled) : [];
  const spoke = fitting.find(draft => draft.key === recent[0]);
  if (spoke) return resolved(context, spoke, phrase, 'role-of-last-speaker', 0.85);
  if (fitting.length === 1 && fitting[0]) return resolved(context, fitting[0], phrase, 'only-person-so-called', 0.8);
  return unnamed(
    context,
    phrase,
    fitting.length > 1 ? `${fitting.length} people of the article are so called: kept apart` : undefined,
  );
}

const describedBy = new WeakMap<EntityBook, Map<string, Draft[]>>();

/** People whom the text describes with a word. Descriptions are all in the book before the first phrase is resolved. */
function described(book: EntityBook, word: string): readonly Draft[] {
  let index = describedBy.get(book);
  if (!index) {
    index = new Map();
    for (const draft of book.all()) {
      if (draft.kind !== 'person') continue;
      const words = new Set([...draft.descriptions.keys()].flatMap(text => text.toLowerCase().split(/[\s-]+/)));
      for (const one of words) {
        const same = index.get(one);
        if (same) same.push(draft);
        else index.set(one, [draft]);
      }
    }
    describedBy.set(book, index);
  }
  return index.get(word) ?? [];
}

/** Words that make another office of the same noun: a vice president is no president, a prime minister not "the minister". */
const LESSER = /^(?:prime|vice|deputy|assistant|associate|acting|former|ex|late|shadow)$/;

function describes(description: string, wanted: readonly string[], country: string | undefined): boolean {
  const words = description.toLowerCase().split(/[\s-]+/);
  if (!wanted.every(word => words.includes(word))) return false;
  if (words.some(word => LESSER.test(word) && !wanted.includes(word))) return false;
  if (country === undefined) return true;
  const all = description.split(' ');
  return all.some((_, i) => [1, 2, 3].some(count => findKnown(all.slice(i, i + count).join(' '))?.country === country));
}
