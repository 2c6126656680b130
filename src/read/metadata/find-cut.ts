import type { Furniture, Span } from '../../record/index.ts';

const FUNCTION_WORD =
  /(?:^| )(?:the|a|an|of|to|in|on|at|and|or|but|that|which|who|with|for|by|from|as|was|is|are|were|has|have|had|its|their|his|her|this|than|into|when|while|because|if),?$/;
const PAYWALL =
  /^(?:(?:Please )?subscribe|log in|sign in|register) (?:now )?to (?:continue|keep|read)|^(?:To )?(?:continue|keep) reading (?:this article|with a)/i;

/** Shorter last lines are titles and buttons rather than cut sentences; in UTF-16 units. */
const LEAST = 60;

/** How the text shows that it was cut short; undefined when it shows nothing. A text that was cut cleanly shows nothing. */
export function findCut(text: string, body: readonly Span[], furniture: readonly Furniture[]): string | undefined {
  if (furniture.some(item => item.rule === 'furniture/cut-mark'))
    return 'cut/feed-mark: ends in the mark that a feed leaves';
  if (furniture.some(item => PAYWALL.test(text.slice(item.span[0], item.span[0] + 80))))
    return 'cut/subscribe: asks to subscribe to read on';
  const last = body.at(-1);
  if (!last) return undefined;
  const tail = text.slice(Math.max(last[0], last[1] - 60), last[1]).replace(/\s+/g, ' ');
  if (/\[(?:…|\.{3}|&hellip;)\]$/.test(tail)) return 'cut/bracket: ends in "[…]"';
  if (last[1] - last[0] > LEAST && /[\p{L}\p{N},](?: ?…| ?\.{3,4})$/u.test(tail))
    return 'cut/ellipsis: ends in the middle of a sentence';
  return last[1] - last[0] > LEAST && (FUNCTION_WORD.test(tail) || /[\p{L}\p{N}],$/u.test(tail))
    ? 'cut/open-sentence: the last sentence has no end'
    : undefined;
}
