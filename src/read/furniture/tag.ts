import { furnitureOf, type Recognizer } from './page.ts';

const RULE = 'furniture/tag';
/** Words that pages put in brackets behind titles; in a report brackets hold what an editor added. */
const WORDS =
  'REPORT|REVEAL(?:ED)?|VIDEO|WATCH|LIVE|LATEST|PICTURES?|PICS|PHOTOS?|INSIGHT|ANALYSIS|OPINION|COMMENT|EXCLUSIVE|UPDATED?|BREAKING|INTERVIEW|GALLERY|MAPS?|POLL|SPOTLIGHT|GRAPHIC|INFOGRAPHIC|AUDIO|LISTEN|QUIZ|BLOG|NEWS|REVIEW|FEATURE|EXPLAINER|DATA|CHARTS?|PROFILE|WARNING|SHOCK(?:ING)?|FORECAST|WEATHER|ADVICE|REACTION|STORY|INFO|LIST|RECAP|PREVIEW|INVESTIGATION|TRANSCRIPT|PODCAST|DETAILS|DISCOVER|FACT CHECK|READ|MUST READ';
const TAG_AT_END = new RegExp(`\\[ ?(?:${WORDS}) ?\\]$`);
const TAG_AT_START = new RegExp(`^\\[ ?(?:${WORDS}) ?\\] ?`);

/** True when a title carries a tag such as `[REPORT]` at its end. */
export function endsInTag(flat: string): boolean {
  return TAG_AT_END.test(flat.slice(-30));
}

/** The tag alone, where the line it stands on is not furniture as a whole. */
export const tag: Recognizer = {
  rule: RULE,
  find: ({ pieces }) =>
    pieces.flatMap(piece => {
      const end = TAG_AT_END.exec(piece.flat.slice(-30));
      const start = TAG_AT_START.exec(piece.flat.slice(0, 30));
      const from = end ? piece.flat.length - end[0].length : 0;
      return [
        ...(start ? [furnitureOf(piece, 'tag', RULE, 0, start[0].trimEnd().length)] : []),
        ...(end && from > 0 ? [furnitureOf(piece, 'tag', RULE, from)] : []),
      ];
    }),
};
