import type { Field } from '@linkspan/protocol';
import type { ComponentType, ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import type { Language } from '../language/language.ts';

/** What a kind of field is given to draw itself. */
export interface FieldProps {
  readonly field: Field;
  /** The value its control begins with, as it would be sent. */
  readonly initial: string;
  /** The id of its control, or of the first of them; unique on the page. */
  readonly id: string;
  /** Goes on its native control or on each of them: name, ref and listeners. */
  readonly register: UseFormRegisterReturn;
  /** What is wrong with the value, as a sentence. */
  readonly error: string | undefined;
  readonly autocomplete: string | undefined;
  /** What the provider holds now, as a sentence. */
  readonly current?: string | undefined;
  /** What leads to help with the value, below the help. */
  readonly links?: ReactNode;
  /** Fetches the code of its kind again; only for what stands in the place of a kind that could not be had. */
  readonly retry?: (() => void) | undefined;
}

/** A kind of field: how it is drawn, and what of the typed value counts. */
export interface FieldKind {
  readonly Component: ComponentType<FieldProps>;
  /** The value as it is checked and sent, of what its control holds; absent, as typed. */
  clean?(typed: string, field: Field, language: Language): string;
  /** What is wrong with a cleaned value that is not empty, as a sentence. Lengths are not its business. */
  check?(value: string, field: Field, language: Language): string | undefined;
  /** What to say when it must be answered and is not; absent, the sentence for all. */
  missing?(field: Field, language: Language): string;
  /** The autocomplete token when the provider names none. */
  readonly autocomplete?: string;
}
