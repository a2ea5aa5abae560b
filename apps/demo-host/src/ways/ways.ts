import type { ComponentType } from 'react';
import plainPage from '../../public/plain.js?raw';
import { linkFor } from '../demo-server.ts';
import type { DemoSettings } from '../demo-settings.ts';
import { ConnectSection } from './connect-frame.tsx';
import connectFrameCode from './connect-frame.tsx?raw';
import { customElement } from './custom-element.ts';
import customElementCode from './custom-element.ts?raw';
import { frameDialog } from './frame-dialog.ts';
import frameDialogCode from './frame-dialog.ts?raw';
import { frameInline } from './frame-inline.ts';
import frameInlineCode from './frame-inline.ts?raw';
import { ReactInline } from './react-inline.tsx';
import reactInlineCode from './react-inline.tsx?raw';
import { ReactPage } from './react-page.tsx';
import reactPageCode from './react-page.tsx?raw';
import { ConnectButton } from './use-connect.tsx';
import useConnectCode from './use-connect.tsx?raw';
import type { WayProps } from './way-props.ts';

/** A way to embed the widget: drawn by React, begun by a function, or an address to go to. */
export type Way = { readonly name: string; readonly sentence: string; readonly code: string } & (
  | { readonly Component: ComponentType<WayProps> }
  | { readonly begin: (props: WayProps, container: Element) => { destroy(): void } }
  | { readonly address: (settings: DemoSettings) => string }
);

export const WAYS: readonly Way[] = [
  {
    name: 'React, in the page',
    sentence: 'The component, in the flow of your page.',
    code: reactInlineCode,
    Component: ReactInline,
  },
  {
    name: 'React, a page of its own',
    sentence: 'The same component, over all of the window.',
    code: reactPageCode,
    Component: ReactPage,
  },
  {
    name: 'Frame, over the page',
    sentence: 'createConnect, 1.4 kB without React: the page cannot see what is typed.',
    code: frameDialogCode,
    begin: frameDialog,
  },
  {
    name: 'Frame, in the page',
    sentence: 'The same, in an element; it is as high as its content.',
    code: frameInlineCode,
    begin: frameInline,
  },
  {
    name: 'Frame, by a React hook',
    sentence: 'useConnect: a button of yours opens it.',
    code: useConnectCode,
    Component: ConnectButton,
  },
  {
    name: 'Frame, as a React component',
    sentence: 'ConnectFrame: gone when the component is.',
    code: connectFrameCode,
    Component: ConnectSection,
  },
  {
    name: 'Custom element',
    sentence: '<linkspan-connect>, for Vue, Svelte or no framework at all.',
    code: customElementCode,
    begin: customElement,
  },
  {
    name: 'Script tag',
    sentence: 'A plain HTML page without a build: /embed.js and this.',
    code: plainPage,
    address: ({ user }) => `/plain.html?${new URLSearchParams({ user })}`,
  },
  {
    name: 'Link',
    sentence: 'A connect URL in a new tab, in a mail or in a message; your server hears how it ended.',
    code: '<a href="/demo/link" target="_blank">Connect your utility</a>',
    address: linkFor,
  },
];
