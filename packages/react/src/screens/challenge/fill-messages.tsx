import { type ChallengeMessage, messageParts } from '@linkspan/protocol';
import { useLanguage } from '../../language/language-provider.tsx';
import type { useSecondsUntil } from '../../primitives/use-clock.ts';
import type { Filled, FilledMessage } from './use-filled.ts';

interface Clock {
  readonly now: () => number;
  /** Handed in, so that this stays one file beside the screens that count down anyway. */
  readonly useSeconds: typeof useSecondsUntil;
}

/** Messages with their parameters in place, those of how long there is apart. */
export function fillMessages(
  messages: readonly ChallengeMessage[],
  now: Clock['now'],
  useSeconds: Clock['useSeconds'],
): Filled {
  const filled = messages.map((message) => filledMessage(message, { now, useSeconds }));
  const times = filled.filter(({ tone }) => tone === 'time');
  return {
    messages: filled.filter(({ tone }) => tone !== 'time'),
    times: times.length > 0 && times.map(({ text, words }) => <span key={text}>{words}</span>),
  };
}

/** The text without times, to be said, and the words with times that run, to be seen. */
function filledMessage(message: ChallengeMessage, clock: Clock): FilledMessage {
  const parts = messageParts(message);
  return {
    ...message,
    text: parts.filter((part) => typeof part === 'string').join(''),
    words: parts.map((part) =>
      typeof part === 'string' ? part : <RunningTime key={part} until={part} {...clock} />,
    ),
  };
}

/** The time until a moment with its units, seen each second; what is heard of it is said elsewhere. */
function RunningTime({ until, now, useSeconds }: Clock & { readonly until: number }) {
  const { locale } = useLanguage();
  return <span role="timer">{duration(useSeconds(until, now) ?? 0, locale)}</span>;
}

const UNITS = [
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** "1 minute 58 seconds"; Intl.DurationFormat is not in every browser that the widget runs in. */
function duration(seconds: number, locale: string): string {
  const counts = UNITS.map(([unit, size], index) => {
    const larger = UNITS[index - 1]?.[1] ?? Number.POSITIVE_INFINITY;
    return { unit, count: Math.floor((seconds % larger) / size) };
  });
  const shown = counts.filter(({ count, unit }) => count > 0 || (seconds === 0 && unit === 'second'));
  return shown
    .map(({ unit, count }) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    )
    .join(' ');
}
