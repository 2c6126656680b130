import type { Notice } from '../../record/index.ts';
import { defineTable, integer, text } from './table.ts';

/** A row per notice. */
export const noticesTable = defineTable<Notice>('notices', ledger => ledger.notices, [
  text('level', notice => notice.level),
  text('rule', notice => notice.rule),
  text('path', notice => notice.path),
  text('article', notice => notice.article),
  integer('start', notice => notice.span?.[0]),
  integer('end', notice => notice.span?.[1]),
  text('message', notice => notice.message),
]);
