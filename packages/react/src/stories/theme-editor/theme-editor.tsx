import '../../theme/styles.css';
import './theme-editor.css';
import type { Brand } from '@linkspan/protocol/brand';
import { useState } from 'react';
import { SCHEMES } from './brand-draft.ts';
import { BrandExports } from './brand-exports.tsx';
import { BrandForm } from './brand-form.tsx';
import { BrandImport } from './brand-import.tsx';
import { BrandPreview } from './brand-preview.tsx';
import { ContrastReport } from './contrast-report.tsx';
import { isPreview, type PreviewName } from './preview-screens.tsx';
import { useBrandDraft } from './use-brand-draft.ts';

export interface ThemeEditorProps {
  /** What to begin with. */
  readonly brand: Brand;
  /** Puts a text on the clipboard. */
  readonly copy: (text: string) => Promise<void>;
}

const TITLES: Readonly<Record<PreviewName, string>> = {
  consent: 'Consent',
  credentials: 'Sign-in that was refused',
  challenge: 'One-time code',
  accounts: 'Choice of accounts',
  problem: 'Provider out of reach',
  done: 'Connected',
};

/** A brand is put together; how it looks, what of it cannot be read, and the code and JSON of it are seen. */
export function ThemeEditor({ brand, copy }: ThemeEditorProps) {
  const hand = useBrandDraft(brand);
  const [screen, setScreen] = useState<PreviewName>('consent');
  return (
    <main className="theme-editor">
      <div className="theme-editor-side">
        <h1>Theme editor</h1>
        <BrandForm {...hand} />
      </div>
      <div className="theme-editor-main">
        <label className="theme-editor-screen">
          Screen
          <select
            value={screen}
            onChange={({ target }) => isPreview(target.value) && setScreen(target.value)}
          >
            {Object.entries(TITLES).map(([name, title]) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <div className="theme-editor-pair">
          {SCHEMES.map((scheme) => (
            <BrandPreview key={scheme} brand={hand.brand} scheme={scheme} screen={screen} />
          ))}
        </div>
        <ContrastReport reading={hand.reading} />
        <BrandExports reading={hand.reading} copy={copy} />
        <BrandImport onBrand={hand.replace} />
      </div>
    </main>
  );
}
