import type { BrandFont } from '@linkspan/protocol/brand';

const GENERIC =
  /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-(?:serif|sans-serif|monospace|rounded))$/;

let made = 0;

/**
 * A typeface as a font-family value, and the way to its files. These go by a name of our own: a page that has a
 * typeface of the brand's name keeps its own.
 */
export function typefaceOf({ family, faces = [] }: BrandFont) {
  const own = `linkspan-${++made}`;
  const names = family.split(',').map((name) => name.trim());
  const quoted = names.filter(Boolean).map((name) => (GENERIC.test(name) ? name : `"${name}"`));
  return {
    family: [...(faces.length > 0 ? [`"${own}"`] : []), ...quoted, 'system-ui', 'sans-serif'].join(', '),
    attach() {
      const loaded = faces.map(
        ({ src, weight = '400', style = 'normal' }) =>
          new FontFace(own, `url("${src.replaceAll('\\', '%5C')}")`, { weight, style, display: 'swap' }),
      );
      for (const face of loaded) document.fonts.add(face);
      return () => {
        for (const face of loaded) document.fonts.delete(face);
      };
    },
  };
}
