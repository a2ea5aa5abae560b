import { useEffect, useRef } from 'react';
import { frame as frameMessages } from '../language/en/frame.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Icon } from './icon.tsx';

/** Ticks or clears a whole list; a dash while only some are ticked. */
export function TickAll({
  some,
  all,
  onChange,
}: {
  some: boolean;
  all: boolean;
  onChange: (checked: boolean) => void;
}) {
  const { t } = useMessages(frameMessages);
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
      {t('frame.all')}
    </label>
  );
}
