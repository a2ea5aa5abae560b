const HINTS = [
  ['94609', 'Pacific Gas and Electric, in Oakland'],
  ['10001', 'Con Edison, in Manhattan'],
  ['38860', 'seven utilities, in Mississippi'],
  ['00000', 'all the providers below, on one screen'],
  ['Redirect Energy', 'signs in on its own page'],
  ['Two Way Power', 'a form or its own page: the person chooses'],
  ['No Fields Co-op', 'asks for nothing'],
  ['Sixty Fields Electric', 'asks for everything'],
  ['Hostile Utility', 'tries to break the widget'],
  ['Brownout Power', 'works, and warns that it may be slow'],
  ['Blackout Electric', 'is down: listed, and cannot be chosen'],
] as const;

/** Zip codes and names worth trying. */
export function ProviderHints() {
  return (
    <section aria-labelledby="providers-title" className="demo-card demo-wide">
      <h2 id="providers-title">Zip codes and providers to try</h2>
      <ul className="demo-personas">
        {HINTS.map(([what, why]) => (
          <li key={what}>
            <code>{what}</code>
            <span>{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
