import * as v from 'valibot';

/**
 * Values by any name, "constructor" and "__proto__" too, which `v.record` leaves out. Entries that make no
 * sense are left out.
 */
export function dictionary<S extends v.GenericSchema>(
  item: S,
): v.GenericSchema<Readonly<Record<string, v.InferInput<S>>>, Record<string, v.InferOutput<S>>> {
  return v.pipe(
    v.any(),
    v.transform((given) =>
      Object.fromEntries(
        Object.entries(given ?? {}).flatMap(([key, value]) => {
          const { success, output } = v.safeParse(item, value);
          return success ? [[key, output]] : [];
        }),
      ),
    ),
  );
}
