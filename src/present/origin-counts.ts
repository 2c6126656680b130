import type { Claim } from '../record/index.ts';

/** Claims of this many outlets are what is taken for well confirmed. */
const WIDE = 3;

/** How many claims there are by what is known of their origins; each count is of claims, so that none is added to another. */
export interface OriginCounts {
  readonly claims: number;
  /** Carried by one outlet alone, as far as outlets are known. */
  readonly alone: number;
  /** In two or more articles: these can be taken for corroboration. */
  readonly shared: number;
  /** Of the shared: one origin for certain; one, or more; two at least. */
  readonly one: number;
  readonly open: number;
  readonly more: number;
  /** Of the shared, those of three or more outlets, and how many of these have one origin. */
  readonly wide: number;
  readonly wideOne: number;
}

/** Cost: linear in the carriers. */
export function countByOrigins(claims: readonly Claim[]): OriginCounts {
  const shared = claims.filter(claim => new Set(claim.carriers.map(carrier => carrier.article)).size > 1);
  const isOne = ({ origins }: Claim): boolean => origins.most === 1;
  const wide = shared.filter(claim => outletsOf(claim) >= WIDE);
  const one = shared.filter(isOne).length;
  const more = shared.filter(({ origins }) => origins.least > 1).length;
  return {
    claims: claims.length,
    alone: claims.filter(claim => outletsOf(claim) === 1).length,
    shared: shared.length,
    one,
    open: shared.length - one - more,
    more,
    wide: wide.length,
    wideOne: wide.filter(isOne).length,
  };
}

/** An article whose outlet is not known counts as an outlet of its own. */
function outletsOf({ outlets }: Claim): number {
  return outlets.known + outlets.unknown;
}

/** `20 of 29 shared claims from one origin`. */
export function sharedWords({ shared, one }: OriginCounts): string {
  if (shared === 0) return 'no claim in two articles';
  return `${one} of ${shared} shared ${shared === 1 ? 'claim' : 'claims'} from one origin`;
}

/** `of 29 claims in two or more articles 20 have one origin, 7 one or more, 2 two or more`; nothing where none is shared. */
export function originWords({ shared, one, open, more }: OriginCounts): string {
  if (shared === 0) return '';
  const parts = [
    `${one} ${one === 1 ? 'has' : 'have'} one origin`,
    ...(open > 0 ? [`${open} one or more`] : []),
    ...(more > 0 ? [`${more} two or more`] : []),
  ];
  return `of ${shared} ${shared === 1 ? 'claim' : 'claims'} in two or more articles ${parts.join(', ')}`;
}

/** `of 9 in three or more outlets 5 have one origin`; nothing where there is none. */
export function wideWords({ wide, wideOne }: OriginCounts): string {
  return wide === 0
    ? ''
    : `of ${wide} in three or more outlets ${wideOne} ${wideOne === 1 ? 'has' : 'have'} one origin`;
}
