import type { ReactNode } from 'react';
import { frame as frameMessages } from '../language/en/frame.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Icon } from '../primitives/icon.tsx';
import type { FieldProps } from './field-kind.ts';
import { UNRECORDED_CLASSES, unrecorded } from './unrecorded.ts';

interface FieldFrameProps extends FieldProps {
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** Label, help and error around one control. */
export function FieldFrame(props: FieldFrameProps) {
  return (
    <div className="linkspan-field" data-linkspan-field={props.field.kind}>
      <label className="linkspan-label" htmlFor={props.id}>
        <LabelText {...props} />
      </label>
      <FieldBody {...props} />
    </div>
  );
}

/** What a label says. */
export function LabelText({ field }: Pick<FieldProps, 'field'>) {
  const { t } = useMessages(frameMessages);
  return (
    <>
      {field.label}{' '}
      {!field.required && <span className="linkspan-optional">{`(${t('frame.optional')})`}</span>}
    </>
  );
}

/** What stands below a label: the control, kept from recorders, then what is wrong, then help. */
export function FieldBody({ field, id, error, current, hint, links, children }: FieldFrameProps) {
  return (
    <>
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
      {links}
    </>
  );
}

/** What every native control carries. */
export function controlProps(props: FieldProps) {
  const { field, id, register, autocomplete } = props;
  return {
    ...register,
    id,
    autoComplete: autocomplete,
    placeholder: field.maskedValue ?? field.placeholder,
    disabled: field.disabled,
    ...stateProps(props),
  } as const;
}

/** What a control, or the whole of a group, says about its answer. */
export function stateProps({ field, id, error, current }: FieldProps) {
  const ids = [error && `${id}-error`, (field.help || current) && `${id}-help`].filter(Boolean);
  return {
    'aria-required': field.required || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': ids.join(' ') || undefined,
  };
}
