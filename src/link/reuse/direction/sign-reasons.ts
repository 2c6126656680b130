import type { Rule, Sign } from './weigh-traces.ts';

type Side = 'a' | 'b';
/** What was counted: at the side that the sign speaks for as the lender, and at the other. */
type Wording = (lender: Side, other: Side, here: number, there: number) => string;

const WORDINGS: Readonly<Record<Rule, Wording>> = {
  belongs: (lender, other, here, there) =>
    `${here} of its words and names recur in the rest of ${lender}, ${there} in that of ${other}`,
  fits: (lender, other, here, there) =>
    `where they differ, ${here} pairs of neighbouring words of ${lender} stand elsewhere too, ${there} of ${other}`,
  changed: (lender, other, here, there) =>
    `${there} words that only ${other} has recur nowhere in it, ${here} of those that only ${lender} has`,
  cut: (lender, other, here, there) =>
    `${lender} has ${here} words in stretches that ${other} lacks, ${other} ${there}`,
  part: (lender, other, here, there) =>
    `its paragraphs have ${here} words more beside it in ${lender}, ${there} in ${other}`,
  tail: (lender, other, here, there) => `${lender} goes on for ${here} words, ${other} for ${there}`,
};

/** A sign as a reason: its rule, what was counted, and how much it weighs. */
export function reasonOf({ rule, odds, a, b }: Sign): string {
  const text = odds > 0 ? WORDINGS[rule]('a', 'b', a, b) : WORDINGS[rule]('b', 'a', b, a);
  return `${rule}: ${text} (log-odds ${Math.abs(odds).toFixed(1)} for ${odds > 0 ? 'a-to-b' : 'b-to-a'})`;
}
