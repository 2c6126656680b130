import { furnitureOf, type Recognizer } from './page.ts';

const RULE = 'furniture/url-line';
const URL_LINE =
  /^((?:date \d{4}-\d{2}-\d{2} +)?)((?:(?:URL|Link|Web|Website|Short ?link|Permalink|Original(?: link)?): ?)?(?:https?:\/\/|www\.)\S+)$/i;

/** Lines that are a web address and nothing else. */
export const urlLine: Recognizer = {
  rule: RULE,
  find: ({ pieces }) =>
    pieces.flatMap(piece => {
      const match = piece.words <= 6 ? URL_LINE.exec(piece.flat) : null;
      return match ? [furnitureOf(piece, 'header', RULE, match[1]?.length ?? 0)] : [];
    }),
};
