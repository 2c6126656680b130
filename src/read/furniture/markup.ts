import { furnitureOf, type Recognizer } from './page.ts';

const RULE = 'furniture/markup';
/** What is left of a page's code: entities, comments, tags, variables and shortcodes that nobody filled in, dates of scripts. */
const CODE =
  /&(?:(?:amp|lt|gt|quot|nbsp|#\d{1,5});?)+|!--.{0,200}?--|<[^<>]{1,300}>|\$\{?_*[A-Za-z]\w*\}?|\{[{*%][^{}]{0,80}[}*%]\}|\[[a-z]+_[a-z]+(?: [^\][]{0,600})?\]/g;
const SCRIPT_DATE = /[A-Z][a-z]{2} [A-Z][a-z]{2} \d{1,2} \d{2}:\d{2}:\d{2} [A-Z]{3,4} \d{4}/g;
/** A statement of a script. */
const SCRIPT = /^(?:var \w+ ?=|function ?\w*\(|\(function\b|window\.\w+|document\.\w+|jQuery\(|\$\().*[;})]$/;
const LONGEST = 2000;

/** Lines that are code and nothing else. */
export const markup: Recognizer = {
  rule: RULE,
  find: ({ pieces }) =>
    pieces
      .filter(({ flat }) => flat.length <= LONGEST && (isCode(flat) || SCRIPT.test(flat)))
      .map(piece => furnitureOf(piece, 'other', RULE)),
};

function isCode(flat: string): boolean {
  if (!/[&<$[{]|!--/.test(flat)) return false;
  const rest = flat.replace(CODE, ' ');
  return rest !== flat && !/[\p{L}\p{N}]/u.test(rest.replace(SCRIPT_DATE, ' '));
}
