import { controlProps, FieldFrame } from '../field-frame.tsx';
import type { FieldProps } from '../field-kind.ts';

/** One of several pictures. Its words stand below it, so that it can be chosen without seeing it. */
export function Images(props: FieldProps) {
  const { id, placeholder: _, autoComplete: __, 'aria-required': ___, ...control } = controlProps(props);
  return (
    <FieldFrame {...props} group>
      <div className="linkspan-images">
        {props.field.options?.map((option, index) => (
          <label className="linkspan-image-option" key={option.value}>
            <input
              className="linkspan-cover"
              type="radio"
              {...control}
              id={index === 0 ? id : undefined}
              value={option.value}
            />
            {option.image && (
              <img className="linkspan-image" src={option.image} alt="" referrerPolicy="no-referrer" />
            )}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}
