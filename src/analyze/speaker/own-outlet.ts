import { plainWords } from '../../util/name-key.ts';

/** Words that catalogues put behind an outlet's name: "Marlow Online News", "Marlow (Web)", "Marlow - Opinion". */
const MORE = /^(?:the|online|web|news|com|opinion|editorial|edition|website)$/;

/** True when a name is that of the outlet, whatever the catalogue adds to it. */
export function isOutletName(name: string, outlet: string): boolean {
  const core = (words: string) =>
    plainWords(words)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word !== '' && !MORE.test(word))
      .join(' ');
  const own = core(outlet);
  return own !== '' && core(name) === own;
}
