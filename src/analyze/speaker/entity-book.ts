import type { Entity, EntityKind, EntityRole, Span } from '../../record/index.ts';
import { compareSpans } from '../../record/index.ts';
import { idOf } from '../../util/hash.ts';
import { compareText } from '../../util/order.ts';

/** An entity while the article is read. */
export interface Draft {
  readonly key: string;
  name: string;
  kind: EntityKind;
  readonly roles: Set<EntityRole>;
  readonly aliases: Set<string>;
  readonly descriptions: Map<string, Span>;
  readonly mentions: Map<string, { readonly span: Span; readonly rule: string }>;
  readonly because: Set<string>;
  sex: 'm' | 'f' | '-';
  /** Key of the entity that it belongs to. */
  partOf?: string;
  /** The country whose government, ministry or people it is. */
  country?: string;
}

/** The entities of one article by key, in order of first sight. */
export class EntityBook {
  readonly #entities = new Map<string, Draft>();
  #ids: Map<string, string> | undefined;

  constructor(
    readonly article: string,
    readonly text: string,
  ) {}

  get(key: string): Draft | undefined {
    return this.#entities.get(key);
  }

  all(): Iterable<Draft> {
    return this.#entities.values();
  }

  add(key: string, kind: EntityKind, name: string): Draft {
    const known = this.#entities.get(key);
    if (known) return known;
    const draft: Draft = {
      key,
      name,
      kind,
      roles: new Set(),
      aliases: new Set(),
      descriptions: new Map(),
      mentions: new Map(),
      because: new Set(),
      sex: '-',
    };
    this.#entities.set(key, draft);
    return draft;
  }

  /** Notes a place that names the entity; `alias` where the words are a name of it, not a role as "the minister". */
  mention(draft: Draft, span: Span, rule: string, alias = true): void {
    const key = span.join('-');
    if (!draft.mentions.has(key)) draft.mentions.set(key, { span, rule });
    const written = this.text.slice(span[0], span[1]).replace(/\s+/g, ' ');
    if (alias && written !== draft.name) draft.aliases.add(written);
  }

  describe(draft: Draft, span: Span): void {
    const written = this.text.slice(span[0], span[1]).replace(/\s+/g, ' ');
    if (!draft.descriptions.has(written)) draft.descriptions.set(written, span);
  }

  /** The id of an entity; ids are fixed at the first call. */
  id(key: string): string {
    this.#ids ??= this.#makeIds();
    return this.#ids.get(key) ?? '';
  }

  #makeIds(): Map<string, string> {
    const taken = new Set<string>();
    const ids = new Map<string, string>();
    for (const { key, name } of this.#entities.values()) {
      const id = idOf('e', this.article, name);
      // two things of one name, a city and its government: the key tells them apart
      ids.set(key, taken.has(id) ? idOf('e', this.article, name, key) : id);
      taken.add(id);
    }
    return ids;
  }

  /** In order of first mention, then of id. */
  entities(): Entity[] {
    const first = (entity: Entity) => entity.mentions[0]?.span ?? ([Number.MAX_SAFE_INTEGER, 0] as const);
    return [...this.#entities.values()]
      .map(draft => this.#toEntity(draft))
      .sort((a, b) => compareSpans(first(a), first(b)) || compareText(a.id, b.id));
  }

  #toEntity(draft: Draft): Entity {
    const { article } = this;
    return {
      id: this.id(draft.key),
      name: draft.name,
      kind: draft.kind,
      ...(draft.roles.size > 0 && { roles: [...draft.roles].sort(compareText) }),
      ...(draft.partOf !== undefined && this.get(draft.partOf) && { partOf: this.id(draft.partOf) }),
      aliases: [...draft.aliases].filter(alias => alias !== draft.name).sort(compareText),
      descriptions: [...draft.descriptions]
        .map(([text, span]) => ({ text, article, span }))
        .sort((a, b) => compareSpans(a.span, b.span)),
      mentions: [...draft.mentions.values()].map(m => ({ article, ...m })).sort((a, b) => compareSpans(a.span, b.span)),
      because: [...draft.because].sort(compareText),
    };
  }
}
