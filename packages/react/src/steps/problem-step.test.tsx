import {
  ConnectError,
  type Management,
  type ProblemCode,
  problem,
  remediesOf,
  WAIT_DAYS,
} from '@linkspan/protocol';
import type { Brand } from '@linkspan/protocol/brand';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { speakerOf } from '../brand/brand-words.ts';
import { createConnectFlow, type RecordingGateway } from '../headless/connect-flow.ts';
import { provider } from '../stories/sample-data.ts';
import { sandboxInPage } from '../stories/sandbox-in-page.ts';
import { listen, Widget } from '../testing/widget.tsx';
import { ProblemStep } from './problem-step.tsx';

type Waits = Pick<Management, 'waiting' | 'waitFor'>;
const OFFER = 'Tell me when it is back';

/** The step over a server that says this about waiting; undefined: over none. */
function step(
  waits: Waits | undefined,
  code: ProblemCode = 'provider_unavailable',
  words?: NonNullable<Brand['words']>,
) {
  const { management, ...own } = sandboxInPage();
  const gateway: RecordingGateway = waits
    ? { ...own, management: async (locale) => ({ ...(await management(locale)), ...waits }) }
    : own;
  const flow = createConnectFlow({ gateway, locale: () => 'en', onEvent: () => {} });
  const cause = problem(code);
  const screen = {
    name: 'problem' as const,
    provider,
    problem: cause,
    remedies: remediesOf(cause),
    sessionId: 'ses_1',
  };
  return render(
    <Widget screen={screen} {...(words && { speak: speakerOf(words) })}>
      <ProblemStep flow={flow} screen={screen} send={() => {}} />
    </Widget>,
  );
}

test('asking is one request however often it is tried, and its answer stands, is said and has the focus', async () => {
  const heard = listen();
  const keys: string[] = [];
  const answers: (() => Promise<'waiting'>)[] = [
    () => Promise.reject(new ConnectError('network')),
    async () => 'waiting',
  ];
  const screen = await step({
    waiting: async () => 'possible',
    waitFor(providerId, key) {
      expect(providerId).toBe(provider.id);
      keys.push(key);
      return answers.shift()?.() ?? Promise.reject(new Error('Asked too often.'));
    },
  });
  const offer = screen.getByRole('button', { name: OFFER });
  await expect
    .element(screen.getByText(/^Brightside Solar can find out when Con Edison works again/))
    .toBeVisible();
  await userEvent.click(offer);
  await expect.element(screen.getByText(/^That did not get through/).first()).toBeVisible();
  await expect.element(offer).toHaveFocus();
  await userEvent.click(offer);
  await expect.element(screen.getByText('You asked to be told')).toHaveFocus();
  await expect.element(offer).not.toBeInTheDocument();
  expect(keys).toEqual([keys[0], keys[0]]);
  const said = `Brightside Solar will know as soon as Con Edison works again, and is the one to tell you. The wait ends after ${WAIT_DAYS} days.`;
  await expect.poll(() => heard).toEqual([expect.stringMatching(/^That did not get through/), said]);
});

test('the offer is made in a brand’s own words', async () => {
  const words = { en: { 'wait.ask': 'Ring me' } };
  const screen = await step({ waiting: async () => 'possible' }, 'provider_unavailable', words);
  await expect.element(screen.getByRole('button', { name: 'Ring me' })).toBeVisible();
});

test('who waits already is told so, and not disturbed', async () => {
  const screen = await step({ waiting: async () => 'waiting' });
  await expect.element(screen.getByText('You asked to be told')).toBeVisible();
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  await expect.element(screen.getByRole('button', { name: OFFER })).not.toBeInTheDocument();
});

test('a provider that is back by the time of asking can be tried again', async () => {
  const screen = await step({ waiting: async () => 'possible', waitFor: async () => 'over' });
  await userEvent.click(screen.getByRole('button', { name: OFFER }));
  await expect
    .element(screen.getByText('Con Edison works again. You can try once more now.').first())
    .toHaveFocus();
});

test.each<[string, Waits['waiting']]>([
  ['nobody could tell', async () => 'impossible'],
  ['the vendor says that it is there', async () => 'over'],
  ['it cannot be found out', () => Promise.reject(new ConnectError('network'))],
])('nothing is offered where %s', async (_, waiting) => {
  const looked = vi.fn(waiting);
  const screen = await step({ waiting: looked });
  await expect.poll(() => looked.mock.settledResults[0]?.type).toMatch(/fulfilled|rejected/);
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: OFFER })).not.toBeInTheDocument();
});

test('nothing is looked for with another problem, or without a server of ours', async () => {
  const waiting = vi.fn(async () => 'possible' as const);
  const other = await step({ waiting }, 'internal');
  await expect.element(other.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(waiting).not.toHaveBeenCalled();
  await other.unmount();
  const alone = await step(undefined);
  await expect.element(alone.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect.element(alone.getByRole('button', { name: OFFER })).not.toBeInTheDocument();
});
