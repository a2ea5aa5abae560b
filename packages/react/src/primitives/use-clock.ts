import { useEffect, useState } from 'react';

/**
 * Whole seconds from now until a moment, counted each second down to 0; undefined without a moment.
 * `now` is milliseconds since 1970, of the environment.
 */
export function useSecondsUntil(moment: number | undefined, now: () => number): number | undefined {
  const [seconds, setSeconds] = useState(() => secondsUntil(moment, now));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      const left = secondsUntil(moment, now);
      setSeconds(left);
      if (moment !== undefined && left) timer = setTimeout(tick, (moment - now()) % 1000 || 1000);
    };
    tick();
    return () => clearTimeout(timer);
  }, [moment, now]);
  return seconds;
}

/** "2:05": minutes and seconds, as clocks write them everywhere. */
export function clockFace(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function secondsUntil(moment: number | undefined, now: () => number): number | undefined {
  return moment === undefined ? undefined : Math.max(0, Math.ceil((moment - now()) / 1000));
}
