import type { AnalyzedArticle, Attribution, Span, Speaker } from '../../src/record/index.ts';
import { digestOf, idOf } from '../../src/util/hash.ts';

/** An attribution told by snippets of the text; each must stand in it once. */
export interface Told {
  readonly source?: string;
  readonly cue: string;
  readonly contents: readonly string[];
  /** Entity id of the speaker; none means that it is unknown. */
  readonly speaker?: string;
  readonly via?: string;
  readonly stance?: Attribution['stance'];
}

export interface Sketch {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly wire?: string;
  readonly told?: readonly Told[];
  /** Words that are a day: snippet and ISO date. */
  readonly days?: Readonly<Record<string, string>>;
  /** Names of persons: snippet and entity id. */
  readonly people?: Readonly<Record<string, string>>;
  readonly complete?: boolean;
  readonly language?: string;
}

/** An analyzed article out of a sketch, for tests of the stages after `analyze`. Sentences end with a line. */
export function makeArticle(sketch: Sketch): AnalyzedArticle {
  const { text } = sketch;
  const place = (snippet: string): Span => {
    const start = text.indexOf(snippet);
    if (start < 0 || text.indexOf(snippet, start + 1) >= 0) throw new Error(`not once in the text: ${snippet}`);
    return [start, start + snippet.length];
  };
  const lines = [...text.matchAll(/[^\n]+/g)].map((m): Span => [m.index, m.index + m[0].length]);
  const foreign = sketch.language !== undefined && sketch.language !== 'en';
  return {
    id: sketch.id,
    digest: digestOf(text),
    path: `${sketch.id}.txt`,
    outlet: sketch.outlet ? { name: sketch.outlet, basis: 'stated' } : { basis: 'unknown' },
    credits: sketch.wire ? [{ entity: sketch.wire, role: 'text', span: [0, 1], rule: 'credit/dateline' }] : [],
    published: sketch.published
      ? {
          value: sketch.published,
          precision: 'day',
          basis: 'stated',
          earliest: sketch.published,
          latest: sketch.published,
        }
      : { basis: 'unknown' },
    language: sketch.language ?? 'en',
    complete: sketch.complete ?? true,
    text,
    blocks: lines.map(span => ({ span, kind: 'paragraph' })),
    body: lines,
    furniture: [],
    sentences: foreign ? [] : lines,
    mentions: Object.entries(sketch.people ?? {}).map(([name, entity]) => ({
      span: place(name),
      label: 'Person',
      entity,
    })),
    times: Object.entries(sketch.days ?? {}).map(([words, value]) => ({ span: place(words), type: 'DATE', value })),
    entities: [],
    attributions: (sketch.told ?? []).map(told => toAttribution(sketch.id, told, place)),
  };
}

function toAttribution(article: string, told: Told, place: (snippet: string) => Span): Attribution {
  const contents = told.contents.map(place);
  const speaker: Speaker = told.speaker
    ? { basis: 'stated', entity: told.speaker, confidence: 1 }
    : { basis: 'unknown', reason: 'no source', confidence: 1 };
  return {
    id: idOf('s', article, ...contents.flat()),
    article,
    sources: told.source ? [place(told.source)] : [],
    cues: [place(told.cue)],
    contents,
    style: 'indirect',
    attitude: 'says',
    stance: told.stance ?? 'states',
    speakers: [speaker],
    ...(told.via && { via: [{ entity: told.via, spans: [], basis: 'stated' }] }),
    confidence: 0.9,
  };
}
