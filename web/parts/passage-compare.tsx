import { useMemo } from 'preact/hooks';
import { count } from '../../src/present/count.ts';
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

/** Two that quote one speaker need not have copied: only shared reporting is called a copy. */
function titleOf({ kind, shares }: Passage): string {
  return shares === 'quotation' ? 'The same speech' : KIND_WORDS[kind];
}
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
  const directed = passage.direction === 'a-to-b' || passage.direction === 'b-to-a';
  if (!a || !b) return null;
  return (
    <article class="pair">
      <header>
        <h4>
          <a href={hrefOf(report, { kind: 'passage', id: passage.id })}>{titleOf(passage)}</a>
        </h4>
        <p class="sub">
          {Math.round(passage.similarity * 100)} % of words shared · {SHARE_WORDS[passage.shares]} ·{' '}
          {DIRECTION_WORDS[passage.direction]}
        </p>
      </header>
      <div class="compare">
        <Side article={a} place={left} runs={runs} side="a" directed={directed} />
        <Side article={b} place={right} runs={runs} side="b" directed={directed} />
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
  readonly directed: boolean;
}

function Side({ article, place, runs, side, directed }: SideProps) {
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
          <Run key={i} run={run} side={side} directed={directed} />
        ))}
      </p>
    </section>
  );
}

interface RunProps {
  readonly run: DiffRun;
  readonly side: 'a' | 'b';
  /** Whether the left side is known to be the original: only then is a word cut or added. */
  readonly directed: boolean;
}

function Run({ run, side, directed }: RunProps) {
  const text = run[side];
  if (run.kind === 'same') return <span class="same">{text}</span>;
  if (text.trim() === '') return <Caret run={run} side={side} directed={directed} />;
  const [, before, words, after] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? ['', '', text, ''];
  const loud =
    run.kind === 'changed' || !directed ? (
      <b class="changed">{words}</b>
    ) : side === 'a' ? (
      <del>{words}</del>
    ) : (
      <ins>{words}</ins>
    );
  return (
    <>
      {before}
      {loud}
      {after}
    </>
  );
}

/** Where words of the other side are missing. */
function Caret({ run, side, directed }: RunProps) {
  const other = run[side === 'a' ? 'b' : 'a'].trim();
  // a lone comma is not worth a mark of its own
  if (!/[\p{L}\p{N}]/u.test(other)) return <>{run[side]}</>;
  const words = count(other.split(/\s+/).length, 'word');
  const title = directed ? (side === 'a' ? `${words} added` : `${words} cut here`) : `${words} only on the other side`;
  return (
    <>
      <i class={side === 'b' && directed ? 'caret cut-here' : 'caret'} title={title} />
      {run[side]}
    </>
  );
}
