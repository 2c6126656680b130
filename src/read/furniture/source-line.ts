import { atEnd, lineRule } from './line-rule.ts';

/** "h/t The Quay Courant": where the news was seen first. */
export const HAT_TIP = /^\(?(?:h\/t|hat tip)(?: to)?:? ?[@A-Z][^.!?]{1,60}\.?\)?\.?$/i;

/** "Source: Read Full Article", "Source: AFP", "Via The Quay Courant": where a copy was taken from. */
export const sourceLine = lineRule({
  rule: 'furniture/source-line',
  kind: 'credit',
  maxWords: 12,
  patterns: [
    /^(?:News )?Sources?(?: link)?: ?(?:Read (?:the )?(?:full|original) (?:article|story|post)|https?:\S+|www\.\S+|(?:the |The )?[A-Z][\w.&' /-]{0,60})$/,
    /^(?:Read (?:the )?(?:full|original|rest of the|complete) (?:article|story|post|report))(?: (?:here|at|on)\b.{0,60})?[.:>»]*$/i,
    /^(?:Via|Originally (?:published|posted|appeared) (?:on|at|in|by)|First published (?:on|at|in|by)|Republished from|Reposted from):? ?[A-Z]/i,
    /^(?:This (?:article|story|post) (?:was |has been )?(?:originally|first) (?:published|appeared|posted))\b/i,
    HAT_TIP,
  ],
  where: atEnd(6),
});
