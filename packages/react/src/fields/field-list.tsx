import type { RefObject } from 'react';
import type { FieldForm } from './use-field-form.ts';

/** The fields of a form, each drawn by its kind, in the arrangement that its rules make. */
export function FieldList({
  form: { entries, arranged },
  place,
}: {
  form: FieldForm;
  place?: RefObject<HTMLDivElement | null>;
}) {
  if (entries.length === 0 && !arranged) return null;
  return (
    <div ref={place} className="linkspan-fields">
      {arranged || entries.map(({ Component, ...props }) => <Component key={props.id} {...props} />)}
    </div>
  );
}
