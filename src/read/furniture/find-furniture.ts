import { compareSpans, type Furniture, mergeSpans, type Span, subtractSpans } from '../../record/index.ts';
import { advertisement } from './advertisement.ts';
import { byline } from './byline.ts';
import { callToAction } from './call-to-action.ts';
import { copyright } from './copyright.ts';
import { cutMark } from './cut-mark.ts';
import { dateline } from './dateline.ts';
import { headerLine } from './header-line.ts';
import { interfaceWords } from './interface-words.ts';
import { markup } from './markup.ts';
import { masthead } from './masthead.ts';
import { menu } from './menu.ts';
import { nameCard } from './name-card.ts';
import type { Page, Recognizer } from './page.ts';
import { pageTalk } from './page-talk.ts';
import { pastedDate } from './pasted-date.ts';
import { photoCredit } from './photo-credit.ts';
import { player } from './player.ts';
import { playlist } from './playlist.ts';
import { relatedLine } from './related-line.ts';
import { relatedList } from './related-list.ts';
import { repeatedHeadline } from './repeated-headline.ts';
import { repeatedLine } from './repeated-line.ts';
import { reportingCredit } from './reporting-credit.ts';
import { seamWords } from './seam-words.ts';
import { authorNote, contactLine, shareBar } from './share-bar.ts';
import { signUp } from './sign-up.ts';
import { sourceLine } from './source-line.ts';
import { staffContact } from './staff-contact.ts';
import { tag } from './tag.ts';
import { timestamp } from './timestamp.ts';
import { updateNote } from './update-note.ts';
import { urlLine } from './url-line.ts';
import { videoTitle } from './video-title.ts';

/** The recognisers in order: where two claim the same characters, the earlier one has them. */
export const RECOGNIZERS: readonly Recognizer[] = [
  pastedDate,
  urlLine,
  markup,
  headerLine,
  masthead,
  timestamp,
  byline,
  dateline,
  repeatedHeadline,
  nameCard,
  player,
  photoCredit,
  videoTitle,
  cutMark,
  relatedLine,
  relatedList,
  playlist,
  menu,
  signUp,
  shareBar,
  contactLine,
  authorNote,
  advertisement,
  callToAction,
  updateNote,
  pageTalk,
  reportingCredit,
  staffContact,
  copyright,
  sourceLine,
  interfaceWords,
  seamWords,
  tag,
  repeatedLine,
];

/**
 * What of a text is not the report, in order, without overlaps, each span with the rule that says so.
 * When in doubt it stays: a paragraph taken away would look like one that the outlet left out. Cost: linear in the text.
 */
export function findFurniture(page: Page): Furniture[] {
  const found: Furniture[] = [];
  let taken: Span[] = [];
  for (const recognizer of RECOGNIZERS) {
    const fresh = keepFree(page.text, recognizer.find(page), taken);
    if (fresh.length === 0) continue;
    found.push(...fresh);
    taken = mergeSpans([...taken, ...fresh.map(item => item.span)]);
  }
  return found.sort((a, b) => compareSpans(a.span, b.span));
}

/** What of the items nobody has taken, neither `taken` (merged) nor an item before; without white space at its ends. */
function keepFree(text: string, items: readonly Furniture[], taken: readonly Span[]): Furniture[] {
  const free: Furniture[] = [];
  let end = 0;
  let first = 0;
  for (const item of [...items].sort((a, b) => compareSpans(a.span, b.span))) {
    const from = Math.max(end, item.span[0]);
    if (from >= item.span[1]) continue;
    end = item.span[1];
    while ((taken[first]?.[1] ?? Number.POSITIVE_INFINITY) <= from) first++;
    let last = first;
    while ((taken[last]?.[0] ?? Number.POSITIVE_INFINITY) < end) last++;
    const spans = subtractSpans([[from, end]], taken.slice(first, last));
    for (const span of spans.flatMap(span => trimSpan(text, span))) free.push({ ...item, span });
  }
  return free;
}

/** The span without white space at its ends; nothing when nothing is left. */
export function trimSpan(text: string, [start, end]: Span): Span[] {
  const slice = text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  const to = start + slice.trimEnd().length;
  return from < to ? [[from, to]] : [];
}
