import { choice as choiceMessages } from '../../language/en/choice.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { missingChoice } from '../choice/missing-choice.ts';
import { optionsOf } from '../choice/options-of.ts';
import { controlProps, FieldFrame } from '../field-frame.tsx';
import type { FieldKind, FieldProps } from '../field-kind.ts';

/** One of a list, by the browser's own control. */
export const select: FieldKind = { Component: SelectField, missing: missingChoice };

function SelectField(given: FieldProps) {
  const { t } = useMessages(choiceMessages);
  const props = given.field.optionsCut ? { ...given, current: t('choice.cut') } : given;
  const { placeholder, ...control } = controlProps(props);
  const options = optionsOf(props.field);
  const none = options.find(({ value }) => !value)?.label || placeholder;
  return (
    <FieldFrame {...props}>
      <div className="linkspan-affixed">
        <select className="linkspan-input" data-affix="" {...control}>
          <option value="">{none || t('choice.pick')}</option>
          {options.map(
            ({ value, label }) =>
              value && (
                <option key={value} value={value}>
                  {label || value}
                </option>
              ),
          )}
        </select>
        <span className="linkspan-lead" data-end="">
          <Icon name="down" />
        </span>
      </div>
    </FieldFrame>
  );
}
