import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../src/record/index.ts';
import { useReport } from '../report-context.ts';
import { useMedia } from '../use-box.ts';
import { ArticleHead } from './article-head.tsx';
import { ArticleText } from './article-text.tsx';
import { Section } from './section.tsx';
import { ShowMore } from './show-more.tsx';

const STEP = 24;

/** The articles themselves; the text of each is set when it comes near the window. */
export function ArticlesSection() {
  const { story } = useReport();
  return (
    <Section
      id="articles"
      title="The articles"
      note={
        <>
          Underlined: <span class="said by-0">words attributed to somebody</span>, a pattern a speaker. Shaded:{' '}
          <span class="copied">words that stand in another article too</span>. Beside a paragraph: who speaks, and where
          its twin is.
        </>
      }
    >
      <ShowMore
        items={story.articles}
        step={STEP}
        noun="article"
        render={article => <ArticleItem key={article.id} article={article} />}
      />
    </Section>
  );
}

function ArticleItem({ article }: { readonly article: Article }) {
  const root = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  const printing = useMedia('print');
  useEffect(() => {
    const element = root.current;
    if (!element || near) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '1200px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [near]);
  const headline = article.headline?.span ? undefined : article.headline?.text;
  return (
    <article
      class="article"
      ref={root}
      style={near ? undefined : { minHeight: `${Math.min(4000, 200 + article.text.length / 2)}px` }}
    >
      <ArticleHead article={article} />
      {headline && <h4 class="headline">{headline}</h4>}
      {(near || printing) && <ArticleText article={article} />}
    </article>
  );
}
