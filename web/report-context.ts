import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Span } from '../src/record/index.ts';
import { type Address, formatAddress, type Opened } from './model/address.ts';
import type { LedgerIndex } from './model/ledger-index.ts';
import type { SpeakerStyles } from './model/speaker-styles.ts';
import type { SpeakerRow } from './model/speakers.ts';
import type { StoryView } from './model/story-view.ts';

/** What every part of the page needs: the ledger, the story that is shown, and where the reader is. */
export interface Report {
  readonly index: LedgerIndex;
  readonly stories: readonly StoryView[];
  readonly story: StoryView;
  /** Who speaks in it, the most quoted first. */
  readonly speakers: readonly SpeakerRow[];
  readonly speakerStyles: SpeakerStyles;
  readonly address: Address;
  /** Goes to an address; `replace` leaves no step for the browser's back button. */
  readonly go: (address: Address, replace?: boolean) => void;
}

export const ReportContext = createContext<Report | undefined>(undefined);

/** @throws RangeError outside of the page. */
export function useReport(): Report {
  const report = useContext(ReportContext);
  if (!report) throw new RangeError('missing report context');
  return report;
}

/** An address that keeps story and filters and opens something else. */
export function hrefOf(report: Report, opened?: Opened): string {
  const { opened: _before, section: _section, ...rest } = report.address;
  return formatAddress(opened ? { ...rest, opened } : rest);
}

export function hrefOfArticle(report: Report, id: string, spans: readonly Span[] = []): string {
  return hrefOf(report, { kind: 'article', id, spans });
}
