const PATHS = {
  back: 'M12 4 6 10l6 6',
  close: 'm5 5 10 10M15 5 5 15',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  dash: 'M5 10h10',
  alert: 'M10 6v5m0 2.5v.5M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15',
  info: 'M10 9.5V14m0-7.5V6m0-3.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15',
  eye: 'M1.5 10S4.5 4.5 10 4.5 18.5 10 18.5 10 15.5 15.5 10 15.5 1.5 10 1.5 10M10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  'eye-off':
    'm3 3 14 14M1.5 10S4.5 4.5 10 4.5 18.5 10 18.5 10 15.5 15.5 10 15.5 1.5 10 1.5 10M10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11m4 9.5 4 4',
  chevron: 'm8 5 5 5-5 5',
  down: 'm5 8 5 5 5-5',
  clock: 'M10 6v4.5l3 1.5M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15',
  phone:
    'M6.5 2.5h7A1.5 1.5 0 0 1 15 4v12a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 5 16V4a1.5 1.5 0 0 1 1.5-1.5M9 15h2',
  undo: 'M7 4 3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8',
  offline: 'm3 3 14 14M10 15.5h.01M7 12.5a4.2 4.2 0 0 1 6 0M4 9.5a8.5 8.5 0 0 1 12 0',
  question:
    'M7.5 7.5a2.5 2.5 0 1 1 3.7 2.2c-.8.4-1.2.9-1.2 1.8m0 2.5v.01M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing of one stroke beside words that say the same. `mirrored` follows the reading direction. */
export function Icon({ name, mirrored }: { name: IconName; mirrored?: boolean }) {
  return <Drawing path={PATHS[name]} mirrored={mirrored} />;
}

export function Drawing({ path, mirrored }: { path: string; mirrored?: boolean | undefined }) {
  return (
    <svg
      className="linkspan-icon"
      viewBox="0 0 20 20"
      aria-hidden="true"
      data-mirrored={mirrored ? '' : undefined}
    >
      <path d={path} />
    </svg>
  );
}
