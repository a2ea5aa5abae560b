import type { Field, LoginMethod } from '@linkspan/protocol';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useFrame } from '../frame/frame-context.ts';
import { field as fieldMessages } from '../language/en/field.ts';
import { useMessages } from '../language/language-provider.tsx';
import { useChunk } from '../primitives/use-chunk.ts';
import { autocompleteOf } from './autocomplete-of.ts';
import type { FieldKind, FieldProps } from './field-kind.ts';
import { missingKind } from './missing-kind.tsx';
import { useFormRules } from './rules/use-form-rules.ts';
import { fetchAids } from './use-aid.ts';
import { useFieldKinds } from './use-field-kinds.ts';

export interface FieldForm {
  /** The fields that are asked now, in order. */
  readonly entries: readonly FieldEntry[];
  /** Those to correct. */
  readonly wrong: readonly FieldEntry[];
  /** The fields by the rules of the form, if it has any. */
  readonly arranged: ReactNode;
  /**
   * Checks, and hands on the values by field id, or reports what is wrong; once all kinds are there, as half a form
   * is not sent.
   */
  submit(send: Send, onWrong: () => void): void;
  /** Whether it was submitted and waits for kinds that are being fetched. */
  readonly waiting: boolean;
  /** What more there is to show, once it is fetched. */
  readonly aids: typeof import('./aids.ts') | undefined;
  /** Empties the secrets, shown or not. */
  clearSecrets(): void;
}

export interface FieldEntry extends FieldProps {
  readonly Component: FieldKind['Component'];
}

type Send = (values: Record<string, string>) => Promise<void>;

interface FieldFormOptions {
  readonly fields: readonly Field[];
  /** The ways to sign in that there are. */
  readonly methods?: readonly LoginMethod[] | undefined;
  /** Values to begin with, by field id, never for secrets; under '' the way to sign in. */
  readonly initial?: Readonly<Record<string, string>> | undefined;
  /** The server's sentences, by field id. */
  readonly fieldErrors?: Readonly<Record<string, string>> | undefined;
  /** The user name that the provider holds, masked, and the provider's name. */
  readonly username?: string | undefined;
  readonly provider?: string;
  /** Called with such values whenever something was typed or chosen. */
  readonly onOpenValues?: ((values: Record<string, string>) => void) | undefined;
}

/**
 * A form of a provider's fields, of which those are asked, checked and sent that its rules ask for. A value is
 * checked when the person leaves it, and as they type once it was wrong; what is empty is told only when all is sent.
 * Values live here alone until then.
 */
export function useFieldForm({
  fields: given,
  methods,
  initial = {},
  fieldErrors,
  username,
  provider,
  onOpenValues,
}: FieldFormOptions): FieldForm {
  const { t, ...language } = useMessages(fieldMessages);
  const { announce } = useFrame();
  const prefix = useId();
  const chunkOfRules = useFormRules(given, methods, username);
  const rules = chunkOfRules.state === 'ready' ? chunkOfRules.value : undefined;
  const fields = rules?.withKnownName(given, username) ?? given;
  const { kindOf, retry } = useFieldKinds(fields, chunkOfRules);
  const chunk = useChunk(fetchAids);
  const aids = chunk.state === 'ready' ? chunk.value : undefined;
  const [method, setMethod] = useState(initial[METHOD]);
  const [, setAsked] = useState('');
  // What was told already: sent again unchanged, a value that a pattern refuses is left to the provider.
  const told = useRef<Record<string, unknown>>({});
  // The names that are asked now: all are known to react-hook-form, as all had places until the rules were there.
  const shown = useRef<string[]>([]);
  const form = useForm<Record<string, Held>>({ shouldFocusError: false, reValidateMode: 'onSubmit' });
  const { errors } = form.formState;

  // Field ids are the provider's and may look like paths ("a.b[0]"), which react-hook-form would follow.
  const nameOf = (field: Field) => `field${fields.indexOf(field)}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer of the server, not again for an equal list of fields.
  useEffect(() => {
    for (const field of fields) {
      const message = ownValue(fieldErrors, field.id);
      if (message) form.setError(nameOf(field), { type: 'server', message });
    }
  }, [fieldErrors, form]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a form.
  useEffect(() => void aids?.fetchPatterns(fields), [aids]);

  const begun = (field: Field) =>
    (field.secret ? undefined : (ownValue(initial, field.id) ?? field.value)) ?? '';

  /** The value of a field as it would be sent. */
  const read = (field: Field, held: Held = form.getValues(nameOf(field)) ?? begun(field)) => {
    if (field.disabled) return field.value ?? '';
    // What is not ticked is false to react-hook-form, and what is not chosen null.
    const typed = typeof held === 'string' ? held : '';
    return kindOf(field).clean?.(typed, field, language) ?? typed;
  };

  const askedNow = () => rules?.askedNow(fields, methods, method, read) ?? fields;

  const faultOf = (field: Field, value: string): string | undefined => {
    const { check, missing } = kindOf(field);
    if (!value && field.required) {
      return missing?.(field, language) ?? t('field.required', { field: field.label });
    }
    return value
      ? check?.(value, field, language) ||
          aids?.valueFault(value, field, language, nameOf(field) in told.current)
      : undefined;
  };

  const judge = (field: Field) => {
    const message = faultOf(field, read(field));
    if (message) form.setError(nameOf(field), { message });
    else form.clearErrors(nameOf(field));
    return message;
  };

  const asked = askedNow();
  const entries = asked.map((field): FieldEntry => {
    const name = nameOf(field);
    const found = errors[name];
    return {
      field,
      initial: field.secret ? '' : read(field),
      retry,
      id: `${prefix}${name}`,
      Component: kindOf(field).Component,
      autocomplete: autocompleteOf(field, asked, kindOf),
      error: found?.message,
      ...rules?.aroundField(field, provider, language),
      register: form.register(name, {
        value: begun(field),
        validate: (held) =>
          field.disabled || !shown.current.includes(name) || faultOf(field, read(field, held)) || true,
        onChange: () => {
          delete told.current[name];
          if (found?.type === 'server') form.clearErrors(name);
          else if (found) judge(field);
        },
        onBlur: (event) => {
          if (!found)
            aids?.leaveField(event, () => !told.current[name] && read(field) && judge(field), announce);
        },
      }),
    };
  });

  const valuesOf = (wanted: readonly Field[]) =>
    Object.fromEntries(
      wanted.flatMap((field) => {
        const value = read(field);
        return value ? [[field.id, value]] : [];
      }),
    );

  const tellOpen = (chosen: string | undefined) => {
    const open = valuesOf(fields.filter((field) => !field.secret));
    onOpenValues?.(chosen ? { ...open, [METHOD]: chosen } : open);
  };

  const tell = useRef<() => void>(undefined);
  useEffect(() => {
    shown.current = asked.map(nameOf);
    tell.current = () => {
      tellOpen(method);
      setAsked(askedNow().map(nameOf).join());
    };
  });
  useEffect(() => form.subscribe({ formState: { values: true }, callback: () => tell.current?.() }), [form]);

  const submit = (send: Send, onWrong: () => void) =>
    form.handleSubmit(
      () => send(valuesOf(asked)),
      (wrong) => {
        Object.assign(told.current, wrong);
        onWrong();
      },
    )();

  const half = entries.some(({ Component }) => Component === missingKind.Component);
  const [pressed, setPressed] = useState<Parameters<typeof submit>>();
  useEffect(() => {
    if (half || !pressed) return;
    setPressed(undefined);
    void submit(...pressed);
  });

  return {
    entries,
    waiting: !!pressed && !retry,
    wrong: entries.filter((entry) => entry.error),
    aids,
    arranged: rules?.arrange(entries, methods, method, (id) => {
      setMethod(id);
      tellOpen(id);
    }),
    submit: (...press) => {
      if (!half) return void submit(...press);
      setPressed(press);
      retry?.();
    },
    clearSecrets: () => {
      for (const field of fields) if (field.secret) form.resetField(nameOf(field), { defaultValue: '' });
    },
  };
}

/** No field has this id. */
const METHOD = '';

/** What react-hook-form holds of a control. */
type Held = string | boolean | null | undefined;

// A field may be called "__proto__".
function ownValue(values: Readonly<Record<string, string>> | undefined, id: string): string | undefined {
  return values && Object.hasOwn(values, id) ? values[id] : undefined;
}
