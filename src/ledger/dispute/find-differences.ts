import type { AnalyzedArticle } from '../../record/index.ts';
import { findAgeDifferences } from './find-age-differences.ts';
import { findChargeDifferences } from './find-charge-differences.ts';
import { findConditionDifferences } from './find-condition-differences.ts';
import { findCountDifferences } from './find-count-differences.ts';
import { findCustodyDifferences } from './find-custody-differences.ts';
import { findDayDifferences } from './find-day-differences.ts';
import { findOtherNames } from './find-other-names.ts';
import { findNameDifferences, findPlaceNameDifferences } from './find-spelling-differences.ts';
import { findStreetDifferences } from './find-street-differences.ts';
import { findTimeDifferences } from './find-time-differences.ts';
import { findVictimAgeDifferences } from './find-victim-age-differences.ts';
import { findWoundDifferences } from './find-wound-differences.ts';
import type { Difference } from './reading.ts';
import { resolvePeople } from './resolve-people.ts';

/**
 * Where the articles of one story give one attribute in two ways: ages, counts, wounds, times, days, streets, custody, conditions, charges,
 * names. Articles come in order of publication; of each attribute the places stand in `docs/disputes.md`.
 * Cost: linear in the text.
 */
export function findDifferences(members: readonly AnalyzedArticle[]): Difference[] {
  if (members.length < 2) return [];
  const cast = resolvePeople(members);
  return [
    ...findAgeDifferences(cast),
    ...findCountDifferences(cast),
    ...findWoundDifferences(cast),
    ...findTimeDifferences(cast),
    ...findStreetDifferences(cast),
    ...findDayDifferences(cast),
    ...findCustodyDifferences(cast),
    ...findConditionDifferences(cast),
    ...findChargeDifferences(cast),
    ...findVictimAgeDifferences(cast),
    ...findNameDifferences(members),
    ...findOtherNames(cast),
    ...findPlaceNameDifferences(members),
  ];
}
