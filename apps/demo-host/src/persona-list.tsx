import type { Persona } from '@linkspan/sandbox/personas';
import { useState } from 'react';

interface PersonaListProps {
  readonly personas: readonly (Pick<Persona, 'name' | 'sentence'> & { readonly number?: number })[];
  readonly note?: string;
  /** Shows the numbers that name them too. */
  readonly numbered?: boolean;
}

/** A sandbox's scenarios, each a password to copy. */
export function PersonaList({ personas, note = '', numbered = false }: PersonaListProps) {
  const [copied, setCopied] = useState<string>();
  return (
    <section aria-labelledby="personas-title" className="demo-card demo-wide">
      <h2 id="personas-title">The password names what happens</h2>
      <p className="demo-quiet" role="status">
        {copied ? `Copied ${copied}.` : `Any user name will do. Press one to copy it. ${note}`}
      </p>
      <ul className="demo-personas">
        {personas.map(({ name, number, sentence }) => (
          <li key={name}>
            <button
              className="demo-copy"
              onClick={() => navigator.clipboard.writeText(name).then(() => setCopied(name))}
              type="button"
            >
              {name}
            </button>
            <span>
              {copied === name ? 'Copied.' : sentence}
              {numbered && <span className="demo-quiet"> {String(number).padStart(6, '0')}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
