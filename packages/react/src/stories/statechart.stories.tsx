import '../theme/styles.css';
import './statechart.css';
import { drawConnectStatechart, drawManageStatechart } from '@linkspan/flow/drawing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useSelector } from '@xstate/react';
import { useMemo, useState } from 'react';
import { expect, screen, userEvent, within } from 'storybook/test';
import { Frame } from '../frame/frame.tsx';
import type { ConnectFlow } from '../headless/connect-flow.ts';
import { useConnectFlow } from '../headless/use-connect-flow.ts';
import { useView } from '../headless/use-view.ts';
import { CurrentStep } from '../steps/current-step.tsx';
import { sandboxInPage } from './sandbox-in-page.ts';
import { StatechartPicture } from './statechart-picture.tsx';
import { StoryLanguage } from './story-language.tsx';

const LABEL = 'The statechart of the connect flow';
const SOON = { timeout: 10_000 };

/** The whole flow, drawn from the machine that runs it. */
function Statechart() {
  const [drawing] = useState(drawConnectStatechart);
  return <StatechartPicture drawing={drawing} label={LABEL} />;
}

/** The list of what a person has, which the flow hands over to. */
function ManageStatechart() {
  const [drawing] = useState(drawManageStatechart);
  return <StatechartPicture drawing={drawing} label="The statechart of what is connected" />;
}

/** The same, beside the widget that it drives: the state that the flow is in stands out. */
function LiveStatechart() {
  const [gateway] = useState(sandboxInPage);
  const flow = useConnectFlow({ gateway, locale: 'en' });
  return flow ? <Beside flow={flow} /> : null;
}

function Beside({ flow }: { flow: ConnectFlow }) {
  const view = useView(flow);
  const [drawing] = useState(drawConnectStatechart);
  const path = useSelector(flow.actor, (snapshot) => pathOf(snapshot.value).join('_'));
  const active = useMemo(
    () => path.split('_').map((_, depth, all) => all.slice(0, depth + 1).join('_')),
    [path],
  );
  return (
    <div className="statechart-beside">
      <div className="statechart-widget">
        <StoryLanguage locale="en">
          <Frame view={view} send={flow.send}>
            <CurrentStep flow={flow} screen={view.screen} send={flow.send} />
          </Frame>
        </StoryLanguage>
      </div>
      <output>{path.replaceAll('_', ' › ')}</output>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section aria-label="Statechart" className="statechart-scroll" tabIndex={0}>
        <StatechartPicture drawing={drawing} label={LABEL} active={active} />
      </section>
    </div>
  );
}

/** `{ authorizing: 'waiting' }` as ["authorizing", "waiting"]. */
function pathOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([state, inner]) => [state, ...pathOf(inner)]);
}

const meta = { title: 'Flow/Statechart', component: Statechart } satisfies Meta<typeof Statechart>;

export default meta;
type Story = StoryObj<typeof meta>;

export const DrawnFromTheMachine: Story = {
  play: async () => {
    const picture = await screen.findByRole('img', { name: LABEL });
    // Inside the picture: Mermaid measures on a copy elsewhere, which it then takes away.
    await expect(await within(picture).findByText('authorizing', {}, SOON)).toBeVisible();
  },
};

export const WhatIsConnected: Story = {
  render: () => <ManageStatechart />,
  play: async () => {
    const picture = await screen.findByRole('img', { name: 'The statechart of what is connected' });
    await expect(await within(picture).findByText('unfound', {}, SOON)).toBeVisible();
  },
};

export const BesideTheWidget: Story = {
  render: () => <LiveStatechart />,
  play: async () => {
    const picture = await screen.findByRole('img', { name: LABEL }, SOON);
    await within(picture).findByText('authorizing', {}, SOON);
    const active = () =>
      [...picture.querySelectorAll('[data-active]')].map((node) => node.textContent?.trim());
    await userEvent.click(await screen.findByRole('button', { name: 'Agree and continue' }, SOON));
    await expect(await screen.findByText('provider', { selector: 'output' }, SOON)).toBeVisible();
    await expect(active()).toEqual(['provider']);
    await screen.findByRole('heading', { name: 'Find your provider' }, SOON);
  },
};
