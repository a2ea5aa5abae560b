import type { FieldEntry } from './use-field-form.ts';

/** The fields of a form, each drawn by its kind. */
export function FieldList({ entries }: { entries: readonly FieldEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <div className="linkspan-fields">
      {entries.map(({ Component, ...props }) => (
        <Component key={props.id} {...props} />
      ))}
    </div>
  );
}
