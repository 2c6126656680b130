import type { Entity } from '../../record/index.ts';
import { nameOf } from '../ledger-index.ts';
import { defineTable, integer, joined, text } from './table.ts';

/** A row per entity, joined over the articles. */
export const entitiesTable = defineTable<Entity>('entities', ledger => ledger.entities, [
  text('id', entity => entity.id),
  text('name', entity => entity.name),
  text('kind', entity => entity.kind),
  text('roles', entity => joined(entity.roles ?? [])),
  text('part_of', (entity, index) => (entity.partOf === undefined ? undefined : nameOf(index, entity.partOf))),
  text('aliases', entity => joined(entity.aliases)),
  text('descriptions', entity => joined(new Set(entity.descriptions.map(description => description.text)))),
  integer('mentions', entity => entity.mentions.length),
  integer('articles', entity => new Set(entity.mentions.map(mention => mention.article)).size),
  text('because', entity => joined(entity.because)),
]);
