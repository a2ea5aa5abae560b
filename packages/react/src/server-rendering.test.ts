import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { Connect } from './connect.tsx';
import type { RecordingGateway } from './headless/connect-flow.ts';
import { createConnectFlow, useConnectFlow, useView } from './headless/index.ts';
import { Connect as InShadow } from './shadow/index.ts';

const called = vi.fn();
const gateway = new Proxy({} as RecordingGateway, { get: (_, name) => called.bind(undefined, name) });

test('on a server, where there is no window, the widget is drawn as it starts and asks for nothing', () => {
  expect('window' in globalThis || 'document' in globalThis).toBe(false);
  const html = renderToString(createElement(Connect, { gateway, locale: 'en', presentation: 'dialog' }));
  expect(html).toContain('data-linkspan-screen="starting"');
  expect(called).not.toHaveBeenCalled();
});

test('a language that has to be fetched is drawn in the page, and so is a shadow root', () => {
  expect(renderToString(createElement(Connect, { gateway, locale: 'fr' }))).toBe('');
  expect(renderToString(createElement(InShadow, { gateway }))).toBe('<div></div>');
});

test('the hooks and a flow that has not started touch nothing either', () => {
  expect(renderToString(createElement(Own))).toBe('starting');
  createConnectFlow({ gateway, locale: () => 'en', onEvent: () => {} });
  expect(called).not.toHaveBeenCalled();
});

function Own() {
  const { screen } = useView(useConnectFlow({ gateway, locale: 'en' }));
  return screen.name;
}
