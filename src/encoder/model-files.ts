import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { HearsayError } from '../util/error.ts';

/** The card of a shipped network: what `models/NAME.json` says. */
export interface ModelCard {
  readonly name: string;
  /** Of the ONNX file and the vocabulary: `sha256:` and hex digits. */
  readonly digest: string;
  readonly vocabularyDigest: string;
  readonly [more: string]: unknown;
}

export interface ModelFiles<Card extends ModelCard> {
  readonly card: Card;
  readonly network: Uint8Array;
  /** Word pieces by their number. */
  readonly vocabulary: readonly string[];
}

const FOLDER = new URL('../../models/', import.meta.url);

export function readModelCard<Card extends ModelCard>(name: string): Card {
  return JSON.parse(readText(`${name}.json`)) as Card;
}

/** Name and digest of a shipped model, as a ledger gives them; a model that is all in its card has the digest of that. */
export function identifyModel(name: string): { readonly name: string; readonly digest: string } {
  const bytes = readBytes(`${name}.json`);
  const card = JSON.parse(Buffer.from(bytes).toString('utf8')) as Partial<ModelCard>;
  return { name: card.name ?? name, digest: card.digest ?? digestOf(bytes) };
}

const digestOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/**
 * A shipped network with its vocabulary; nothing is taken from elsewhere. Cost: some 60 ms, the digest the most of it.
 * @throws HearsayError `model/missing` or `model/altered`, with the digest that was expected
 */
export function readModelFiles<Card extends ModelCard>(name: string): ModelFiles<Card> {
  const card = readModelCard<Card>(name);
  const network = readChecked(`${name}.onnx`, card.digest);
  const vocabulary = Buffer.from(readChecked('vocabulary.txt', card.vocabularyDigest)).toString('utf8');
  return { card, network, vocabulary: vocabulary.trimEnd().split('\n') };
}

const HINT = 'install hearsay again, or use --reader rules, which needs no weights';

function readChecked(file: string, digest: string): Uint8Array {
  const bytes = readBytes(file, digest);
  const found = digestOf(bytes);
  if (found === digest) return bytes;
  throw new HearsayError(
    'model/altered',
    `models/${file} is not the file that belongs here: its digest is ${found}, not ${digest}`,
    {
      hint: HINT,
    },
  );
}

const readText = (file: string): string => Buffer.from(readBytes(file)).toString('utf8');

function readBytes(file: string, digest?: string): Uint8Array {
  const url = new URL(file, FOLDER);
  if (existsSync(url)) return readFileSync(url);
  const wanted = digest === undefined ? '' : ` (${digest})`;
  throw new HearsayError('model/missing', `models/${file} is missing${wanted}`, { hint: HINT });
}
