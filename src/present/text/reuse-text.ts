import type { Article, Passage } from '../../record/index.ts';
import { articleLabels } from '../article-labels.ts';
import { fit, pad, plain } from '../fit.ts';
import { wordsAt } from '../ledger-index.ts';
import type { TextView } from './view.ts';

const ARROWS: Readonly<Record<Passage['direction'], string>> = {
  'a-to-b': '→',
  'b-to-a': '←',
  common: '↔ from a third text',
  unknown: '↔',
};

/** Passage pairs for a person: who shares what with whom, and both sides' words where they differ. */
export function* reuseText(
  passages: readonly Passage[],
  articles: readonly Article[],
  view: TextView,
): Generator<string> {
  const index = new Map(articles.map(article => [article.id, article]));
  const labels = articleLabels(articles);
  if (passages.length === 0) yield 'no passage stands in two articles\n';
  for (const passage of passages) yield `${pairLines(passage, index, labels, view).join('\n')}\n\n`;
}

function pairLines(
  passage: Passage,
  index: ReadonlyMap<string, Article>,
  labels: ReadonlyMap<string, string>,
  view: TextView,
): string[] {
  const a = index.get(passage.a.article);
  const b = index.get(passage.b.article);
  const names = [passage.a.article, passage.b.article].map(id => labels.get(id) ?? id);
  const head = `${names[0]} ${ARROWS[passage.direction]} ${names[1]}  ${passage.kind}, ${passage.shares}, ${passage.similarity}`;
  if (!view.words) return [fit(head, view.width)];
  const sides = [wordsAt(a, [passage.a.span]) ?? '', wordsAt(b, [passage.b.span]) ?? ''].map(plain);
  const shown = sides[0] === sides[1] ? sides.slice(0, 1) : sides;
  const marks = shown.length === 1 ? ['='] : ['a', 'b'];
  return [head, ...shown.map((words, i) => `  ${pad(marks[i] ?? '', 2)}“${words}”`)].map(line => fit(line, view.width));
}
