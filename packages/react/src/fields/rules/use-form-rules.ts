import type { Field, LoginMethod } from '@linkspan/protocol';
import { type Chunk, useChunk } from '../../primitives/use-chunk.ts';

export type FormRules = typeof import('./form-rules.tsx');

/** The rules of a form, fetched if it has any or if something is known already: `none` if not. */
export function useFormRules(
  fields: readonly Field[],
  methods: readonly LoginMethod[] = [],
  username?: string,
): Chunk<FormRules> | { readonly state: 'none' } {
  const ruled =
    username !== undefined ||
    methods.length > 0 ||
    fields.some(
      ({ showWhen, group, rank, links, maskedValue }) => showWhen ?? group ?? rank ?? links ?? maskedValue,
    );
  const chunk = useChunk(ruled ? fetchRules : undefined);
  return ruled ? chunk : { state: 'none' };
}

const fetchRules = () => import('./form-rules.tsx');
