import { personas } from '@linkspan/sandbox/personas';
import { useState } from 'react';

/** The sandbox's scenarios, each a password to copy. */
export function PersonaList() {
  const [copied, setCopied] = useState<string>();
  return (
    <section aria-labelledby="personas-title" className="demo-card demo-wide">
      <h2 id="personas-title">The password names what happens</h2>
      <p className="demo-quiet" role="status">
        {copied ? `Copied ${copied}.` : 'Any user name will do. Press one to copy it.'}
      </p>
      <ul className="demo-personas">
        {personas.map(({ name, sentence }) => (
          <li key={name}>
            <button
              className="demo-copy"
              onClick={() => navigator.clipboard.writeText(name).then(() => setCopied(name))}
              type="button"
            >
              {name}
            </button>
            <span>{copied === name ? 'Copied.' : sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
