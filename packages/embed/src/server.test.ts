import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { define } from './element/index.ts';
import { createConnect } from './index.ts';
import { ConnectFrame, useConnect } from './react/index.ts';

const url = 'https://frame.test/connect/s1#token=t';

test('on a server it is imported, made and rendered without a window', () => {
  expect('window' in globalThis).toBe(false);
  define();
  createConnect({ url }).close();
  createConnect({ url }).destroy();
  expect(renderToString(createElement(State))).toBe('<i>closed</i>');
  expect(renderToString(createElement(ConnectFrame, { url, className: 'place' }))).toBe(
    '<div class="place"></div>',
  );
});

function State() {
  return createElement('i', null, useConnect({ url }).isOpen ? 'open' : 'closed');
}
