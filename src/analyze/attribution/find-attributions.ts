import type { Seen } from '../../encoder/reader.ts';
import { compareSpans, firstEndingAfter, type Span } from '../../record/index.ts';
import type { Doc, Quote } from '../doc.ts';
import type { Candidate, Found } from './candidate.ts';
import { readChains } from './chain/read-chains.ts';
import { type Clauses, readClauses } from './clause/clauses.ts';
import { outermostQuotes, readPeriods } from './clause/period.ts';
import type { AttributionDraft } from './draft.ts';
import { joinSeen } from './join-seen.ts';
import { recogniseAccordingTo } from './recognise/according-to.ts';
import { recogniseAdjectiveCue } from './recognise/adjective-cue.ts';
import { recogniseAfterVerb } from './recognise/after-verb.ts';
import { recogniseAside } from './recognise/aside.ts';
import { recogniseColon, recogniseDash } from './recognise/colon.ts';
import { recogniseDeclining } from './recognise/declining.ts';
import { recogniseDocumentFrame } from './recognise/document-frame.ts';
import { recogniseHearsayAdverb } from './recognise/hearsay-adverb.ts';
import { recogniseNounBe } from './recognise/noun-be.ts';
import { recogniseNounCue } from './recognise/noun-cue.ts';
import { recognisePassive } from './recognise/passive.ts';
import { recogniseUnknownVerb } from './recognise/unknown-verb.ts';
import { confidenceOf, isTrusted } from './refine/confidence.ts';
import { continueQuotes } from './refine/continue-quotes.ts';
import { dropRivals } from './refine/drop-rivals.ts';
import { leaveOutFurniture } from './refine/leave-out-furniture.ts';
import { lendSources } from './refine/lend-sources.ts';
import { findOuter } from './refine/nest.ts';
import { toFound } from './refine/to-found.ts';

/** Each reads one period; where two read the same words the earlier one wins. */
const RECOGNISERS: readonly ((clauses: Clauses) => Candidate[])[] = [
  recogniseAside,
  recogniseAccordingTo,
  recognisePassive,
  recogniseAfterVerb,
  recogniseAdjectiveCue,
  recogniseNounCue,
  recogniseNounBe,
  recogniseDocumentFrame,
  recogniseUnknownVerb,
  recogniseDeclining,
  recogniseColon,
  recogniseDash,
  recogniseHearsayAdverb,
];

/** Who said what, by rules: every attribution of the article in text order. */
export function findAttributions(doc: Doc): AttributionDraft[] {
  return toDrafts(doc, findByRules(doc));
}

/** The same as an encoder sees it, in `seen`; what stands inside another's content, and whom it was said to, by rules. */
export function settleAttributions(doc: Doc, seen: Seen, byRules: readonly Found[]): AttributionDraft[] {
  const { furniture, text } = doc.article;
  return toDrafts(doc, leaveOutFurniture(furniture, text, joinSeen(doc, seen, byRules)));
}

/** What the rules find, in no order. */
export function findByRules(doc: Doc): Found[] {
  const ranks = new Map<Found, number>();
  let found: Found[] = [];
  const periods = readPeriods(doc);
  for (const period of periods) {
    const clauses = readClauses(period);
    RECOGNISERS.forEach((recognise, rank) => {
      for (const candidate of recognise(clauses)) {
        const item = toFound(candidate);
        if (!item || !isTrusted(item)) continue;
        ranks.set(item, rank);
        found.push(item);
      }
    });
  }
  found = dropRivals(found, item => ranks.get(item) ?? 0);
  found = lendSources(doc.article.text, found);
  found = continueQuotes(doc.article.text, periods, found);
  return leaveOutFurniture(doc.article.furniture, doc.article.text, found);
}

function toDrafts(doc: Doc, read: readonly Found[]): AttributionDraft[] {
  const quotes = outermostQuotes(doc.quotes);
  const inOrder = readChains(doc, read).sort(
    (a, b) => compareSpans(firstSpan(a), firstSpan(b)) || compareSpans(a.cues[0] ?? [0, 0], b.cues[0] ?? [0, 0]),
  );
  // what stands inside a quotation is somebody's; unless it is known whose, it is left
  const held = findOuter(inOrder);
  const sorted = inOrder.filter((item, i) => item.depth === 0 || held[i] !== undefined);
  const byCue = new Map(sorted.flatMap(({ cues: [cue], outerCue }, i) => (cue && !outerCue ? [[cue.join(), i]] : [])));
  const outer = findOuter(sorted).map((at, i) => {
    const cue = sorted[i]?.outerCue;
    return (cue && byCue.get(cue.join())) ?? at;
  });
  return sorted.map((item, i) => ({
    sources: item.sources,
    cues: item.cues,
    contents: [...item.contents].sort(compareSpans),
    style: styleOf(quotes, item),
    attitude: item.attitude,
    stance: item.stance,
    relays: item.relays,
    to: item.to,
    ...(outer[i] !== undefined && { within: outer[i] as number }),
    rule: item.rule,
    confidence: item.confidence ?? confidenceOf(item),
  }));
}

const firstSpan = (item: Found): Span => [...item.contents, ...item.cues].sort(compareSpans)[0] ?? [0, 0];

/** Direct when the content stands in quotation marks but for a word or two, mixed when a part of it does. */
function styleOf(quotes: readonly Quote[], item: Found): AttributionDraft['style'] {
  let quoted = 0;
  let total = 0;
  for (const [start, end] of item.contents) {
    total += end - start;
    // quotes inside quotes end before their outer one, so only outermost ones are given: their ends ascend
    for (let i = firstEndingAfter(quotes, start, quote => quote.outer); i < quotes.length; i++) {
      const { outer } = quotes[i] as Quote;
      if (outer[0] >= end) break;
      quoted += Math.max(0, Math.min(end, outer[1]) - Math.max(start, outer[0]));
    }
  }
  return quoted >= 0.9 * total ? 'direct' : quoted > 0 ? 'mixed' : 'indirect';
}
