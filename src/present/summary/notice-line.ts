import type { Notice } from '../../record/index.ts';
import { count } from '../count.ts';

/** `1 error, 3 warnings, 2 notes`; nothing where there are none. */
export function noticeWords(notices: readonly Notice[]): string {
  const of = (level: Notice['level']) => notices.filter(notice => notice.level === level).length;
  const parts: readonly (readonly [number, string])[] = [
    [of('error'), 'error'],
    [of('warning'), 'warning'],
    [of('info'), 'note'],
  ];
  return parts
    .filter(([number]) => number > 0)
    .map(([number, noun]) => count(number, noun))
    .join(', ');
}
