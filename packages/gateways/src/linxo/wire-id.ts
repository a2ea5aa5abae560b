import * as v from 'valibot';

/** An id, which documents write as a text; a number means the same. */
export const wireId = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
