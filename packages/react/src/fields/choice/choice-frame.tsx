import type { ReactNode } from 'react';
import { FieldBody, LabelText, stateProps } from '../field-frame.tsx';
import type { FieldProps } from '../field-kind.ts';

/** Label, help and error around several controls that answer one question. */
export function ChoiceFrame({ children, ...props }: FieldProps & { children: ReactNode }) {
  const labelId = `${props.id}-label`;
  return (
    <div
      className="linkspan-field"
      data-linkspan-field={props.field.kind}
      role="radiogroup"
      aria-labelledby={labelId}
      {...stateProps(props)}
    >
      <p className="linkspan-label" id={labelId}>
        <LabelText {...props} />
      </p>
      <FieldBody {...props}>{children}</FieldBody>
    </div>
  );
}

/** What each of the controls carries. */
export function choiceProps({ field, id, register }: FieldProps, index: number) {
  return { ...register, id: index === 0 ? id : undefined, disabled: field.disabled } as const;
}
