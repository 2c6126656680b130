import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Article, Span } from '../../src/record/index.ts';
import { type LayoutBlock, layOutArticle, type TextBlock, type TextLayer } from '../model/article-layout.ts';
import type { Segment } from '../model/segments.ts';
import { styleOfSpeaker } from '../model/speaker-styles.ts';
import { useReport } from '../report-context.ts';
import { MarginNotes } from './margin-notes.tsx';

interface ArticleTextProps {
  readonly article: Article;
  /** Spans to mark; the first is brought into view. */
  readonly targets?: readonly Span[];
}

const NO_TARGETS: readonly Span[] = [];

/** The article set to be read; every word of it is there, as text and nothing else. */
export function ArticleText({ article, targets = NO_TARGETS }: ArticleTextProps) {
  const { index } = useReport();
  const blocks = useMemo(() => layOutArticle(index, article, targets), [index, article, targets]);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (targets.length > 0) root.current?.querySelector('mark.target')?.scrollIntoView({ block: 'center' });
  }, [targets]);
  return (
    <div class="article-text" ref={root} lang={article.language === 'und' ? undefined : article.language}>
      {blocks.map(block => (
        <Block key={block.span.join()} article={article} block={block} />
      ))}
      {!article.complete && <p class="cut-note">The text that was read ends here; the article does not.</p>}
    </div>
  );
}

function Block({ article, block }: { readonly article: Article; readonly block: LayoutBlock }) {
  if (block.kind === 'folded') {
    return (
      <details class="folded" open={block.wanted}>
        <summary>
          Folded: {block.kinds.join(', ')} <span class="sub">· not part of the report</span>
        </summary>
        {block.blocks.map(inner => (
          <p key={inner.span.join()} title={block.rules.join(', ')}>
            <Words article={article} block={inner} />
          </p>
        ))}
      </details>
    );
  }
  return (
    <div class="paragraph">
      {block.heading ? (
        <h4 class="headline">
          <Words article={article} block={block} />
        </h4>
      ) : (
        <p>
          <Words article={article} block={block} />
        </p>
      )}
      <MarginNotes article={article} block={block} />
    </div>
  );
}

function Words({ article, block }: { readonly article: Article; readonly block: TextBlock }) {
  return (
    <>
      {block.segments.map(segment => (
        <Run key={segment.start} text={article.text.slice(segment.start, segment.end)} segment={segment} />
      ))}
    </>
  );
}

function Run({ text, segment }: { readonly text: string; readonly segment: Segment<TextLayer> }) {
  const { layers } = segment;
  const styles = useReport().speakerStyles;
  if (layers.length === 0) return <>{text}</>;
  const contents = layers.flatMap(layer => (layer.kind === 'content' ? [layer.attribution] : []));
  const inner = contents.at(-1);
  const source = layers.find(layer => layer.kind === 'source');
  const classes = [
    inner && `said ${styleOfSpeaker(styles, inner)}`,
    contents.length > 1 && 'nested',
    source?.kind === 'source' && !inner && styleOfSpeaker(styles, source.attribution),
    ...layers.map(layer => (layer.kind === 'content' || layer.kind === 'target' ? '' : layer.kind)),
  ];
  const name = [...new Set(classes.filter(Boolean))].join(' ');
  const furniture = layers.find(layer => layer.kind === 'furniture');
  const run = (
    <span
      class={name || undefined}
      title={furniture?.kind === 'furniture' ? `not part of the report: ${furniture.rule}` : undefined}
    >
      {text}
    </span>
  );
  return layers.some(layer => layer.kind === 'target') ? <mark class="target">{run}</mark> : run;
}
