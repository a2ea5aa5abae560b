import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** A check box that looks like a row of a list. */
export function TickRow({
  title,
  note,
  end,
  checked,
  disabled,
  onChange,
}: {
  title: ReactNode;
  note?: ReactNode;
  end?: ReactNode;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="linkspan-row" data-plain="">
      <input
        className="linkspan-cover"
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="linkspan-tick" data-kind="box">
        <Icon name="check" />
      </span>
      <span className="linkspan-row-text">
        <span className="linkspan-row-title">{title}</span>
        {note && <span className="linkspan-row-note">{note}</span>}
      </span>
      {end && <span className="linkspan-row-end">{end}</span>}
    </label>
  );
}
