import type { Ledger, Span } from '../../src/record/index.ts';
import type { Check, Placed } from './problems.ts';

/** Every span lies inside its text, is not empty, and splits no character of two code units. */
export const spansLieInTheirText: Check = function* (ledger) {
  const texts = new Map(ledger.articles.map(article => [article.id, article.text]));
  for (const { where, article, span } of placesOf(ledger)) {
    const text = texts.get(article);
    if (text === undefined) yield `${where}: unknown article ${article}`;
    else if (!(Number.isInteger(span[0]) && Number.isInteger(span[1])) || span[0] < 0 || span[0] >= span[1])
      yield `${where}: invalid span ${span}`;
    else if (span[1] > text.length) yield `${where}: ${span} ends after the text`;
    else if (splitsPair(text, span[0]) || splitsPair(text, span[1])) yield `${where}: ${span} splits a character`;
  }
};

/** Words that a record repeats are the words at its span. */
export const wordsAreVerbatim: Check = function* (ledger) {
  const texts = new Map(ledger.articles.map(article => [article.id, article.text]));
  const words = (article: string, spans: readonly Span[]) =>
    spans.map(([start, end]) => texts.get(article)?.slice(start, end)).join(' … ');
  for (const { id, text, evidence } of ledger.claims) {
    if (text !== words(evidence.article, evidence.spans)) yield `claim ${id}: its text is not its evidence`;
  }
  for (const { id, headline } of ledger.articles) {
    // a given headline may have more around it than the line in the text
    if (headline?.span && headline.basis === 'implied' && headline.text !== words(id, [headline.span]))
      yield `headline of ${id}: not its span`;
  }
  for (const { id, descriptions } of ledger.entities) {
    for (const { text, article, span } of descriptions)
      if (text !== words(article, [span])) yield `description of ${id}: not its span`;
  }
  for (const { id, words: sides } of ledger.framing) {
    for (const { text, uses } of sides)
      if (!uses.some(({ article, span }) => text === words(article, [span]))) yield `framing ${id}: nobody's words`;
  }
  for (const { id, text, evidence } of ledger.timeline) {
    if (!evidence.some(({ article, span }) => words(article, [span]) === text)) yield `event ${id}: nobody's words`;
    for (const { span, time } of evidence)
      if (time[0] < span[0] || time[1] > span[1]) yield `event ${id}: dated outside its words`;
  }
};

/** Sentences, blocks, body and furniture stand in order without overlaps; body and furniture share nothing. */
export const layersAreOrderly: Check = function* (ledger) {
  for (const { id, sentences, blocks, body, furniture } of ledger.articles) {
    yield* overlaps(`sentences of ${id}`, sentences);
    yield* overlaps(
      `blocks of ${id}`,
      blocks.map(block => block.span),
    );
    yield* overlaps(`body of ${id}`, body);
    yield* overlaps(
      `furniture of ${id}`,
      furniture.map(piece => piece.span),
    );
    const both = [...body, ...furniture.map(piece => piece.span)].sort((a, b) => a[0] - b[0]);
    yield* overlaps(`body and furniture of ${id}`, both);
  }
};

function* overlaps(what: string, spans: readonly Span[]): Iterable<string> {
  for (let i = 1; i < spans.length; i++) {
    const [before, span] = [spans[i - 1] as Span, spans[i] as Span];
    if (before[1] > span[0]) yield `${what}: ${before} and ${span} overlap or are out of order`;
  }
}

function splitsPair(text: string, at: number): boolean {
  const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
  const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
  return at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

/** Every place that a ledger points at. */
export function* placesOf(ledger: Ledger): Iterable<Placed> {
  for (const a of ledger.articles) {
    const own: readonly (readonly [string, readonly Span[]])[] = [
      ['outlet', a.outlet.evidence ?? []],
      ['published', a.published.evidence ?? []],
      ['headline', a.headline?.span ? [a.headline.span] : []],
      ['credits', a.credits.map(credit => credit.span)],
      ['blocks', a.blocks.map(block => block.span)],
      ['body', a.body],
      ['furniture', a.furniture.map(piece => piece.span)],
      ['sentences', a.sentences],
    ];
    for (const [name, spans] of own) yield* inArticle(`${name} of ${a.id}`, a.id, spans);
  }
  for (const e of ledger.entities)
    for (const place of [...e.mentions, ...e.descriptions])
      yield { where: `entity ${e.id}`, article: place.article, span: place.span };
  for (const a of ledger.attributions) {
    const relayed = [...(a.via ?? []), ...(a.to ?? [])].flatMap(other => other.spans);
    yield* inArticle(`attribution ${a.id}`, a.article, [...a.sources, ...a.cues, ...a.contents, ...relayed]);
  }
  for (const p of ledger.passages) for (const side of [p.a, p.b]) yield { where: `passage ${p.id}`, ...side };
  for (const s of ledger.strands) for (const member of s.members) yield { where: `strand ${s.id}`, ...member };
  for (const c of ledger.claims)
    for (const at of [c.evidence, ...c.carriers]) yield* inArticle(`claim ${c.id}`, at.article, at.spans);
  for (const d of ledger.disputes)
    for (const at of d.sides.flatMap(side => side.carriers)) yield* inArticle(`dispute ${d.id}`, at.article, at.spans);
  for (const t of ledger.timeline)
    for (const at of t.evidence) yield* inArticle(`event ${t.id}`, at.article, [at.span, at.time]);
  for (const t of ledger.timeline)
    for (const at of [...(t.who ?? []), ...(t.where ?? [])]) yield* inArticle(`event ${t.id}`, at.article, [at.span]);
  for (const f of ledger.framing)
    for (const use of f.words.flatMap(word => word.uses)) yield* inArticle(`framing ${f.id}`, use.article, [use.span]);
  for (const n of ledger.notices)
    if (n.article !== undefined && n.span) yield* inArticle(`notice ${n.rule}`, n.article, [n.span]);
}

function* inArticle(where: string, article: string, spans: readonly Span[]): Iterable<Placed> {
  for (const span of spans) yield { where, article, span };
}
