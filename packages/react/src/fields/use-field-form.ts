import type { Field } from '@linkspan/protocol';
import { useEffect, useId, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { field as fieldMessages } from '../language/en/field.ts';
import { useMessages } from '../language/language-provider.tsx';
import { autocompleteOf } from './autocomplete-of.ts';
import type { FieldKind, FieldProps } from './field-kind.ts';
import { kindOf } from './registry.ts';

export interface FieldForm {
  readonly entries: readonly FieldEntry[];
  /** The fields to correct, in order. */
  readonly wrong: readonly FieldEntry[];
  /** Checks, and hands on the values by field id, or reports what is wrong. */
  submit(send: (values: Record<string, string>) => Promise<void>, onWrong: () => void): void;
  /** Empties the form, secrets or everything. */
  clear(what: 'secrets' | 'all'): void;
}

export interface FieldEntry extends FieldProps {
  readonly Component: FieldKind['Component'];
}

interface FieldFormOptions {
  readonly fields: readonly Field[];
  /** Values to begin with, by field id; never for secrets. */
  readonly initial?: Readonly<Record<string, string>>;
  /** The server's sentences, by field id. */
  readonly fieldErrors?: Readonly<Record<string, string>> | undefined;
  /** Says what the provider holds now. */
  readonly tellCurrent?: (value: string) => string;
  /** Called with what was typed that is no secret, by field id, whenever something was. */
  readonly onOpenValues?: ((values: Record<string, string>) => void) | undefined;
}

/**
 * A form of a provider's fields. It checks when sent and then as one types, and only what cannot be
 * wrong to demand: presence and lengths. Nothing appears, and so moves, under a person on the way through. Values live here alone until they are sent.
 */
export function useFieldForm({
  fields,
  initial = {},
  fieldErrors,
  tellCurrent,
  onOpenValues,
}: FieldFormOptions): FieldForm {
  const { t } = useMessages(fieldMessages);
  const prefix = useId();
  const form = useForm<Record<string, string>>({
    shouldFocusError: false,
    defaultValues: Object.fromEntries(
      fields.map((field, index) => [
        nameOf(index),
        (field.secret ? undefined : (ownValue(initial, field.id) ?? field.value)) ?? '',
      ]),
    ),
  });
  const { errors } = form.formState;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer of the server, not again for an equal list of fields.
  useEffect(() => {
    fields.forEach((field, index) => {
      const message = ownValue(fieldErrors, field.id);
      if (message) form.setError(nameOf(index), { type: 'server', message });
    });
  }, [fieldErrors, form]);

  const sentence = (field: Field, code: string | undefined, own: string | undefined) => {
    if (code === 'required')
      return t(field.options ? 'field.choose' : 'field.required', { field: field.label });
    if (code === 'short') return t('field.short', { field: field.label, min: field.minLength ?? 0 });
    if (code === 'long') return t('field.long', { field: field.label, max: field.maxLength ?? MAX_LENGTH });
    return own;
  };

  const entries = fields.map((field, index): FieldEntry => {
    const name = nameOf(index);
    const found = errors[name];
    return {
      field,
      id: `${prefix}${name}`,
      Component: kindOf(field).Component,
      autocomplete: autocompleteOf(field, fields),
      current:
        field.maskedValue &&
        (field.required ? tellCurrent?.(field.maskedValue) : t('field.keep', { value: field.maskedValue })),
      error: sentence(field, found?.type, found?.message),
      register: form.register(name, {
        validate: checksOf(field),
        onChange: () => {
          if (found?.type === 'server') form.clearErrors(name);
        },
      }),
    };
  });

  const valuesWhere = (wanted: (field: Field) => boolean) =>
    Object.fromEntries(
      fields.flatMap((field, index) => {
        const value = wanted(field) ? cleaned(field, form.getValues(nameOf(index))) : '';
        return value ? [[field.id, value]] : [];
      }),
    );

  const tell = useRef<() => void>(undefined);
  useEffect(() => {
    tell.current = () => onOpenValues?.(valuesWhere((field) => !field.secret));
  });
  useEffect(() => form.subscribe({ formState: { values: true }, callback: () => tell.current?.() }), [form]);

  return {
    entries,
    wrong: entries.filter((entry) => entry.error),
    submit: (send, onWrong) => void form.handleSubmit(() => send(valuesWhere(() => true)), onWrong)(),
    clear: (what) => {
      fields.forEach((field, index) => {
        if (what === 'all' || field.secret) form.resetField(nameOf(index), { defaultValue: '' });
      });
    },
  };
}

const MAX_LENGTH = 1000;

// Field ids are the provider's and may look like paths ("a.b[0]"), which react-hook-form would follow.
function nameOf(index: number): string {
  return `field${index}`;
}

// A field may be called "__proto__".
function ownValue(values: Readonly<Record<string, string>> | undefined, id: string): string | undefined {
  return values && Object.hasOwn(values, id) ? values[id] : undefined;
}

function cleaned(field: Field, typed: string | null | undefined): string {
  return kindOf(field).clean?.(typed ?? '') ?? typed ?? '';
}

function checksOf(field: Field): Record<string, (typed: string) => boolean> {
  const length = (typed: string) => cleaned(field, typed).length;
  return {
    required: (typed) => !field.required || length(typed) > 0,
    short: (typed) => length(typed) === 0 || length(typed) >= (field.minLength ?? 0),
    long: (typed) => length(typed) <= Math.min(field.maxLength ?? MAX_LENGTH, MAX_LENGTH),
  };
}
