import { useEffect, useMemo } from 'preact/hooks';
import type { Ledger } from '../src/record/index.ts';
import type { Address } from './model/address.ts';
import { indexLedger, type LedgerIndex } from './model/ledger-index.ts';
import { deriveSpeakerStyles } from './model/speaker-styles.ts';
import { deriveSpeakers } from './model/speakers.ts';
import { deriveStories, type StoryView } from './model/story-view.ts';
import { ArticlesSection } from './parts/articles-section.tsx';
import { BandSection } from './parts/band-section.tsx';
import { ClaimsSection } from './parts/claims-section.tsx';
import { DisputesSection } from './parts/disputes-section.tsx';
import { FramingSection } from './parts/framing-section.tsx';
import { Masthead } from './parts/masthead.tsx';
import { NoticesSection } from './parts/notices-section.tsx';
import { Pane } from './parts/pane.tsx';
import { PassagesSection } from './parts/passages-section.tsx';
import { SectionNav } from './parts/section-nav.tsx';
import { SpeakersSection } from './parts/speakers-section.tsx';
import { TimelineSection } from './parts/timeline-section.tsx';
import { type Report, ReportContext } from './report-context.ts';
import { showSection } from './show-section.ts';
import { useAddress } from './use-address.ts';

/** The report: one story at a time, in the order in which a reader asks. */
export function App({ ledger }: { readonly ledger: Ledger }) {
  const index = useMemo(() => indexLedger(ledger), [ledger]);
  const stories = useMemo(() => deriveStories(index), [index]);
  const [address, go] = useAddress();
  const story = findStory(index, stories, address);
  const speakers = useMemo(() => (story ? deriveSpeakers(index, story) : []), [index, story]);
  const speakerStyles = useMemo(() => deriveSpeakerStyles(speakers), [speakers]);
  const report: Report | undefined = useMemo(
    () => story && { index, stories, story, speakers, speakerStyles, address, go },
    [index, stories, story, speakers, speakerStyles, address, go],
  );
  useEffect(() => {
    document.title = story ? `${story.title} · Hearsay` : 'Hearsay';
  }, [story]);
  useEffect(() => {
    if (address.section) showSection(address.section);
  }, [address]);
  if (!report) return <NothingRead ledger={ledger} />;
  return (
    <ReportContext.Provider value={report}>
      <a class="skip" href="#section=claims">
        Skip to the claims
      </a>
      <div class={`page${address.opened ? ' page-open' : ''}`}>
        <main>
          <Masthead />
          <SectionNav />
          <div key={report.story.id}>
            <BandSection />
            <ClaimsSection />
            <PassagesSection />
            <DisputesSection />
            <FramingSection />
            <TimelineSection />
            <SpeakersSection />
            <ArticlesSection />
            <NoticesSection />
          </div>
        </main>
        {address.opened && <Pane opened={address.opened} />}
      </div>
    </ReportContext.Provider>
  );
}

function findStory(
  index: LedgerIndex,
  stories: readonly StoryView[],
  { story, opened }: Address,
): StoryView | undefined {
  const named = stories.find(view => view.id === story);
  if (named || !opened) return named ?? stories[0];
  const articles = articlesOf(index, opened);
  return stories.find(view => view.articles.some(article => articles.includes(article.id))) ?? stories[0];
}

function articlesOf(index: LedgerIndex, { kind, id }: NonNullable<Address['opened']>): readonly string[] {
  if (kind === 'article') return [id];
  if (kind === 'claim') return index.claims.get(id)?.carriers.map(carrier => carrier.article) ?? [];
  const passage = index.passages.get(id);
  return kind === 'passage' && passage ? [passage.a.article] : [];
}

function NothingRead({ ledger }: { readonly ledger: Ledger }) {
  return (
    <main class="page nothing">
      <h1>No article was read</h1>
      <p class="empty">Nothing that was given could be read as an article. What was found instead:</p>
      <ul>
        {ledger.notices.map(notice => (
          <li key={`${notice.rule} ${notice.path}`}>
            <b>{notice.path}</b> {notice.message} <small>{notice.rule}</small>
          </li>
        ))}
      </ul>
    </main>
  );
}
