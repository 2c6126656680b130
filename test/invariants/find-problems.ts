import type { Ledger } from '../../src/record/index.ts';
import { carriersAreAsTold, furnitureReachesNoClaim, originsAddUp } from './check-claims.ts';
import { layersAreOrderly, spansLieInTheirText, wordsAreVerbatim } from './check-places.ts';
import { idsAreUnique, idsLeadSomewhere, referencesAreMutual } from './check-references.ts';
import { listsAreInOrder, pathsAreRelative, valuesArePlain } from './check-values.ts';
import type { Check } from './problems.ts';

/** What must hold for every ledger, whatever was read. */
export const CHECKS: Readonly<Record<string, Check>> = {
  'every span lies in its text and splits no character': spansLieInTheirText,
  'words that are repeated are verbatim': wordsAreVerbatim,
  'sentences, blocks, body and furniture are orderly': layersAreOrderly,
  'ids are unique': idsAreUnique,
  'ids lead somewhere': idsLeadSomewhere,
  'references are mutual': referencesAreMutual,
  'origins add up': originsAddUp,
  'carriers are as their attributions tell': carriersAreAsTold,
  'furniture reaches no claim': furnitureReachesNoClaim,
  'no null, no long number': valuesArePlain,
  'no path of the machine': pathsAreRelative,
  'lists are in the stated order': listsAreInOrder,
};

/** All that is wrong with a ledger, each line with the rule that it breaks. */
export function findProblems(ledger: Ledger): string[] {
  return Object.entries(CHECKS).flatMap(([rule, check]) => [...check(ledger)].map(problem => `${rule}: ${problem}`));
}
