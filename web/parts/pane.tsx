import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatAddress, type Opened } from '../model/address.ts';
import { hrefOf, useReport } from '../report-context.ts';
import { ArticlePane } from './article-pane.tsx';
import { ClaimPane } from './claim-pane.tsx';
import { PassagePane } from './passage-pane.tsx';
import { SpeakerPane } from './speaker-pane.tsx';

const KIND_WORDS: Record<Opened['kind'], string> = {
  claim: 'Claim',
  article: 'Article',
  passage: 'Passage in two articles',
  speaker: 'Speaker',
};

/** What is opened, beside the report; over it where there is no room. Escape closes and goes back to where the reader was. */
export function Pane({ opened }: { readonly opened: Opened }) {
  const report = useReport();
  const pane = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  const close = hrefOf(report);
  const address = formatAddress({ filters: { sort: 'carriers', only: [] }, opened });
  useEffect(() => {
    const active = document.activeElement;
    if (active && !pane.current?.contains(active)) opener.current = active;
    pane.current?.scrollTo(0, 0);
    pane.current?.focus({ preventScroll: true });
  }, [address]);
  useEffect(
    () => () => {
      const element = opener.current;
      if (element instanceof HTMLElement || element instanceof SVGElement) element.focus({ preventScroll: true });
    },
    [],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      location.hash = close;
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [close]);
  return (
    <aside class="pane" ref={pane} tabIndex={-1} aria-label={KIND_WORDS[opened.kind]}>
      <div class="pane-bar">
        <span class="kind">{KIND_WORDS[opened.kind]}</span>
        <a class="close" href={close} aria-keyshortcuts="Escape">
          Close <kbd>Esc</kbd>
        </a>
      </div>
      <div class="pane-body">
        <PaneBody opened={opened} />
      </div>
    </aside>
  );
}

function PaneBody({ opened }: { readonly opened: Opened }) {
  const { index } = useReport();
  switch (opened.kind) {
    case 'claim': {
      const claim = index.claims.get(opened.id);
      return claim ? <ClaimPane key={claim.id} claim={claim} /> : <Missing id={opened.id} />;
    }
    case 'article': {
      const article = index.articles.get(opened.id);
      return article ? (
        <ArticlePane key={article.id} article={article} spans={opened.spans} />
      ) : (
        <Missing id={opened.id} />
      );
    }
    case 'passage': {
      const passage = index.passages.get(opened.id);
      return passage ? <PassagePane key={passage.id} passage={passage} /> : <Missing id={opened.id} />;
    }
    case 'speaker':
      return <SpeakerPane key={opened.id} id={opened.id} />;
  }
}

function Missing({ id }: { readonly id: string }): ComponentChildren {
  return (
    <p class="empty">
      This report has nothing under the address “{id}”. It may be from another run over other articles.
    </p>
  );
}
