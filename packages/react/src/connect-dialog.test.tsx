import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ConnectDialog } from './connect-dialog.tsx';
import { LanguageProvider } from './language/language-provider.tsx';

test('it has a name, takes the focus, and gives it back when it is taken away', async () => {
  const screen = await render(<Host />);
  const open = screen.getByRole('button', { name: 'Open' });
  await userEvent.click(open);
  await expect.element(screen.getByRole('dialog', { name: 'Connect an account' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Inside' }));
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(open).toHaveFocus();
});

test('Escape asks, and what a browser closes of its own accord opens again', async () => {
  const onCancel = vi.fn();
  const screen = await render(
    <LanguageProvider locale="en">
      <ConnectDialog onCancel={onCancel}>
        <button type="button">Inside</button>
      </ConnectDialog>
    </LanguageProvider>,
  );
  const dialog = screen.getByRole('dialog');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onCancel.mock.calls.length).toBe(1);
  await expect.element(dialog).toBeVisible();

  const closed = new Promise((resolve) => dialog.element().addEventListener('close', resolve));
  document.querySelector('dialog')?.close();
  await closed;
  await expect.element(dialog).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Inside' })).toHaveFocus();
});

function Host() {
  const [open, setOpen] = useState(false);
  return (
    <LanguageProvider locale="en">
      <button onClick={() => setOpen(true)} type="button">
        Open
      </button>
      {open && (
        <ConnectDialog onCancel={() => {}}>
          <button onClick={() => setOpen(false)} type="button">
            Inside
          </button>
        </ConnectDialog>
      )}
    </LanguageProvider>
  );
}
