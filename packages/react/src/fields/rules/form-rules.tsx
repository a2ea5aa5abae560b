import { askedFields, type Field, type LoginMethod } from '@linkspan/protocol';
import type { ReactNode } from 'react';
import type { Language } from '../../language/language.ts';
import type { FieldProps } from '../field-kind.ts';
import type { FieldEntry } from '../use-field-form.ts';
import { FieldGroups } from './field-groups.tsx';
import { FieldLinks } from './field-links.tsx';
import { currentOf } from './known-values.ts';
import { LoginMethods } from './login-methods.tsx';

// What forms with rules need: it is fetched when one is met.
export { withKnownName } from './known-values.ts';

/** The fields that are asked now; `read` gives the value of one as it would be sent. */
export function askedNow(
  fields: readonly Field[],
  methods: readonly LoginMethod[] | undefined,
  method: string | undefined,
  read: (field: Field) => string,
): Field[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  return askedFields(fields, {
    methods,
    method,
    read: (id) => {
      const field = byId.get(id);
      return field ? read(field) : '';
    },
  });
}

/** The fields in their groups, and behind the tabs of their ways to sign in where there are several. */
export function arrange(
  entries: readonly FieldEntry[],
  methods: readonly LoginMethod[] = [],
  method: string | undefined,
  choose: (id: string) => void,
): ReactNode {
  const groups = <FieldGroups entries={entries} />;
  if (methods.length < 2) return entries.length > 0 && groups;
  return (
    <LoginMethods methods={methods} chosen={method} choose={choose}>
      {groups}
    </LoginMethods>
  );
}

/** What stands around a field: what the provider holds of it now, and the links. */
export function aroundField(
  field: Field,
  provider: string | undefined,
  language: Language,
): Pick<FieldProps, 'current' | 'links'> {
  const { links, label } = field;
  return {
    current: currentOf(field, provider, language),
    links: links && <FieldLinks links={links} label={label} />,
  };
}
