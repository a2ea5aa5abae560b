import '../theme/styles.css';
import type { Screen, View } from '@linkspan/flow';
import type { Decorator } from '@storybook/react-vite';
import { type ReactNode, useEffect, useRef } from 'react';
import { Frame } from '../frame/frame.tsx';
import type { Theme } from '../theme/theme-contract.ts';
import { application } from './sample-data.ts';
import { StoryLanguage } from './story-language.tsx';

interface ScreenArgs {
  readonly screen: Screen;
  readonly send: (event: never) => void;
}

/** Shows a screen as a person meets it: in its frame, in the language, theme and direction of the toolbar. */
export const inFrame: Decorator = (Story, { args, globals, parameters }) => {
  const { screen, send } = args as unknown as ScreenArgs;
  return (
    <Surroundings
      direction={globals.direction}
      key={`${globals.locale} ${globals.direction}`}
      theme={globals.theme}
    >
      <StoryLanguage locale={globals.locale}>
        <Frame
          view={{ ...viewOf(screen), ...parameters.view }}
          send={(event) => send(event as never)}
          theme={globals.theme as Theme}
          presentation="page"
        >
          <Story />
        </Frame>
      </StoryLanguage>
    </Surroundings>
  );
};

const PROGRESS: Record<Screen['name'], number> = {
  starting: 0,
  consent: 0.1,
  unlisted: 0.2,
  provider: 0.25,
  details: 0.35,
  channel: 0.4,
  credentials: 0.5,
  redirect: 0.6,
  waiting: 0.7,
  challenge: 0.75,
  approval: 0.75,
  accounts: 0.9,
  problem: 0.5,
  done: 1,
  manage: 0,
};

/** The view that has a screen on it. */
export function viewOf(screen: Screen): View {
  return {
    screen,
    application,
    canGoBack: ['provider', 'details', 'channel', 'credentials'].includes(screen.name),
    leaving: false,
    progress: PROGRESS[screen.name],
    direction: 'forward',
    closed: false,
  };
}

function Surroundings({
  direction,
  theme,
  children,
}: {
  direction: string;
  theme: string;
  children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // As the language runs.
    if (direction === 'auto') return;
    const point = () => place.current?.querySelector('.linkspan-root')?.setAttribute('dir', direction);
    point();
    const watching = new MutationObserver(point);
    if (place.current) watching.observe(place.current, { childList: true });
    return () => watching.disconnect();
  }, [direction]);
  const colorScheme = theme === 'system' ? 'light dark' : theme;
  return (
    <div ref={place} style={{ colorScheme, minHeight: '100dvh', background: 'light-dark(#eceef2, #0b0c0f)' }}>
      {children}
    </div>
  );
}
