import type { Attribution, Entity, Mention, Relay, Span, Speaker } from '../../record/index.ts';
import { idOf } from '../../util/hash.ts';
import { round3 } from '../../util/round.ts';
import type { AttributionDraft } from '../attribution/draft.ts';
import type { Doc } from '../doc.ts';
import { carriersOf } from './carriers-of.ts';
import { groupMentions } from './group-mentions.ts';
import { mendNames } from './mend-names.ts';
import { readNounChains } from './noun-chains.ts';
import { isOutletName } from './own-outlet.ts';
import { isPronoun } from './phrase.ts';
import type { PhraseContext } from './phrase-context.ts';
import { type Ranker, trainedRanker } from './rank-people.ts';
import { type Resolution, unknown } from './resolution.ts';
import { resolvePhrase } from './resolve-phrase.ts';
import { resolvePronoun, type Spoken } from './resolve-pronoun.ts';
import { settleStance } from './settle-stance.ts';
import { sourcePhrases } from './source-spans.ts';
import { speakerAhead } from './speaker-ahead.ts';
import { trackPeople } from './track-people.ts';
import { withoutSource } from './without-source.ts';

export interface Resolved {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
}

/** A draft with its speakers, relays and addressees as keys of the book. */
interface Read {
  readonly draft: AttributionDraft;
  readonly sentence: number;
  readonly speakers: readonly Resolution[];
  readonly via: readonly { readonly key: string; readonly spans: readonly Span[]; readonly basis: Relay['basis'] }[];
  readonly to: readonly { readonly key: string; readonly spans: readonly Span[] }[];
}

/** Speakers that a role ("the minister") may look back at. */
const RECENT = 4;

/**
 * Groups the mentions of one article into entities and gives every attribution its speakers, relays and addressees. Attributions are
 * read in text order, since pronouns and roles look back at who spoke. Cost: about linear in mentions and attributions.
 */
export function resolveSpeakers(
  doc: Doc,
  found: readonly Mention[],
  drafts: readonly AttributionDraft[],
  ranker: Ranker = trainedRanker(),
): Resolved {
  const { mentions, found: places } = mendNames(doc, found);
  const grouped = groupMentions(doc, mentions);
  const asked = new Set(drafts.flatMap(({ sources }) => sources.map(([start]) => start)));
  const track = trackPeople(doc, mentions, grouped, asked, ranker);
  const nameOf = (key: string) => grouped.book.get(key)?.name ?? '';
  const chains = readNounChains({ doc, mentions, track, nameOf });
  const reads: Read[] = new Array(drafts.length);
  const spoken: Spoken[] = [];
  const written = new Map<string, Read['via']>();
  for (const at of readingOrder(drafts)) {
    const draft = drafts[at] as AttributionDraft;
    const context: PhraseContext = {
      ...grouped,
      doc,
      mentions,
      ranker,
      track,
      chains,
      recent: spoken
        .slice(-RECENT)
        .reverse()
        .map(s => s.key),
    };
    const outer = draft.within === undefined ? undefined : reads[draft.within];
    const read = writtenInPlace(context, readDraft(context, draft, spoken, outer), written);
    reads[at] = read;
    const only = read.speakers.length === 1 ? read.speakers[0]?.key : undefined;
    if (only)
      spoken.push({
        sentence: read.sentence,
        cue: cueOf(draft),
        key: only,
        top: draft.within === undefined && draft.attitude === 'says',
      });
  }
  nameAhead({ ...grouped, doc, mentions, ranker, track, chains, recent: [] }, reads, spoken);
  const { book, keys } = grouped;
  const id = (key: string) => book.id(key);
  const ids = attributionIds(doc, drafts);
  const furniture = furnitureSentences(doc);
  const keyOf = new Map(places.map((place, i) => [place, keys[i]]));
  return {
    mentions: found.map((mention, i) => {
      const key = keyOf.get(i);
      return key === undefined ? mention : { ...mention, entity: id(key) };
    }),
    entities: book.entities(),
    attributions: reads.map((read, i) => toAttribution(doc, read, ids, i, id, furniture)),
  };
}

/** Those whom the head of the article tells of by a role alone, now that all who speak are known. */
function nameAhead(context: PhraseContext, reads: Read[], spoken: readonly Spoken[]): void {
  reads.forEach((read, i) => {
    const [source] = read.draft.sources;
    const [speaker] = read.speakers;
    const isOpen = context.book.get(speaker?.key ?? '')?.kind === 'anonymous';
    const ahead = source && isOpen && read.speakers.length === 1 && speakerAhead(context, source, spoken);
    if (ahead) reads[i] = { ...read, speakers: [ahead] };
  });
}

/** Text order of the cues, but an outer attribution before those inside it. */
function readingOrder(drafts: readonly AttributionDraft[]): number[] {
  const order: number[] = [];
  const done = new Set<number>();
  const visit = (at: number) => {
    if (done.has(at)) return;
    done.add(at);
    const outer = drafts[at]?.within;
    if (outer !== undefined) visit(outer);
    order.push(at);
  };
  const byCue = drafts
    .map((_, i) => i)
    .sort((a, b) => cueOf(drafts[a] as AttributionDraft) - cueOf(drafts[b] as AttributionDraft) || a - b);
  for (const at of byCue) visit(at);
  return order;
}

function cueOf(draft: AttributionDraft): number {
  return draft.cues[0]?.[0] ?? draft.sources[0]?.[0] ?? draft.contents[0]?.[0] ?? 0;
}

function sentenceOf(context: PhraseContext, offset: number): number {
  return context.doc.tokens[Math.min(context.index.first(offset), context.doc.tokens.length - 1)]?.sentence ?? 0;
}

function readDraft(
  context: PhraseContext,
  draft: AttributionDraft,
  spoken: readonly Spoken[],
  outer: Read | undefined,
): Read {
  const sentence = sentenceOf(context, cueOf(draft));
  const speakers = speakersOf(context, draft, sentence, spoken, outer);
  const own = new Set(speakers.map(speaker => speaker.key));
  const inherited =
    outer && passesOn(outer)
      ? [
          ...outer.via,
          ...outer.speakers.flatMap(s => (s.key ? [{ key: s.key, spans: outer.draft.sources, basis: s.basis }] : [])),
        ]
      : [];
  const carried = draft.sources
    .flatMap(span => carriersOf(context, span))
    .map(({ key, span }) => ({ key, spans: [span], basis: 'stated' as const }));
  const relays = draft.relays.flatMap(span =>
    keysOf(resolvePhrase(context, span)).map(key => ({ key, spans: [span], basis: 'stated' as const })),
  );
  const to = draft.to.flatMap(span =>
    standsForName(context, span) ? [] : keysOf(resolvePhrase(context, span)).map(key => ({ key, spans: [span] })),
  );
  const isDocument =
    speakers.length > 0 && speakers.every(({ key }) => context.book.get(key ?? '')?.kind === 'document');
  return {
    draft: { ...draft, ...settleStance(context.doc, context.index, draft, isDocument) },
    sentence,
    speakers,
    via: distinct([...inherited, ...carried, ...relays]).filter(
      ({ key }) => !own.has(key) && !isOwnOutlet(context, key),
    ),
    to: distinct(to),
  };
}

const WRITES = /^(?:write|wrote|written|writes|writing)$/;

/** True where the speaker's words were written: those that follow come from the same place. */
const isWritten = ({ doc, index }: PhraseContext, { cues }: AttributionDraft): boolean =>
  cues.some(([start]) => WRITES.test(doc.tokens[index.first(start)]?.lower ?? ''));

/** The article's own outlet is the end of every chain, not a part of it. */
function isOwnOutlet({ book, doc }: PhraseContext, key: string): boolean {
  const outlet = doc.article.outlet?.name;
  return outlet !== undefined && isOutletName(book.get(key)?.name ?? '', outlet);
}

/** A source that says or shows what another said; one that declines, doubts or wants passes nothing on. */
const passesOn = ({ draft }: Read) =>
  (draft.attitude === 'says' || draft.attitude === 'shows') && (draft.stance === 'states' || draft.stance === 'hedges');

/** "Lee noted in a column in the Marlow Daily … Lee wrote": written in the same place. `places` is where each speaker wrote last. */
function writtenInPlace(context: PhraseContext, read: Read, places: Map<string, Read['via']>): Read {
  const own = read.speakers[0]?.key;
  if (!own) return read;
  if (read.via.length > 0) places.set(own, read.via);
  const place = places.get(own);
  if (!place || read.via.length > 0 || !isWritten(context, read.draft)) return read;
  return { ...read, via: place.map(relay => ({ ...relay, basis: 'implied' as const })) };
}

function keysOf(resolutions: readonly Resolution[]): string[] {
  return resolutions.flatMap(({ key }) => (key ? [key] : []));
}

function distinct<T extends { readonly key: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map(item => [item.key, item])).values()];
}

function standsForName({ doc }: PhraseContext, span: Span): boolean {
  return isPronoun(doc.article.text.slice(...span).trim());
}

function speakersOf(
  context: PhraseContext,
  draft: AttributionDraft,
  sentence: number,
  spoken: readonly Spoken[],
  outer: Read | undefined,
): readonly Resolution[] {
  const recent = [...spoken.slice(-RECENT)].reverse();
  if (draft.sources.length === 0) return [withoutSource(context, draft, sentence, recent)];
  const key = outer?.speakers.length === 1 ? outer.speakers[0]?.key : undefined;
  const outerSpoken = outer && key ? { sentence: outer.sentence, cue: cueOf(outer.draft), key, top: false } : undefined;
  const before = recent.filter(s => s.cue < cueOf(draft));
  const found = sourcePhrases(context.doc.article.text, draft, cueOf(draft)).flatMap(span =>
    standsForName(context, span)
      ? resolvePronoun(context, span, sentence, before, outerSpoken)
      : resolvePhrase(context, span),
  );
  // "X quoted her as saying": nobody quotes himself so
  const quoter = draft.rule === 'attribution/quoted-as-saying' ? key : undefined;
  const known = found.filter(resolution => resolution.key !== undefined && resolution.key !== quoter);
  if (quoter !== undefined && known.length === 0) return [unknown('quoted by somebody else, and by no name')];
  const unique = [...new Map(known.map(resolution => [resolution.key, resolution])).values()];
  return unique.length > 0 ? unique : [found[0] ?? unknown('no source in the text')];
}

function attributionIds(doc: Doc, drafts: readonly AttributionDraft[]): string[] {
  const taken = new Map<string, number>();
  return drafts.map(({ sources, cues, contents }) => {
    const parts = [sources, cues, contents].map(spans => spans.map(span => span.join('-')).join(' '));
    const id = idOf('s', doc.article.id, ...parts);
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    return count === 1 ? id : idOf('s', doc.article.id, ...parts, count);
  });
}

function furnitureSentences(doc: Doc): ReadonlySet<number> {
  return new Set(doc.sentences.flatMap((sentence, i) => (sentence.furniture ? [i] : [])));
}

function toAttribution(
  doc: Doc,
  read: Read,
  ids: readonly string[],
  at: number,
  id: (key: string) => string,
  furniture: ReadonlySet<number>,
): Attribution {
  const { draft } = read;
  const outer = draft.within === undefined ? undefined : ids[draft.within];
  return {
    id: ids[at] as string,
    article: doc.article.id,
    sources: draft.sources,
    cues: draft.cues,
    contents: draft.contents,
    style: draft.style,
    attitude: draft.attitude,
    stance: draft.stance,
    speakers: read.speakers.map(speaker => toSpeaker(speaker, id)),
    ...(read.via.length > 0 && { via: read.via.map(({ key, spans, basis }) => ({ entity: id(key), spans, basis })) }),
    ...(read.to.length > 0 && { to: read.to.map(({ key, spans }) => ({ entity: id(key), spans })) }),
    ...(outer !== undefined && { within: outer }),
    ...(furniture.has(read.sentence) && { furniture: true as const }),
    rule: draft.rule,
    confidence: round3(draft.confidence),
  };
}

function toSpeaker({ basis, key, rule, reason, confidence }: Resolution, id: (key: string) => string): Speaker {
  return {
    basis,
    ...(key !== undefined && { entity: id(key) }),
    ...(rule !== undefined && { rule }),
    ...(reason !== undefined && { reason }),
    confidence: round3(confidence),
  };
}
