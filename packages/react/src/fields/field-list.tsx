import type { RefObject } from 'react';
import type { FieldEntry } from './use-field-form.ts';

/** The fields of a form, each drawn by its kind. */
export function FieldList({
  entries,
  place,
}: {
  entries: readonly FieldEntry[];
  place?: RefObject<HTMLDivElement | null>;
}) {
  if (entries.length === 0) return null;
  return (
    <div ref={place} className="linkspan-fields">
      {entries.map(({ Component, ...props }) => (
        <Component key={props.id} {...props} />
      ))}
    </div>
  );
}
