// Wires that the text credits, against what PolNeAR's publishers declared. The reader sees headline and text only.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findAgency } from '../src/read/metadata/agencies.ts';
import { readArticle } from '../src/read/read-article.ts';
import { hasShared, SHARED } from './shared.ts';

export interface CreditScore {
  readonly articles: number;
  /** Articles for which the publisher declared a wire. */
  readonly declared: number;
  readonly predicted: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  /** Declared ones whose text shows the wire at all: its name anywhere, or its way to sign. */
  readonly traced: number;
  /** Declared "h/t" outlets, those that the text names at all, and those that it credits. */
  readonly hatTips: { readonly declared: number; readonly named: number; readonly credited: number };
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly headline?: string;
  readonly wire?: string;
  readonly credit?: string;
}

/** Wires of one part of PolNeAR: `train` was tuned on, `dev` never. */
export function scoreCredits(part: 'train' | 'dev'): CreditScore | undefined {
  if (!hasShared()) return undefined;
  const lines = gunzipSync(readFileSync(`${SHARED}data/polnear/${part}.ndjson.gz`))
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Line);
  let [declared, predicted, right, traced] = [0, 0, 0, 0];
  const hatTips = { declared: 0, named: 0, credited: 0 };
  for (const line of lines) {
    const { id, text, headline } = line;
    const { credits } = readArticle({ id, text, ...(headline !== undefined && { headline }) });
    const gold = agencyOf(line.wire);
    const found = new Set(credits.filter(credit => credit.role === 'text').map(credit => credit.entity));
    predicted += found.size;
    if (gold !== undefined) {
      declared++;
      if (found.has(gold)) right++;
      if (found.has(gold) || namesOf(line.wire).some(name => holds(text, name))) traced++;
    }
    const tip = /^h\/t: *(?:The )?(.*?)[. ]*$/i.exec(line.credit ?? '')?.[1];
    if (!tip) continue;
    hatTips.declared++;
    if (holds(text, tip)) hatTips.named++;
    if (credits.some(credit => credit.entity.replace(/^The /, '') === tip)) hatTips.credited++;
  }
  const precision = predicted === 0 ? 1 : right / predicted;
  return {
    articles: lines.length,
    declared,
    predicted,
    right,
    precision,
    recall: right / declared,
    traced,
    hatTips,
  };
}

/** "reuters", "AP": as the list names it; undefined where none was declared. */
function agencyOf(wire: string | undefined): string | undefined {
  if (wire === undefined || wire === 'NA') return undefined;
  return namesOf(wire).map(findAgency).find(Boolean)?.name ?? wire;
}

function namesOf(wire = ''): string[] {
  const known = findAgency(wire) ?? findAgency(wire.charAt(0).toUpperCase() + wire.slice(1));
  return known === undefined ? [wire] : [wire, known.name, known.name.replace(/^The /, '')];
}

function holds(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w])${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?!\\w)`).test(text);
}
