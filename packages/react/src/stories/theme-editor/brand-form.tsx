import { SCHEMES } from './brand-draft.ts';
import { ColorFields } from './color-fields.tsx';
import { EditorField } from './editor-field.tsx';
import type { BrandInHand } from './use-brand-draft.ts';
import { WordFields } from './word-fields.tsx';

/** Everything that a brand may say. */
export function BrandForm({ draft, reading, change }: BrandInHand) {
  const refused = 'refused' in reading ? reading.refused : [];
  const faultsAt = (path: string) =>
    refused
      .filter((reason) => reason.startsWith(`${path}:`) || reason.startsWith(`${path}.`))
      .map((reason) => reason.slice(reason.indexOf(': ') + 2));
  const text = (
    name: 'name' | 'logo' | 'language' | 'termsUrl' | 'privacyUrl' | 'consentText',
    label: string,
  ) => ({
    label,
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
    faults: faultsAt(name),
  });
  return (
    <form className="theme-editor-form" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>Whose it is</legend>
        <EditorField {...text('name', 'Name')} />
        <EditorField {...text('logo', 'Logo (address)')} />
        <EditorField {...text('language', 'Language')} hint="As BCP 47 has it: fr, pt-BR" />
        <EditorField {...text('termsUrl', 'Terms of use (address)')} />
        <EditorField {...text('privacyUrl', 'Privacy policy (address)')} />
        <EditorField {...text('consentText', 'Text above the consent')} lines={3} />
      </fieldset>
      {SCHEMES.map((scheme) => (
        <ColorFields
          key={scheme}
          scheme={scheme}
          colors={draft.colors}
          onChange={(colors) => change({ colors })}
          faultsAt={faultsAt}
        />
      ))}
      <fieldset>
        <legend>Type and shape</legend>
        <EditorField
          label="Typeface"
          value={draft.family}
          onChange={(family) => change({ family })}
          hint="Names with commas between"
          faults={faultsAt('font.family')}
        />
        <EditorField
          label="Files of the typeface"
          lines={2}
          value={draft.faces}
          onChange={(faces) => change({ faces })}
          hint="On each line an address, then a weight and italic if it has them"
          faults={faultsAt('font.faces')}
        />
        <EditorField
          label="Radius (px)"
          type="number"
          value={draft.radius}
          onChange={(radius) => change({ radius })}
          hint="0 to 28"
          faults={faultsAt('radius')}
        />
        <label>
          Density
          <select value={draft.density} onChange={({ target }) => change({ density: target.value })}>
            <option value="">As the widget has it</option>
            <option value="comfortable">Comfortable</option>
            <option value="compact">Compact</option>
          </select>
        </label>
      </fieldset>
      <WordFields words={draft.words} onChange={(words) => change({ words })} faultsAt={faultsAt} />
    </form>
  );
}
