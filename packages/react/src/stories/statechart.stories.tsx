import { drawConnectStatechart } from '@linkspan/flow/drawing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import mermaid from 'mermaid';
import { useEffect, useRef, useState } from 'react';
import { expect, screen, within } from 'storybook/test';

/** The whole flow, drawn from the machine that runs it. */
function Statechart() {
  const place = useRef<HTMLDivElement>(null);
  const [drawing] = useState(drawConnectStatechart);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    mermaid.initialize({ startOnLoad: false, theme: dark ? 'dark' : 'neutral' });
    let wanted = true;
    mermaid.render('linkspan-statechart', drawing).then(({ svg }) => {
      if (wanted)
        place.current?.replaceChildren(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement);
    });
    return () => {
      wanted = false;
    };
  }, [drawing]);
  return (
    <div aria-label="The statechart of the connect flow" ref={place} role="img" style={{ padding: 24 }} />
  );
}

const meta = { title: 'Flow/Statechart', component: Statechart } satisfies Meta<typeof Statechart>;

export default meta;

export const DrawnFromTheMachine: StoryObj<typeof meta> = {
  play: async () => {
    const picture = await screen.findByRole('img', { name: 'The statechart of the connect flow' });
    // Inside the picture: Mermaid measures on a copy elsewhere, which it then takes away.
    await expect(await within(picture).findByText('authorizing', {}, { timeout: 10_000 })).toBeVisible();
  },
};
