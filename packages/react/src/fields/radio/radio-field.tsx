import { Icon } from '../../primitives/icon.tsx';
import { ChoiceFrame, choiceProps } from '../choice/choice-frame.tsx';
import { missingChoice } from '../choice/missing-choice.ts';
import { choicesOf } from '../choice/options-of.ts';
import type { FieldKind, FieldProps } from '../field-kind.ts';
import { select } from '../select/select-field.tsx';

const MOST = 12;

/** One of a few, all in sight; of many, a list. */
export const radio: FieldKind = { Component: RadioField, missing: missingChoice };

function RadioField(props: FieldProps) {
  const options = choicesOf(props.field);
  if (options.length > MOST) return <select.Component {...props} />;
  return (
    <ChoiceFrame {...props}>
      <div className="linkspan-list">
        {options.map((option, index) => (
          <label className="linkspan-row" data-plain="" key={option.value}>
            <input
              className="linkspan-cover"
              type="radio"
              {...choiceProps(props, index)}
              value={option.value}
            />
            <span className="linkspan-tick">
              <Icon name="check" />
            </span>
            <span className="linkspan-row-text">{option.label || option.value}</span>
          </label>
        ))}
      </div>
    </ChoiceFrame>
  );
}
