import { lineRule } from './line-rule.ts';

/** What a page says about its own making: updated, developing, corrected. */
export const updateNote = lineRule({
  rule: 'furniture/update-note',
  kind: 'other',
  maxWords: 28,
  patterns: [
    /^\(?(?:Update,? )?\d{1,2}[:.]\d{2} [ap]\.?m\.?:? This (?:story|article|post) (?:was|has been) (?:first |originally )?(?:updated|published|posted)\b/i,
    /^\(?\W?(?:This (?:is a )?(?:story|article|report|post|page|file)(?: (?:has been|was|is|will be)(?: being)?) (?:updated|corrected|revised|amended|developing|breaking|clarified)\b)/i,
    /^\(?\W?This is a (?:developing|breaking|continuing)(?: news)? (?:story|report|event)\b/i,
    /^(?:Developing story|Breaking news update|More to come|More details to follow|This story is developing|Check back (?:later|for|soon)|Please check back)\b/i,
    /^(?:We will|We'll|[A-Z][\w ]{1,30} will) (?:update|continue to (?:update you|update this|follow this (?:\w+ )?story|bring you)|have more|bring you (?:more|the latest|updates))\b.{0,120}$/i,
  ],
});
