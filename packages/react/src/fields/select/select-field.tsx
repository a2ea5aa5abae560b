import { field as fieldMessages } from '../../language/en/field.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { controlProps, FieldFrame } from '../field-frame.tsx';
import type { FieldKind, FieldProps } from '../field-kind.ts';

/** One of a list, by the browser's own control. */
export const select: FieldKind = { Component: SelectField };

function SelectField(props: FieldProps) {
  const { t } = useMessages(fieldMessages);
  const { placeholder, ...control } = controlProps(props);
  return (
    <FieldFrame {...props}>
      <div className="linkspan-affixed">
        <select className="linkspan-input" data-affix="" {...control}>
          <option value="">{placeholder ?? t('field.pick')}</option>
          {props.field.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <span className="linkspan-lead" data-end="">
          <Icon name="down" />
        </span>
      </div>
    </FieldFrame>
  );
}
