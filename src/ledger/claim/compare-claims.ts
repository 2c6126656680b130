import type { Claim } from '../../record/index.ts';
import { compareText } from '../../util/order.ts';

/** Order of claims in a story: most origins first, then most carriers, then the earliest, then by id. */
export function compareClaims(a: Claim, b: Claim): number {
  return (
    b.origins.most - a.origins.most ||
    b.carriers.length - a.carriers.length ||
    compareText(a.first.published ?? '9999', b.first.published ?? '9999') ||
    compareText(a.id, b.id)
  );
}
