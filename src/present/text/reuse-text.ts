import type { Article, Passage } from '../../record/index.ts';
import { fit, pad, plain } from '../fit.ts';
import { outletLabel, wordsAt } from '../ledger-index.ts';
import type { TextView } from './view.ts';

const ARROWS: Readonly<Record<Passage['direction'], string>> = {
  'a-to-b': '→',
  'b-to-a': '←',
  common: '↔ from a third text',
  unknown: '–',
};

/** Passage pairs for a person: who shares what with whom, and both sides' words where they differ. */
export function* reuseText(
  passages: readonly Passage[],
  articles: readonly Article[],
  view: TextView,
): Generator<string> {
  const index = new Map(articles.map(article => [article.id, article]));
  if (passages.length === 0) yield 'no passage stands in two articles\n';
  for (const passage of passages) yield `${pairLines(passage, index, view).join('\n')}\n\n`;
}

function pairLines(passage: Passage, index: ReadonlyMap<string, Article>, view: TextView): string[] {
  const a = index.get(passage.a.article);
  const b = index.get(passage.b.article);
  const names = [a ? outletLabel(a) : passage.a.article, b ? outletLabel(b) : passage.b.article].map(plain);
  const head = `${names[0]} ${ARROWS[passage.direction]} ${names[1]}  ${passage.kind}, ${passage.shares}, ${passage.similarity}`;
  if (!view.words) return [fit(head, view.width)];
  const sides = [wordsAt(a, [passage.a.span]) ?? '', wordsAt(b, [passage.b.span]) ?? ''].map(plain);
  const shown = sides[0] === sides[1] ? sides.slice(0, 1) : sides;
  const labels = shown.length === 1 ? ['='] : ['a', 'b'];
  return [head, ...shown.map((words, i) => `  ${pad(labels[i] ?? '', 2)}“${words}”`)].map(line =>
    fit(line, view.width),
  );
}
