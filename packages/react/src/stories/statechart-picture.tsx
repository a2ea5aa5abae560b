import mermaid from 'mermaid';
import { useEffect, useRef, useState } from 'react';

interface StatechartPictureProps {
  /** A Mermaid state diagram. */
  readonly drawing: string;
  readonly label: string;
  /** The states to point out, as the drawing names them. */
  readonly active?: readonly string[];
}

/** A statechart as a picture; the states that are active stand out, and the innermost is in view. */
export function StatechartPicture({ drawing, label, active }: StatechartPictureProps) {
  const place = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    mermaid.initialize({ startOnLoad: false, theme: dark ? 'dark' : 'neutral' });
    let wanted = true;
    mermaid.render('linkspan-statechart', drawing).then(({ svg }) => {
      if (!wanted) return;
      const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
      // At its own size: shrunk to the page, nobody could read it.
      picture.removeAttribute('style');
      picture.setAttribute('width', picture.getAttribute('viewBox')?.split(' ')[2] ?? '100%');
      place.current?.replaceChildren(picture);
      setDrawn(true);
    });
    return () => {
      wanted = false;
    };
  }, [drawing]);

  useEffect(() => {
    if (!drawn || !active || !place.current) return;
    const marked = active.flatMap((state) => {
      const node = place.current?.querySelector(`[id*="-${state}-"], [id$="-${state}"]`);
      return node ? [node] : [];
    });
    for (const node of marked) node.setAttribute('data-active', '');
    marked.at(-1)?.scrollIntoView({ block: 'center', inline: 'center' });
    return () => {
      for (const node of marked) node.removeAttribute('data-active');
    };
  }, [drawn, active]);

  return <div aria-label={label} ref={place} role="img" style={{ padding: 24 }} />;
}
