import type { Brand } from '@linkspan/protocol/brand';
import { useState } from 'react';
import { EditorField } from './editor-field.tsx';
import { readPasted } from './read-pasted.ts';

/** Takes a brand that is pasted. */
export function BrandImport({ onBrand }: { onBrand: (brand: Brand) => void }) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState<{ readonly faults: readonly string[]; readonly done: boolean }>();
  const take = () => {
    const pasted = readPasted(text);
    if ('brand' in pasted) onBrand(pasted.brand);
    setSaid({ faults: 'refused' in pasted ? pasted.refused : [], done: 'brand' in pasted });
  };
  return (
    <section className="theme-editor-part" aria-label="Import">
      <h2>Import</h2>
      <EditorField
        label="A brand, or anything that is exported here"
        lines={4}
        value={text}
        onChange={(value) => {
          setText(value);
          setSaid(undefined);
        }}
        faults={said?.faults ?? []}
      />
      <button type="button" onClick={take}>
        Use it
      </button>
      <p role="status">{said && (said.done ? 'It is in the form now.' : 'It was not taken.')}</p>
    </section>
  );
}
