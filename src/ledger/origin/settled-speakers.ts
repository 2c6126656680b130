import type { Entity, Speaker } from '../../record/index.ts';
import { tellingWords } from './name-likeness.ts';
import type { Entities, TracedCarrier } from './traced-carrier.ts';

/** Ways in which a text says by name who speaks. Others describe ("the paper", "the ministry's report"), and may mean anyone. */
const BY_NAME =
  /^speaker\/(?:name|name-in-apposition|own-statement|relative|country-for-government|capital-for-government|body-called-after|body-of-person)$/;

/**
 * Who a carrier's own text names as the speaker, so that another name is another origin: no one implied or only described, and no medium,
 * which has it from somebody.
 */
export function findSettled({ statement }: TracedCarrier, entities: Entities, media: Media): Entity[] {
  return (statement.attribution?.speakers ?? []).flatMap(speaker => {
    const entity = speaker.entity === undefined ? undefined : entities.get(speaker.entity);
    return entity && isByName(speaker) && entity.kind !== 'anonymous' && !isMedium(entity, media) ? [entity] : [];
  });
}

function isByName({ basis, rule }: Speaker): boolean {
  return basis === 'stated' && (rule === undefined || BY_NAME.test(rule));
}

/** Outlets and wires that carry, relay or are credited with one claim: the words that tell them from others. */
export type Media = ReadonlySet<string>;

export function findMedia(carriers: readonly TracedCarrier[], entities: Entities): Media {
  const articles = new Set(carriers.map(({ statement }) => statement.article));
  const media = new Map<string, Entity>();
  const add = (id: string) => {
    const entity = entities.get(id);
    if (entity) media.set(id, entity);
  };
  for (const { outlet, credits } of articles) {
    if (outlet.name !== undefined) media.set(outlet.name, toOutlet(outlet.name));
    if (outlet.entity !== undefined) add(outlet.entity);
    for (const credit of credits) add(credit.entity);
  }
  for (const { statement } of carriers) for (const relay of statement.attribution?.via ?? []) add(relay.entity);
  return new Set([...media.values()].flatMap(tellingWords));
}

const toOutlet = (name: string): Entity => ({
  id: name,
  name,
  kind: 'organization',
  roles: ['outlet'],
  aliases: [],
  descriptions: [],
  mentions: [],
  because: [],
});

function isMedium(entity: Entity, media: Media): boolean {
  const { roles = [] } = entity;
  // a state's outlet speaks for the state
  if (roles.includes('state-media')) return false;
  if (roles.includes('agency') || roles.includes('outlet')) return true;
  return tellingWords(entity).some(word => media.has(word));
}
