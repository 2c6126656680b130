import type { Attribution } from '../../record/index.ts';
import { nameOf, wordsAt } from '../ledger-index.ts';
import { boolean, defineTable, joined, json, number, text } from './table.ts';

/** A row per attribution: who said what in which article, through whom, to whom. */
export const attributionsTable = defineTable<Attribution>('attributions', ledger => ledger.attributions, [
  text('id', attribution => attribution.id),
  text('article', attribution => attribution.article),
  text('path', (attribution, index) => index.articles.get(attribution.article)?.path),
  text('outlet', (attribution, index) => index.articles.get(attribution.article)?.outlet.name),
  text('published', (attribution, index) => index.articles.get(attribution.article)?.published.value),
  text('source', ({ article, sources }, index) => words(wordsAt(index.articles.get(article), sources))),
  text('cue', ({ article, cues }, index) => words(wordsAt(index.articles.get(article), cues))),
  text('content', ({ article, contents }, index) => words(wordsAt(index.articles.get(article), contents))),
  text('speaker', ({ speakers }, index) =>
    joined(speakers.map(speaker => (speaker.entity === undefined ? undefined : nameOf(index, speaker.entity)))),
  ),
  text('speaker_basis', ({ speakers }) => joined(speakers.map(speaker => speaker.basis))),
  text('speaker_reason', ({ speakers }) => joined(speakers.map(speaker => speaker.reason))),
  text('via', ({ via }, index) => joined((via ?? []).map(relay => nameOf(index, relay.entity)))),
  text('to', ({ to }, index) => joined((to ?? []).map(listener => nameOf(index, listener.entity)))),
  text('stance', attribution => attribution.stance),
  text('attitude', attribution => attribution.attitude),
  text('style', attribution => attribution.style),
  text('within', attribution => attribution.within),
  boolean('furniture', attribution => attribution.furniture === true),
  json('source_spans', attribution => attribution.sources),
  json('cue_spans', attribution => attribution.cues),
  json('content_spans', attribution => attribution.contents),
  text('rule', attribution => attribution.rule),
  number('confidence', attribution => attribution.confidence),
]);

function words(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
