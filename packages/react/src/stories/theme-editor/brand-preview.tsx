import type { Brand, Scheme } from '@linkspan/protocol/brand';
import { useEffect, useMemo } from 'react';
import { drawBrand } from '../../brand/draw-brand.ts';
import { Frame } from '../../frame/frame.tsx';
import { LanguageProvider } from '../../language/language-provider.tsx';
import { viewOf } from '../in-frame.tsx';
import { useStoryLanguage } from '../story-language.tsx';
import { drawScreen, PREVIEWS, type PreviewName } from './preview-screens.tsx';

interface BrandPreviewProps {
  readonly brand: Brand;
  readonly scheme: Scheme;
  readonly screen: PreviewName;
}

/** A screen of the widget in a brand, drawn by what draws it in the product. */
export function BrandPreview({ brand, scheme, screen }: BrandPreviewProps) {
  const spoken = useStoryLanguage(brand.language ?? 'en');
  const drawn = useMemo(() => drawBrand(JSON.stringify([spoken.brand, brand])), [spoken.brand, brand]);
  const view = useMemo(() => drawn.view(viewOf(PREVIEWS[screen])), [drawn, screen]);
  useEffect(() => drawn.attach(), [drawn]);
  return (
    <section className="theme-editor-preview" aria-label={scheme === 'light' ? 'In light' : 'In dark'}>
      <LanguageProvider locale={spoken.locale} speak={drawn.speak}>
        {/* A dialog’s frame has no name of its own, of which there would be two. */}
        <Frame
          key={screen}
          view={view}
          send={() => {}}
          style={drawn.style}
          theme={scheme}
          presentation="dialog"
          takeFocus={false}
        >
          {drawScreen(view.screen)}
        </Frame>
      </LanguageProvider>
    </section>
  );
}
