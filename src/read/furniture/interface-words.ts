import { lineRule } from './line-rule.ts';

/** Buttons, menus and rules drawn with signs; and the mark that a feed puts where it cut: `[+1234 chars]`. */
export const interfaceWords = lineRule({
  rule: 'furniture/interface-words',
  kind: 'other',
  maxWords: 6,
  patterns: [
    /^(?:close|menu|search|log ?in|sign ?in|log ?out|register|subscribe|loading(?:\.{3}|…)?|caption|hide caption|show caption|next|previous|prev|skip|play|pause|replay|pause|mute|home|back|back to top|top|more|show more|load more|see more|view all|show all|view comments|toggle caption|photos?|videos?|gallery|more info|learn more|donate|copied|copy link|options|settings|listen|reprints|permissions|font size|text size|print this|email this|save story|newsletters?)[.:>»]?$/i,
    /^(?:[-–—_=*#~•·.]\s?){3,40}$/,
    /^(?:###|-30-|- ?30 ?-|ENDS?|\(END\)|\(ENDS\)|— ?END ?—)$/,
    /^\{\* ?\w+ ?\*\}$/,
  ],
});
