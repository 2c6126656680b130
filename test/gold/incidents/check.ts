/**
 * Checks `disputes.ndjson` against the corpus, which is not in the repository: every span lies in its article, and the
 * text of the span holds the side's value (or the carrier's `words` where the outlet writes it otherwise).
 * `npx tsx test/gold/incidents/check.ts` prints the counts of both halves, or what is wrong and exits with 1.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { SHARED } from '../../../eval/shared.ts';

interface Carrier {
  readonly article: string;
  readonly span: readonly [number, number];
  readonly words?: string;
}

interface Dispute {
  readonly relation: 'dispute' | 'update';
  readonly kind: string;
  readonly sure: boolean;
  readonly either?: boolean;
  readonly sides: readonly { readonly value: string; readonly carriers: readonly Carrier[] }[];
}

interface Incident {
  readonly story: string;
  readonly articles: readonly string[];
  readonly disputes: readonly Dispute[];
}

const KINDS = ['denial', 'number', 'date', 'place', 'name', 'role', 'wording'];
const CORPUS = `${SHARED}data/gva/known.ndjson.gz`;

const corpus = new Map(
  lines<{ id: string; story: string; text: string }>(gunzipSync(readFileSync(CORPUS)).toString('utf8')).map(article => [
    article.id,
    article,
  ]),
);
const incidents = lines<Incident>(readFileSync(new URL('disputes.ndjson', import.meta.url), 'utf8'));
const problems = incidents.flatMap(problemsOf);

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else
  for (const [name, parity] of [
    ['tuning', 0],
    ['kept', 1],
  ] as const)
    console.log(name, countsOf(parity));

function problemsOf(incident: Incident): string[] {
  const found: string[] = [];
  for (const id of incident.articles)
    if (corpus.get(id)?.story !== incident.story) found.push(`${incident.story}: ${id} is of another incident`);
  for (const [n, dispute] of incident.disputes.entries()) {
    const place = `${incident.story}, dispute ${n}`;
    if (!KINDS.includes(dispute.kind)) found.push(`${place}: unknown kind: ${dispute.kind}`);
    if (dispute.sides.length < 2) found.push(`${place}: one side`);
    for (const side of dispute.sides) {
      if (side.carriers.length === 0) found.push(`${place}: ${side.value} has no carrier`);
      for (const carrier of side.carriers) {
        const words = carrier.words ?? side.value;
        const slice = corpus.get(carrier.article)?.text.slice(...carrier.span) ?? '';
        if (!incident.articles.includes(carrier.article)) found.push(`${place}: ${carrier.article} is not listed`);
        if (!slice.toLowerCase().includes(words.toLowerCase()))
          found.push(`${place}: "${words}" is not at ${carrier.article} ${carrier.span}`);
      }
    }
  }
  return found;
}

function countsOf(parity: number): Record<string, number> {
  const disputes = incidents.flatMap((incident, i) => (i % 2 === parity ? incident.disputes : []));
  const sure = disputes.filter(d => d.sure);
  return {
    lines: disputes.length,
    sure: sure.length,
    disputes: sure.filter(d => d.relation === 'dispute').length,
    updates: sure.filter(d => d.relation === 'update').length,
  };
}

function lines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as T);
}
