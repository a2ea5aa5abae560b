import type { ScreenName } from '@linkspan/protocol';
import { type Clock, systemClock } from '@linkspan/sandbox';
import type { ConnectTokenOptions } from '@linkspan/server/client';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Connect } from './connect.tsx';
import { Connect as InShadow } from './shadow/connect.tsx';
import { sandboxInPage } from './stories/sandbox-in-page.ts';
import { watchPage } from './testing/watch-page.ts';
import './theme/styles.css';

interface Way {
  readonly manages?: boolean;
  readonly session?: ConnectTokenOptions;
  readonly go: () => Promise<unknown>;
}

const PG_E = 'eia-14328';
const LONGEST_STEP_MS = 500;

/** How to get to each screen. */
const WAYS: Record<ScreenName | 'leaving', Way> = {
  starting: { go: async () => undefined },
  consent: { session: { providerId: PG_E }, go: () => see('button', 'Agree and continue') },
  unlisted: {
    session: { consent: 'elsewhere', providerUrl: 'https://tiny-water.example' },
    go: () => see('button', 'Ask for tiny-water.example'),
  },
  provider: {
    session: { consent: 'elsewhere' },
    // Leaves a search under way.
    go: () => userEvent.fill(page.getByRole('searchbox'), 'pacific'),
  },
  details: {
    session: { consent: 'elsewhere', providerId: PG_E, details: { startDate: {} } },
    go: () => see('button', 'Continue'),
  },
  channel: {
    session: { consent: 'elsewhere', providerId: 'two-way-power' },
    go: () => expect.element(page.getByRole('heading', { name: /^How/ })).toBeVisible(),
  },
  credentials: { go: () => userEvent.fill(page.getByLabelText('Password', { exact: true }), 'secret') },
  waiting: {
    go: async () => {
      await signIn('slow');
      await expect.element(page.getByRole('heading', { name: /Signing in|Checking/ })).toBeVisible();
    },
  },
  challenge: {
    go: async () => {
      await signIn('otp');
      await userEvent.fill(page.getByLabelText('Code'), '12');
    },
  },
  redirect: {
    session: { consent: 'elsewhere', providerId: 'redirect-energy' },
    go: async () => {
      const opened = { closed: false, location: { replace: () => {} } } as unknown as Window;
      vi.spyOn(window, 'open').mockReturnValue(opened);
      await press('Connect');
      await press('Go to Redirect Energy');
      await expect.element(page.getByRole('heading', { name: /Redirect Energy/ })).toBeVisible();
    },
  },
  approval: {
    go: async () => {
      await signIn('approve');
      await expect.element(page.getByRole('heading', { name: /Approve/ })).toBeVisible();
    },
  },
  accounts: {
    session: { consent: 'elsewhere', providerId: PG_E, accountSelection: 'ask' },
    go: async () => {
      await signIn('two_accounts');
      await see('button', /^Share/);
    },
  },
  problem: {
    go: async () => {
      await signIn('provider_down');
      await see('button', 'Copy reference');
    },
  },
  manage: {
    manages: true,
    session: { consent: 'elsewhere' },
    go: () => see('button', 'Connect an account'),
  },
  done: {
    go: async () => {
      await signIn('verified');
      await see('button', 'Done');
    },
  },
  leaving: {
    go: async () => {
      await signIn('otp');
      await see('button', 'Continue');
      await press('Close');
      await see('button', 'Stay');
    },
  },
};

test.each(Object.entries(WAYS))('nothing stays of a widget that is taken away at %s', async (_, way) => {
  await expectNothingLeft(way, ({ gateway, onEvent }) => (
    <StrictMode>
      <Connect gateway={gateway} locale="en" onEvent={onEvent} />
    </StrictMode>
  ));
});

test('nor of a dialog, nor of a widget in a shadow root', async () => {
  await expectNothingLeft(WAYS.challenge, ({ gateway, onEvent }) => (
    <Connect gateway={gateway} locale="en" onEvent={onEvent} presentation="dialog" />
  ));
  await expectNothingLeft(WAYS.challenge, ({ gateway, onEvent }) => (
    <InShadow gateway={gateway} locale="en" onEvent={onEvent} presentation="dialog" />
  ));
});

interface Given {
  readonly gateway: ReturnType<typeof sandboxInPage>;
  readonly onEvent: () => void;
}

async function expectNothingLeft(
  { session = { consent: 'elsewhere', providerId: PG_E }, manages, go }: Way,
  widget: (given: Given) => React.ReactNode,
) {
  const onEvent = vi.fn();
  const requests = new Set<Request>();
  const gateway = sandboxInPage({
    session,
    clock: endlessWaits(),
    ...(manages && { manages }),
    onFetch: (request, answer) => {
      requests.add(request);
      const over = () => requests.delete(request);
      answer.then((response) => response.clone().text()).then(over, over);
    },
  });
  const place = document.createElement('div');
  document.body.append(place);
  const before = pageNow();
  const { left } = watchPage();

  const root = createRoot(place);
  onTestFinished(() => {
    root.unmount();
    place.remove();
  });
  root.render(widget({ gateway, onEvent }));
  await go();
  root.unmount();
  const told = onEvent.mock.calls.length;

  await expect.poll(() => [...requests].filter(({ signal }) => !signal.aborted)).toEqual([]);
  await expect.poll(left).toEqual([]);
  expect(pageNow()).toEqual(before);
  expect(place.innerHTML).toBe('');
  expect(onEvent.mock.calls.length).toBe(told);
}

/** Time that goes by in steps of work alone: an approval, or slow work, has no end while a test looks for its screen. */
function endlessWaits(): Clock {
  let now = Date.now();
  return {
    now: () => now,
    pause: async (ms, signal) => {
      const until = now + ms;
      await systemClock.pause(ms > LONGEST_STEP_MS ? Number.POSITIVE_INFINITY : ms, signal);
      now = Math.max(now, until);
    },
  };
}

/** What a widget could leave on a page for all to see. */
function pageNow() {
  const { documentElement, head, body } = document;
  return {
    globals: Object.keys(window).length,
    root: documentElement.cloneNode(false),
    body: body.cloneNode(false),
    head: head.innerHTML,
    elements: body.childElementCount,
    frames: window.frames.length,
    sheets: document.adoptedStyleSheets.length,
    history: [history.length, history.state],
    storage: Object.keys(localStorage),
  };
}

async function signIn(word: string) {
  await userEvent.fill(page.getByRole('textbox').first(), 'jane@example.org');
  await userEvent.fill(page.getByLabelText('Password', { exact: true }), word);
  await press('Sign in');
}

function press(name: string) {
  return userEvent.click(page.getByRole('button', { name }));
}

function see(role: 'button', name: string | RegExp) {
  return expect.element(page.getByRole(role, { name })).toBeVisible();
}
