import type { AnalyzedArticle, Attribution, Entity, Speaker } from '../../record/index.ts';
import { count } from '../count.ts';
import { fit, plain, quoted } from '../fit.ts';
import { wordsAt } from '../ledger-index.ts';
import type { TextView } from './view.ts';

/** An article's attributions for a person: who, how, what; a line each. */
export function analysisText(article: AnalyzedArticle, view: TextView): string {
  const entities = new Map(article.entities.map(entity => [entity.id, entity]));
  const shown = article.attributions.filter(attribution => !attribution.furniture);
  const lines = shown.map(attribution => fit(`  ${attributionLine(attribution, article, entities, view)}`, view.width));
  return `${[headLine(article, shown.length), ...lines].map(line => fit(line, view.width)).join('\n')}\n\n`;
}

function headLine(article: AnalyzedArticle, attributions: number): string {
  const parts = [article.outlet.name, article.published.value].filter(part => part !== undefined).map(plain);
  return `${plain(article.path || article.id)}  ${[...parts, count(attributions, 'attribution')].join(' · ')}`;
}

function attributionLine(
  attribution: Attribution,
  article: AnalyzedArticle,
  entities: ReadonlyMap<string, Entity>,
  view: TextView,
): string {
  const speakers = attribution.speakers.map(speaker => speakerName(speaker, entities)).join(', ') || 'unknown speaker';
  const via = (attribution.via ?? []).map(relay => entities.get(relay.entity)?.name ?? relay.entity);
  const through = via.length > 0 ? ` via ${plain(via.join(', '))}` : '';
  const how = attribution.attitude === 'says' ? attribution.stance : attribution.attitude;
  const [span] = attribution.contents;
  const place = span ? `${span[0]}-${attribution.contents.at(-1)?.[1]}` : '';
  const content = view.words ? quoted(wordsAt(article, attribution.contents) ?? '') : place;
  return `${plain(speakers)}${through} ${how} ${content}`;
}

function speakerName(speaker: Speaker, entities: ReadonlyMap<string, Entity>): string {
  const name = speaker.entity === undefined ? undefined : entities.get(speaker.entity)?.name;
  const unknown = speaker.reason === undefined ? 'unknown' : `unknown (${speaker.reason})`;
  return name === undefined ? unknown : speaker.basis === 'implied' ? `${name} (implied)` : name;
}
