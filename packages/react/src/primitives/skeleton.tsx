/** Stands where something will be; it shows itself after 300 ms, so that quick answers do not flash. */
export function Skeleton({ size = 'text' }: { size?: 'text' | 'title' | 'row' | 'short' }) {
  return <div className="linkspan-skeleton" data-size={size} aria-hidden="true" />;
}
