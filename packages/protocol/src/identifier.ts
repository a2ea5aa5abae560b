import * as v from 'valibot';

/** A name that machines use (an id, a code): 1 to 200 visible ASCII characters. */
export const identifier = v.pipe(v.string(), v.regex(/^[\x21-\x7E]{1,200}$/));

/** A moment in milliseconds since 1970, by the clock of {@link Environment.now}. */
export const moment = v.pipe(v.number(), v.finite());
