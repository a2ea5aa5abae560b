import type { ReactNode } from 'react';
import { TimeLeft } from './time-left.tsx';

/** Tries and time left; `times` are the provider's own words for the time. */
export function ChallengeMeta({
  tries,
  times,
  until,
  now,
}: {
  tries?: string | undefined;
  times: ReactNode;
  until: number | undefined;
  now: () => number;
}) {
  if (!tries && !times && until === undefined) return null;
  return (
    <p className="linkspan-meta">
      {tries && <span>{tries}</span>}
      {until === undefined ? times : <TimeLeft until={until} words={times} now={now} />}
    </p>
  );
}
