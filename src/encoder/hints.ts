import { firstEndingAfter, type MentionLabel, type Span } from '../record/index.ts';

/** What the rules find, for the encoder to weigh: their lists know names and verbs that its training never showed it. */
export interface Hints {
  readonly attributions: readonly { readonly [role in Role]: readonly Span[] }[];
  readonly mentions: readonly { readonly span: Span; readonly label: MentionLabel }[];
}

/** Roles in the order of their tags; the order is part of the weights. */
export const ROLES = ['cues', 'sources', 'contents'] as const;
export type Role = (typeof ROLES)[number];

/** Mention labels in the order of their tags; the order is part of the weights. */
export const LABELS = [
  'Person',
  'Organization',
  'Location',
  'Facility',
  'NORP',
  'Date',
  'Money',
  'Product',
  'Misc',
] as const satisfies readonly MentionLabel[];

/** A tag a word: 0 for none, `2k + 1` where kind `k` begins, `2k + 2` where it goes on. Where kinds meet the one named first wins. */
export function roleTags(words: readonly Span[], { attributions }: Pick<Hints, 'attributions'>): Uint8Array {
  const tags = new Uint8Array(words.length);
  for (const kind of ROLES.keys()) {
    for (const attribution of attributions) {
      for (const span of attribution[ROLES[kind] as Role]) tag(tags, words, span, kind);
    }
  }
  return tags;
}

/** The same for mentions. */
export function nameTags(words: readonly Span[], { mentions }: Pick<Hints, 'mentions'>): Uint8Array {
  const tags = new Uint8Array(words.length);
  for (const { span, label } of mentions) tag(tags, words, span, LABELS.indexOf(label));
  return tags;
}

function tag(tags: Uint8Array, words: readonly Span[], span: Span, kind: number): void {
  const first = firstEndingAfter(words, span[0], word => word);
  for (let word = first; word < words.length && (words[word] as Span)[0] < span[1]; word++) {
    if (tags[word] === 0) tags[word] = word === first ? 2 * kind + 1 : 2 * kind + 2;
  }
}
