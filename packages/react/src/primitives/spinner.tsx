/** Turns while something is under way; whoever shows it says in words what. */
export function Spinner() {
  return <span className="linkspan-spinner" aria-hidden="true" />;
}
