import { lineRule } from './line-rule.ts';

/** Marks of advertising and of the page going on below it. */
export const advertisement = lineRule({
  rule: 'furniture/advertisement',
  kind: 'advertisement',
  maxWords: 14,
  patterns: [
    /^(?:advertisements?|ad|ads|sponsored(?: (?:content|by .{2,40}))?|promoted(?: content)?|paid (?:content|post)|partner content)[.:]?$/i,
    /^(?:advertisement[ :.–—-]*)?(?:story|article|text|content|post|report) continues(?: below)?(?: (?:the )?(?:advertisement|ad|video|photo|gallery))?[.:]?$/i,
    /^(?:story|article) continued below(?: .{0,30})?$/i,
    /^(?:continue reading|keep reading|scroll (?:down )?(?:to|for))(?: (?:the main story|below|continue|more|video|content|to continue).{0,30})?[.:]?$/i,
    /^(?:skip|close) (?:ad|advertisement|this ad|in)\b.{0,30}$/i,
    /^Skip (?:to|past) .{2,40}$/,
    /^(?:This advertisement has not loaded yet|Advertisement - .{2,60})/i,
  ],
});
