import { useMemo } from 'preact/hooks';
import type { Article, Passage, Place } from '../../src/record/index.ts';
import { wordsOf } from '../model/different-words.ts';
import { type DiffRun, diffWords } from '../model/word-diff.ts';
import { hrefOf, hrefOfArticle, useReport } from '../report-context.ts';
import { Because } from './because.tsx';
import { OutletName, PublishedTime } from './outlet-name.tsx';

const KIND_WORDS: Record<Passage['kind'], string> = {
  verbatim: 'Copied word for word',
  edited: 'Copied and edited',
  paraphrase: 'Retold',
};
const SHARE_WORDS: Record<Passage['shares'], string> = {
  report: 'the report',
  quotation: 'only the same speech',
  both: 'report and speech',
};
const DIRECTION_WORDS: Record<Passage['direction'], string> = {
  'a-to-b': 'left is the likelier original',
  'b-to-a': 'left is the likelier original',
  common: 'both from a third text',
  unknown: 'direction unknown',
};

/** Two places side by side; left is the likelier original where a direction is known. */
export function PassageCompare({ passage }: { readonly passage: Passage }) {
  const report = useReport();
  const { index } = report;
  const [left, right] = passage.direction === 'b-to-a' ? [passage.b, passage.a] : [passage.a, passage.b];
  const a = index.articles.get(left.article);
  const b = index.articles.get(right.article);
  const textA = a?.text.slice(...left.span) ?? '';
  const textB = b?.text.slice(...right.span) ?? '';
  const runs = useMemo(() => diffWords(textA, textB), [textA, textB]);
  if (!a || !b) return null;
  return (
    <article class="pair">
      <header>
        <h4>
          <a href={hrefOf(report, { kind: 'passage', id: passage.id })}>{KIND_WORDS[passage.kind]}</a>
        </h4>
        <p class="sub">
          {Math.round(passage.similarity * 100)} % of words shared · {SHARE_WORDS[passage.shares]} ·{' '}
          {DIRECTION_WORDS[passage.direction]}
        </p>
      </header>
      <div class={`compare ${passage.direction}`}>
        <Side article={a} place={left} runs={runs} side="a" />
        <Side article={b} place={right} runs={runs} side="b" />
      </div>
      <Because because={passage.because} />
    </article>
  );
}

interface SideProps {
  readonly article: Article;
  readonly place: Place;
  readonly runs: readonly DiffRun[];
  readonly side: 'a' | 'b';
}

function Side({ article, place, runs, side }: SideProps) {
  const report = useReport();
  const words = wordsOf(article.text, place.span).length;
  return (
    <section class="compare-side">
      <p class="carrier-head">
        <a href={hrefOfArticle(report, article.id, [place.span])}>
          <OutletName article={article} />
        </a>{' '}
        <PublishedTime article={article} /> <span class="sub">{words} words</span>
      </p>
      <p class="compare-text">
        {runs.map((run, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name and never move
          <Run key={i} run={run} side={side} />
        ))}
      </p>
    </section>
  );
}

function Run({ run, side }: { readonly run: DiffRun; readonly side: 'a' | 'b' }) {
  const text = run[side];
  if (run.kind === 'same') return <span class="same">{text}</span>;
  const gone = run[side === 'a' ? 'b' : 'a'].trim().split(/\s+/).length;
  if (text.trim() === '') {
    const words = side === 'a' ? `${gone} added on the right` : `${gone} cut here`;
    return (
      <>
        <i class={side === 'a' ? 'caret added-here' : 'caret cut-here'} title={words} />
        {text || ' '}
      </>
    );
  }
  if (run.kind === 'changed') return <b class="changed">{text}</b>;
  return side === 'a' ? <del>{text}</del> : <ins>{text}</ins>;
}
