/// <reference types="vite/client" />
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { fillIn } from '../testing/fill-in.ts';
import { type Generated, GeneratedScreen, generated } from '../testing/generated-screen.tsx';
import { holdStill } from '../testing/hold-still.ts';

const numRuns = import.meta.env.LINKSPAN_SCALE === 'full' ? 1000 : 25;

test('whatever a vendor defines is drawn in a browser without a fault, and can be answered and sent', {
  timeout: 1_800_000,
}, async () => {
  holdStill();
  const faults = vi.fn();
  const complain = vi.spyOn(console, 'error').mockImplementation(faults);
  onTestFinished(() => complain.mockRestore());
  await fc.assert(
    fc.asyncProperty(generated, async (definition) => {
      await sendIt(definition);
      expect(faults.mock.calls).toEqual([]);
    }),
    { numRuns },
  );
});

/** A person fills in what is asked, corrects what is wrong, and sends what only a pattern refuses again as it is. */
async function sendIt(definition: Generated) {
  const onSent = vi.fn();
  const { container, unmount } = await render(<GeneratedScreen {...definition} onSent={onSent} />);
  const { fields } = definition.form ?? definition.challenge;
  const fill = () => expect.poll(() => fillIn(container, fields)).toBe(0);
  await expect.poll(() => container.querySelector('.linkspan-skeleton')).toBeNull();
  await fill();
  const button = container.querySelector('[type=submit]') ?? container.querySelector('form button');
  const isSent = () => onSent.mock.calls.length > 0;
  for (let presses = 1; !isSent(); presses += 1) {
    expect(presses).toBeLessThanOrEqual(PRESSES);
    await userEvent.click(page.elementLocator(button ?? container));
    await expect.poll(() => isSent() || document.activeElement?.matches('.linkspan-summary')).toBe(true);
    if (!isSent()) await fill();
  }
  await unmount();
}

/** One for what the provider filled in and cannot be, one for a pattern, and the one that sends. */
const PRESSES = 3;
