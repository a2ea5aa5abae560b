import type { BrandReading } from '@linkspan/protocol/brand';
import { useState } from 'react';
import { EXPORTS, type ExportKind } from './exports.ts';

interface BrandExportsProps {
  readonly reading: BrandReading;
  /** Puts a text on the clipboard. */
  readonly copy: (text: string) => Promise<void>;
}

/** The brand, to take away in one of its forms. */
export function BrandExports({ reading, copy }: BrandExportsProps) {
  const [kind, setKind] = useState<ExportKind>('react');
  const [said, setSaid] = useState<{ readonly of: string; readonly text: string }>();
  const text = 'brand' in reading ? EXPORTS[kind].write(reading.brand) : undefined;
  const take = async () => {
    if (text === undefined) return;
    const worked = await copy(text).then(
      () => true,
      () => false,
    );
    setSaid({
      of: text,
      text: worked ? 'Copied.' : 'The browser did not let it be copied: select the text.',
    });
  };
  return (
    <section className="theme-editor-part" aria-label="Export">
      <h2>Export</h2>
      <fieldset className="theme-editor-kinds">
        <legend>For</legend>
        {Object.entries(EXPORTS).map(([name, { title }]) => (
          <label key={name}>
            <input type="radio" name="kind" checked={name === kind} onChange={() => setKind(kindOf(name))} />
            {title}
          </label>
        ))}
      </fieldset>
      <p>{EXPORTS[kind].use}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="theme-editor-code" aria-label="What is exported" tabIndex={0}>
        <pre>{text ?? 'Nothing, until the brand can be used.'}</pre>
      </section>
      <button type="button" aria-disabled={text === undefined} onClick={take}>
        Copy
      </button>
      <p role="status">{said?.of === text && said?.text}</p>
    </section>
  );
}

function kindOf(name: string): ExportKind {
  return name === 'session' || name === 'company' ? name : 'react';
}
