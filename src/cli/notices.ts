import { plain } from '../present/fit.ts';
import type { Notice } from '../record/index.ts';

/** Lines that one rule may fill; the rest are counted. */
const MOST_PER_RULE = 5;

export interface NoticePrinter {
  /** Prints a notice, or counts it when its rule has spoken often enough. */
  readonly print: (notice: Notice) => void;
  /** Says how many were counted only. */
  readonly finish: () => void;
  /** True once a notice of level `error` has come: some input was unreadable. */
  readonly failed: () => boolean;
}

/** Prints notices as `warning: path: message (rule)`. `quiet` leaves errors only. `write` takes whole lines without their end. */
export function printNotices(write: (line: string) => void, quiet: boolean): NoticePrinter {
  const counts = new Map<string, number>();
  let failed = false;
  return {
    print(notice) {
      if (notice.level === 'error') failed = true;
      if (quiet && notice.level !== 'error') return;
      const seen = (counts.get(notice.rule) ?? 0) + 1;
      counts.set(notice.rule, seen);
      if (seen <= MOST_PER_RULE) write(noticeLine(notice));
    },
    finish() {
      for (const [rule, seen] of counts) if (seen > MOST_PER_RULE) write(`… and ${seen - MOST_PER_RULE} more ${rule}`);
      counts.clear();
    },
    failed: () => failed,
  };
}

function noticeLine(notice: Notice): string {
  const place = notice.path ?? notice.article;
  const level = notice.level === 'info' ? 'note' : notice.level;
  return `${level}: ${place === undefined ? '' : `${plain(place)}: `}${plain(notice.message)} (${notice.rule})`;
}
