import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readByRules } from '../src/analyze/analyze-article.ts';
import type { AttributionDraft } from '../src/analyze/attribution/draft.ts';
import { findAttributions } from '../src/analyze/attribution/find-attributions.ts';
import { buildDoc } from '../src/analyze/segment/build-doc.ts';
import { resolveSpeakers } from '../src/analyze/speaker/resolve-speakers.ts';
import { readArticle } from '../src/read/read-article.ts';
import { type Entity, overlapLength, type Span, spansOverlap } from '../src/record/index.ts';
import { hasShared, SHARED } from './shared.ts';

interface GapLine {
  readonly text: string;
  readonly pronoun: Span;
  readonly names: readonly { readonly span: Span; readonly same: boolean }[];
}

/** Rows of part, pronouns, precision, recall and F1 over the names of GAP (Webster et al., TACL 2018), as its own scorer counts. */
export function scorePronouns(parts: readonly string[] = ['development', 'validation', 'test']): string[][] {
  if (!hasShared()) return [];
  return parts.flatMap(part => {
    const judged = readGap(part).map(judge);
    return [
      [part, ...figures(judged)],
      [`${part}, the pronoun a source`, ...figures(judged.filter(({ isSource }) => isSource))],
    ];
  });
}

interface Judged {
  readonly isSource: boolean;
  readonly right: number;
  readonly given: number;
  readonly wanted: number;
}

function figures(judged: readonly Judged[]): string[] {
  const sum = (pick: (one: Judged) => number) => judged.reduce((total, one) => total + pick(one), 0);
  const [right, given, wanted] = [sum(one => one.right), sum(one => one.given), sum(one => one.wanted)];
  const share = (part: number, all: number) => (all === 0 ? 0 : part / all).toFixed(3);
  return [String(judged.length), share(right, given), share(right, wanted), share(2 * right, given + wanted)];
}

/** The pronoun as if it were the source of an attribution, which it is in few of these texts. */
function judge({ text, pronoun, names }: GapLine): Judged {
  const doc = buildDoc(readArticle({ id: 'gap', text }));
  const drafts = findAttributions(doc);
  const own = drafts.find(draft => draft.sources.some(span => spansOverlap(span, pronoun)));
  const asked: AttributionDraft = {
    sources: [pronoun],
    cues: [pronoun],
    contents: [pronoun],
    style: 'indirect',
    attitude: 'says',
    stance: 'states',
    relays: [],
    to: [],
    rule: 'gap',
    confidence: 1,
  };
  const { entities, attributions } = resolveSpeakers(doc, readByRules(doc).mentions, [...drafts, asked]);
  const id = attributions.at(-1)?.speakers[0]?.entity;
  const entity = entities.find(one => one.id === id);
  const named = names.map(({ span, same }) => ({ same, given: isNamedAt(entity, span) }));
  return {
    isSource: own !== undefined,
    right: named.filter(({ same, given }) => same && given).length,
    given: named.filter(({ given }) => given).length,
    wanted: named.filter(({ same }) => same).length,
  };
}

const isNamedAt = (entity: Entity | undefined, span: Span) =>
  entity?.mentions.some(mention => overlapLength(mention.span, span) > 0) ?? false;

function readGap(part: string): GapLine[] {
  const [, ...lines] = gunzipSync(readFileSync(`${SHARED}data/coref/gap-${part}.tsv.gz`))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map(line => {
    const [, text = '', word = '', at, a = '', atA, sameA, b = '', atB, sameB] = line.split('\t');
    const spanOf = (words: string, start: string | undefined): Span => [Number(start), Number(start) + words.length];
    return {
      text,
      pronoun: spanOf(word, at),
      names: [
        { span: spanOf(a, atA), same: sameA === 'TRUE' },
        { span: spanOf(b, atB), same: sameB === 'TRUE' },
      ],
    };
  });
}
