import type { LoginMethod } from './channel.ts';
import type { Field } from './field.ts';

export interface AskedIn {
  /** The ways to sign in that there are; none, when the form has one way. */
  readonly methods?: readonly LoginMethod[] | undefined;
  /** The id of the chosen one; absent or unknown, the first. */
  readonly method?: string | undefined;
  /** The value of a field by its id, as it would be sent; empty for none. */
  readonly read: (id: string) => string;
}

/**
 * The fields that a form asks now, in the order to show them: those of the chosen method whose conditions
 * hold, lower ranks first. Every other field is neither demanded nor sent.
 *
 * No definition can lose a field for good: a method that is not offered binds nothing, and a condition on a
 * field that the form has not, or that leads back to where it began, is none.
 */
export function askedFields(fields: readonly Field[], { methods = [], method, read }: AskedIn): Field[] {
  const offered = methods.map(({ id }) => id);
  const chosen = method !== undefined && offered.includes(method) ? method : offered[0];
  const byId = new Map(fields.map((field) => [field.id, field]));
  const found = new Map<Field, boolean | 'open'>();

  const isAsked = (field: Field): boolean | 'open' => {
    const before = found.get(field);
    if (before !== undefined) return before;
    found.set(field, 'open');
    const own = field.methods?.filter((id) => offered.includes(id)) ?? [];
    const asked =
      (own.length === 0 || own.some((id) => id === chosen)) &&
      (field.showWhen ?? []).every(({ field: id, is }) => {
        const source = byId.get(id);
        const standing = source ? isAsked(source) : 'open';
        return standing === 'open' || (standing && is.includes(read(id)));
      });
    found.set(field, asked);
    return asked;
  };

  return fields.filter(isAsked).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}
