import fc from 'fast-check';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { GeneratedScreen, generated } from '../testing/generated-screen.tsx';

const numRuns = process.env.LINKSPAN_SCALE === 'full' ? 20_000 : 200;

test('whatever a vendor defines is drawn on a server, as text, with a way on', { timeout: 1_800_000 }, () => {
  fc.assert(
    fc.property(generated, (definition) => {
      const html = renderToString(createElement(GeneratedScreen, { ...definition, onSent: () => {} }));
      expect(html).toContain('<button');
      expect(html).not.toMatch(/<(script|iframe)|(href|src)="(javascript|data):|\son\w+="/i);
      const { challenge } = definition;
      const sends = !challenge || challenge.fields.length > 0 || challenge.actions.length === 0;
      if (sends) expect(html).toContain('type="submit"');
    }),
    { numRuns },
  );
});
