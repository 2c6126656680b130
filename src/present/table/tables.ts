import { articlesTable } from './articles.ts';
import { attributionsTable } from './attributions.ts';
import { carriersTable } from './carriers.ts';
import { claimsTable } from './claims.ts';
import { disputesTable } from './disputes.ts';
import { entitiesTable } from './entities.ts';
import { framingTable } from './framing.ts';
import { noticesTable } from './notices.ts';
import { passagesTable } from './passages.ts';
import { storiesTable } from './stories.ts';
import type { Table } from './table.ts';
import { timelineTable } from './timeline.ts';

/** Every table that a report holds, as CSV and as Parquet, in the order in which the docs list them. */
export const tables: readonly Table[] = [
  articlesTable,
  entitiesTable,
  attributionsTable,
  passagesTable,
  claimsTable,
  carriersTable,
  disputesTable,
  timelineTable,
  framingTable,
  storiesTable,
  noticesTable,
];
