import type { FieldKind } from '../field-kind.ts';
import { LineField } from '../line-field.tsx';

/** A line of text; spaces around it are a slip of the finger. */
export const text: FieldKind = { Component: LineField, clean: (typed) => typed.trim() };
