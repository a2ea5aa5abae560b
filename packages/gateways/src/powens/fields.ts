import type { FieldDefinition } from '@linkspan/protocol';
import { patternShape } from '../pattern-shape.ts';
import type { ConnectorField } from './connector-field.ts';

export interface FormOf {
  readonly mechanism: 'credentials' | 'webauth';
  /** The name of the source that is added; absent, the connector as a whole. */
  readonly source?: string | undefined;
  /** Names of the sources that were added before: what they asked is known and not asked again. */
  readonly added?: readonly string[];
}

/**
 * The fields to ask for a connector or one of its sources, of all that the connector has. One without
 * `connector_sources` is for every source; one without `auth_mechanisms` is for credentials. By "Custom
 * connection implementation" (docs.powens.com): filter by source, leave out fields of sources already added,
 * and before a webauth ask only fields whose mechanisms include it.
 */
export function formFields(
  fields: readonly ConnectorField[],
  { mechanism, source, added = [] }: FormOf,
): FieldDefinition[] {
  return fields
    .filter(({ auth_mechanisms, connector_sources }) => {
      const sources = connector_sources ?? [];
      const mechanisms = auth_mechanisms?.length ? auth_mechanisms : ['credentials'];
      const wanted = source === undefined || sources.length === 0 || sources.includes(source);
      return mechanisms.includes(mechanism) && wanted && !sources.some((name) => added.includes(name));
    })
    .map(fieldOf);
}

/** A field in our words. */
export function fieldOf({ name, label, type, required, description, regex, values, value }: ConnectorField) {
  const secret = type === 'password';
  const shape = patternShape(regex);
  const kind = values?.length ? 'select' : type === 'list' ? 'text' : kindOf(type, shape?.digits === true);
  return {
    id: name,
    kind,
    label: label || name,
    ...(required != null && { required }),
    ...(secret && { secret }),
    ...(description && { help: description }),
    ...(regex && { pattern: regex }),
    ...(shape?.min !== undefined && { minLength: shape.min }),
    ...(shape?.max !== undefined && { maxLength: shape.max }),
    ...(values?.length && {
      options: values.map((option) => ({ value: option.value, label: option.label || option.value })),
    }),
    ...(value && !secret && { value }),
  } satisfies FieldDefinition;
}

function kindOf(type: string | null | undefined, digits: boolean): string {
  switch (type) {
    case 'password':
      return digits ? 'pin' : 'password';
    case 'number':
      return 'number';
    // Sent as YYYY-MM-DD, which the kind does.
    case 'date':
      return 'date';
    default:
      return digits ? 'number' : 'text';
  }
}
