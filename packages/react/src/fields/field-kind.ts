import type { Field } from '@linkspan/protocol';
import type { ComponentType } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

/** What a kind of field is given to draw itself. */
export interface FieldProps {
  readonly field: Field;
  /** The id of its control, or of the first of them; unique on the page. */
  readonly id: string;
  /** Goes on its native control or on each of them: name, ref and listeners. */
  readonly register: UseFormRegisterReturn;
  /** What is wrong with the value, as a sentence. */
  readonly error: string | undefined;
  readonly autocomplete: string | undefined;
  /** What the provider holds now, as a sentence. */
  readonly current: string | undefined;
}

/** A kind of field: how it is drawn, and what of the typed value counts. */
export interface FieldKind {
  readonly Component: ComponentType<FieldProps>;
  /** The value as it is checked and sent; absent, as typed. */
  clean?(typed: string): string;
  /** The autocomplete token when the provider names none. */
  readonly autocomplete?: string;
}
