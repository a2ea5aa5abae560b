import type { Field } from '@linkspan/protocol';
import { useChunk } from '../primitives/use-chunk.ts';
import type { FieldKind } from './field-kind.ts';
import { missingKind } from './missing-kind.tsx';
import { commonKinds, kindAmong } from './registry.ts';
import type { useFormRules } from './rules/use-form-rules.ts';

interface FieldKinds {
  /** The kind that a field is drawn as; what nobody knows is text. */
  kindOf(field: Field): FieldKind;
  /** Fetches again what could not be had. */
  readonly retry: (() => void) | undefined;
}

/**
 * The kinds of a form's fields; the rare ones are fetched, and their places held until they are there, as all are
 * until the form's rules are.
 */
export function useFieldKinds(fields: readonly Field[], rules: ReturnType<typeof useFormRules>): FieldKinds {
  const rare = useChunk(fields.every((field) => kindAmong(commonKinds, field)) ? undefined : fetchRareKinds);
  return {
    kindOf: (field) => {
      if (rules.state === 'loading' || rules.state === 'failed') return missingKind;
      const common = kindAmong(commonKinds, field);
      if (common || rare.state !== 'ready') return common ?? missingKind;
      return kindAmong(rare.value, field) ?? commonKinds[field.secret ? 'password' : 'text'];
    },
    retry: [rules, rare].find((chunk) => chunk.state === 'failed')?.retry,
  };
}

const fetchRareKinds = () => import('./rare-kinds.ts').then((chunk) => chunk.rareKinds);
