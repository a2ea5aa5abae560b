import type { Field } from '@linkspan/protocol';
import { useRef } from 'react';
import { choice as choiceMessages } from '../../language/en/choice.ts';
import { Icon } from '../../primitives/icon.tsx';
import { controlProps, FieldBody, LabelText } from '../field-frame.tsx';
import type { FieldKind, FieldProps } from '../field-kind.ts';

/** Yes or no. */
export const checkbox: FieldKind = {
  Component: CheckboxField,
  clean: (typed, field) => (typed === ticked(field) ? typed : (field.options?.[1]?.value ?? '')),
  missing: (field, { translate }) => translate(choiceMessages)('choice.tick', { field: field.label }),
};

function CheckboxField(props: FieldProps) {
  const { field } = props;
  const { placeholder: _, autoComplete: __, ...control } = controlProps(props);
  // react-hook-form ticks a box for any value but the empty one, so also for "false".
  const begun = useRef(false);
  const ref = (box: HTMLInputElement | null) => {
    control.ref(box);
    if (!box || begun.current) return;
    begun.current = true;
    box.checked = props.initial === ticked(field);
  };
  return (
    <div className="linkspan-field" data-linkspan-field={field.kind}>
      <FieldBody {...props}>
        <label className="linkspan-row" data-plain="">
          <input className="linkspan-cover" type="checkbox" {...control} ref={ref} value={ticked(field)} />
          <span className="linkspan-tick" data-kind="box">
            <Icon name="check" />
          </span>
          <span className="linkspan-row-text">
            <span>
              <LabelText {...props} />
            </span>
          </span>
        </label>
      </FieldBody>
    </div>
  );
}

function ticked(field: Field): string {
  return field.options?.[0]?.value || 'true';
}
