import type { Article, Span } from '../../src/record/index.ts';
import { type Context, deriveContexts } from '../model/context.ts';
import { cutSegments, type Layer } from '../model/segments.ts';

interface MarkedTextProps {
  readonly article: Article;
  readonly spans: readonly Span[];
  /** Words to set apart within the marks: those that no other carrier uses. */
  readonly different?: readonly Span[];
}

/** The sentence that spans stand in, the spans marked. */
export function MarkedText({ article, spans, different = [] }: MarkedTextProps) {
  const contexts = deriveContexts(article, spans);
  if (contexts.length === 0) return <span class="no-text">the words are not in this report</span>;
  return (
    <>
      {contexts.map((context, i) => (
        <span key={context.span.join()} class="context">
          {i > 0 && ' … '}
          <Marked article={article} context={context} different={different} />
        </span>
      ))}
    </>
  );
}

function Marked({ article, context, different }: { article: Article; context: Context; different: readonly Span[] }) {
  const layers: Layer<'mark' | 'different'>[] = [
    ...context.marks.map(span => ({ span, of: 'mark' as const })),
    ...different.map(span => ({ span, of: 'different' as const })),
  ];
  return (
    <>
      {cutSegments(context.span, layers).map(({ start, end, layers: on }) => {
        const words = article.text.slice(start, end);
        const inner = on.includes('different') ? <em class="different">{words}</em> : words;
        return on.includes('mark') ? <mark key={start}>{inner}</mark> : <span key={start}>{inner}</span>;
      })}
    </>
  );
}
