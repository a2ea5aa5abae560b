import * as v from 'valibot';

type Given = Readonly<Record<string, unknown>>;

/**
 * What a schema of an object makes of something from outside once every property that would fail is left out,
 * or undefined if too little remains. `mend` gives properties that are better than what came.
 */
export function salvage<S extends ObjectSchema>(
  schema: S,
  given: unknown,
  mend: (given: Given) => Given = () => ({}),
): v.InferOutput<S> | undefined {
  if (!isObject(given)) return undefined;
  const mended = { ...given, ...mend(given) };
  const usable = Object.entries(schema.entries).flatMap(([name, entry]) => {
    const value = Object.hasOwn(mended, name) ? mended[name] : undefined;
    return value !== undefined && v.is(entry, value) ? [[name, value]] : [];
  });
  return salvageWhole(schema)(Object.fromEntries(usable));
}

/** For what is whole or nothing. */
export function salvageWhole<S extends v.GenericSchema>(
  schema: S,
): (given: unknown) => v.InferOutput<S> | undefined {
  return (given) => {
    const parsed = v.safeParse(schema, given);
    return parsed.success ? parsed.output : undefined;
  };
}

/**
 * The usable ones among the first `max` items of what should be a list, and of those with the same key the
 * first. Undefined for nothing at all, which is not the same as an empty list.
 */
export function salvageList<T>(
  given: unknown,
  max: number,
  salvageItem: (item: unknown) => T | undefined,
  keyOf: (item: T) => unknown = (item) => item,
): T[] | undefined {
  if (given === undefined) return undefined;
  const kept = new Map<unknown, T>();
  for (const each of Array.isArray(given) ? given.slice(0, max) : []) {
    const item = salvageItem(each);
    if (item !== undefined && !kept.has(keyOf(item))) kept.set(keyOf(item), item);
  }
  return [...kept.values()];
}

// A Hangul filler is a letter, and a blank of Braille a symbol.
const SEEN = /(?![\p{DI}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** A text of which something can be seen, or the next best. */
export function visibleText(given: unknown, otherwise: unknown): unknown {
  return typeof given === 'string' && SEEN.test(given) ? given : otherwise;
}

type ObjectSchema = v.GenericSchema & { readonly entries: Readonly<Record<string, v.GenericSchema>> };

function isObject(given: unknown): given is Given {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
