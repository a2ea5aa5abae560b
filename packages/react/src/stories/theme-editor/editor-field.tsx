import { type ComponentProps, useId } from 'react';

interface EditorFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** Why the value cannot be used. */
  readonly faults?: readonly string[];
  readonly lines?: number;
  readonly type?: ComponentProps<'input'>['type'];
  readonly list?: string;
}

/** One line or several of text, with what is wrong with it below. */
export function EditorField({
  label,
  value,
  onChange,
  hint,
  faults = [],
  lines,
  type = 'text',
  list,
}: EditorFieldProps) {
  const id = useId();
  const notes = [hint, ...faults].filter((note) => note !== undefined);
  const shared = {
    id,
    value,
    'aria-invalid': faults.length > 0,
    'aria-describedby': notes.length > 0 ? `${id}-notes` : undefined,
    spellCheck: false,
    autoComplete: 'off',
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <div className="theme-editor-field">
      <label htmlFor={id}>{label}</label>
      {lines ? <textarea rows={lines} {...shared} /> : <input type={type} list={list} {...shared} />}
      {notes.length > 0 && (
        <div id={`${id}-notes`}>
          {hint && <p>{hint}</p>}
          {faults.map((fault) => (
            <p className="theme-editor-fault" key={fault}>
              {fault}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
