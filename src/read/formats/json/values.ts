import type { JsonObject, JsonValue } from './read-records.ts';

/** The first of these keys that holds words. */
export function textOf(object: JsonObject | undefined, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = object?.[key];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}

/** The objects of a list, or the one that stands there without a list. */
export function objectsOf(value: JsonValue | undefined): JsonObject[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter(
    (member): member is JsonObject => typeof member === 'object' && member !== null && !Array.isArray(member),
  );
}

/** Names of people and bodies, be they strings or objects, one or several. */
export function namesOf(value: JsonValue | undefined, ...keys: readonly string[]): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap(member => {
    if (typeof member === 'string') return member.trim() === '' ? [] : [member.trim()];
    return objectsOf(member ?? null).flatMap(
      object => textOf(object, ...(keys.length > 0 ? keys : ['name', 'title'])) ?? [],
    );
  });
}
