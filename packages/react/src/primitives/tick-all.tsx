import { useEffect, useRef } from 'react';
import { Icon } from './icon.tsx';

/** Ticks or clears a whole list; a dash while only some are ticked. */
export function TickAll({
  label,
  some,
  all,
  onChange,
}: {
  label: string;
  some: boolean;
  all: boolean;
  onChange: (checked: boolean) => void;
}) {
  const box = useRef<HTMLInputElement>(null);
  const mixed = some && !all;
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <label className="linkspan-check">
      <input
        ref={box}
        className="linkspan-cover"
        type="checkbox"
        checked={all}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="linkspan-tick" data-kind="box">
        <Icon name={mixed ? 'dash' : 'check'} />
      </span>
      {label}
    </label>
  );
}
