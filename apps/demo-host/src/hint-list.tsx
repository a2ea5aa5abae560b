interface HintListProps {
  readonly title: string;
  /** What to type, and what comes of it. */
  readonly hints: readonly (readonly [what: string, why: string])[];
}

/** Things worth typing into the search. */
export function HintList({ title, hints }: HintListProps) {
  return (
    <section aria-labelledby="providers-title" className="demo-card demo-wide">
      <h2 id="providers-title">{title}</h2>
      <ul className="demo-personas">
        {hints.map(([what, why]) => (
          <li key={what}>
            <code>{what}</code>
            <span>{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
