const ANAPHOR =
  /^(?:the|these|those|this|that|any such|any|such|all|both|its|his|her|their)?\s*(?:claims?|allegations?|accusations?|reports?|charges?|suggestions?|assertions?|it|that|this|them|involvement|wrongdoing|doing so)\W*$/i;

/** Words that only point at what was said before: "the claim", "those allegations", "doing so". */
export function isAnaphor(words: string): boolean {
  return ANAPHOR.test(words.trim());
}
