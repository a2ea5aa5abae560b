import { choice as choiceMessages } from '../../language/en/choice.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { ChoiceFrame, choiceProps } from '../choice/choice-frame.tsx';
import { missingChoice } from '../choice/missing-choice.ts';
import { choicesOf } from '../choice/options-of.ts';
import type { FieldKind, FieldProps } from '../field-kind.ts';

/** One of several pictures. Its words stand below it, so that it can be chosen without seeing it. */
export const imageChoice: FieldKind = { Component: ImageChoiceField, missing: missingChoice };

// Here, so that they come with the pictures.
const GRID = { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(112px, 1fr))', gap: 8 };
const TILE = {
  flexDirection: 'column',
  justifyContent: 'center',
  textAlign: 'center',
  minBlockSize: 88,
} as const;

function ImageChoiceField(props: FieldProps) {
  const { t } = useMessages(choiceMessages);
  return (
    <ChoiceFrame {...props}>
      <div style={GRID}>
        {choicesOf(props.field).map((option, index) => (
          <label className="linkspan-row" data-plain="" style={TILE} key={option.value}>
            <input
              className="linkspan-cover"
              type="radio"
              {...choiceProps(props, index)}
              value={option.value}
            />
            {option.image && (
              <img className="linkspan-image" src={option.image} alt="" referrerPolicy="no-referrer" />
            )}
            <span>{option.label || t('choice.nth', { number: index + 1 })}</span>
          </label>
        ))}
      </div>
    </ChoiceFrame>
  );
}
