import type { ReactNode } from 'react';
import { frame as frameMessages } from '../language/en/frame.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Icon } from '../primitives/icon.tsx';
import type { FieldProps } from './field-kind.ts';
import { UNRECORDED_CLASSES, unrecorded } from './unrecorded.ts';

/** Label, help and error around a control. `group` is for several controls that answer one question. */
export function FieldFrame({
  field,
  id,
  error,
  current,
  group = false,
  hint,
  children,
}: FieldProps & { group?: boolean; hint?: ReactNode; children: ReactNode }) {
  const { t } = useMessages(frameMessages);
  const Label = group ? 'legend' : 'label';
  const Whole = group ? 'fieldset' : 'div';
  return (
    <Whole
      className="linkspan-field"
      data-linkspan-field={field.kind}
      aria-describedby={group ? describedBy({ field, id, error, current }) : undefined}
    >
      <Label className="linkspan-label" data-legend={group ? '' : undefined} {...(!group && { htmlFor: id })}>
        {field.label}{' '}
        {!field.required && <span className="linkspan-optional">{`(${t('frame.optional')})`}</span>}
      </Label>
      <div className={`linkspan-control ${UNRECORDED_CLASSES}`} {...unrecorded}>
        {children}
      </div>
      {hint}
      {error && (
        <p className="linkspan-error" id={`${id}-error`}>
          <Icon name="alert" />
          {error}
        </p>
      )}
      {(field.help || current) && (
        <p className="linkspan-help" id={`${id}-help`}>
          {[current, field.help].filter(Boolean).join(' ')}
        </p>
      )}
    </Whole>
  );
}

/** What every native control carries. */
export function controlProps({ field, id, register, error, autocomplete, current }: FieldProps) {
  return {
    ...register,
    id,
    autoComplete: autocomplete,
    placeholder: field.placeholder,
    'aria-required': field.required || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy({ field, id, error, current }),
  } as const;
}

function describedBy({
  field,
  id,
  error,
  current,
}: Pick<FieldProps, 'field' | 'id' | 'error' | 'current'>): string | undefined {
  const ids = [error && `${id}-error`, (field.help || current) && `${id}-help`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
