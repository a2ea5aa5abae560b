import { ConnectError, type Field, type ProblemCode, problem } from '@linkspan/protocol';

/** Refuses values of fields that were not asked for, by name. */
export function refuseStrange(
  fields: readonly Pick<Field, 'id'>[],
  values: Readonly<Record<string, string>>,
  code: ProblemCode,
): void {
  const strange = Object.keys(values).filter((name) => !fields.some(({ id }) => id === name));
  if (strange.length === 0) return;
  const fieldErrors = Object.fromEntries(strange.map((name) => [name, 'This field was not asked for.']));
  throw new ConnectError(problem(code, { fieldErrors }));
}
