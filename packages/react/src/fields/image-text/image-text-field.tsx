import { choice as choiceMessages } from '../../language/en/choice.ts';
import { useMessages } from '../../language/language-provider.tsx';
import type { FieldKind, FieldProps } from '../field-kind.ts';
import { LineField } from '../line-field.tsx';

/** What a picture asks, answered in text. */
export const imageText: FieldKind = { Component: ImageTextField, clean: (typed) => typed.trim() };

function ImageTextField(props: FieldProps) {
  const { t } = useMessages(choiceMessages);
  const { image, imageText: words, label } = props.field;
  return (
    <LineField
      {...props}
      before={
        image && (
          <img
            className="linkspan-image"
            style={{ marginBlockEnd: 8 }}
            src={image}
            alt={words || t('choice.picture', { field: label })}
            referrerPolicy="no-referrer"
          />
        )
      }
    />
  );
}
