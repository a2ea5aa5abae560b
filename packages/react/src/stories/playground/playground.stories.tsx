import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen as page, userEvent, waitFor, within } from 'storybook/test';
import type { Theme } from '../../theme/theme-contract.ts';
import { drawn } from '../field-states.ts';
import type { ExampleId } from './examples/examples.ts';
import { Playground } from './playground.tsx';

const meta = {
  title: 'Playground',
  component: Playground,
  args: { example: 'own-mixed', locale: 'en', theme: 'system' },
  render: ({ example }, { globals }) => (
    <Playground
      key={`${globals.locale} ${globals.theme}`}
      example={example}
      locale={globals.locale}
      theme={globals.theme as Theme}
    />
  ),
} satisfies Meta<typeof Playground>;

export default meta;
type Story = StoryObj<typeof meta>;

const shows = (example: ExampleId, play: Story['play']): Story => ({
  args: { example },
  ...(play && { play }),
});
const widget = async () => within(await page.findByRole('region', { name: 'Form' }));
const sent = () => page.getByLabelText('What would be submitted');

export const TryIt: Story = {
  play: async (context) => {
    await drawn(context);
    const text = page.getByLabelText('Definition (JSON)');
    const field = { id: 'pet', kind: 'password', label: 'First pet' };
    await userEvent.clear(text);
    await userEvent.paste(JSON.stringify(field));
    const input = await (await widget()).findByLabelText('First pet');
    await userEvent.type(input, 'Rex of Oakland');
    await waitFor(() => expect(page.getAllByText('First pet').length).toBeGreaterThan(1));
    await userEvent.click((await widget()).getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(sent()).toHaveTextContent('{ "pet": "••••••" }'));
    await expect(document.body.textContent).not.toContain('Rex of Oakland');
  },
};

export const PowensCredentials = shows('powens-credentials', async () => {
  const form = await widget();
  await userEvent.type(await form.findByLabelText('Identifiant'), 'jane');
  await userEvent.type(form.getByLabelText('Mot de passe'), 'secret');
  await userEvent.click(form.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(sent()).toHaveTextContent('{ "login": "jane", "password": "••••••" }'));
});

export const PowensWebauth = shows('powens-webauth', async () => {
  const form = await widget();
  const list = await form.findByLabelText(/Type de compte/);
  await userEvent.selectOptions(list, 'Professionnels');
  // The page's own lists are in another type.
  const { fontFamily } = getComputedStyle(form.getByRole('heading'));
  await expect(getComputedStyle(list).fontFamily).toBe(fontFamily);
  await userEvent.click(form.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(sent()).toHaveTextContent('{ "website": "pro" }'));
});

export const LinxoCredentials = shows('linxo-hsbc', async () => {
  const form = await widget();
  await waitFor(() => expect(form.getByRole('heading', { name: 'Sign in to HSBC' })).toBeVisible());
  await userEvent.type(form.getByLabelText('Identifiant'), 'jane.doe');
  await userEvent.type(form.getByLabelText('Réponse mémorable'), 'Oak');
  await userEvent.type(form.getByLabelText('Mot de passe (8 car. min.)'), 'eight or more');
  await userEvent.click(form.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(sent()).toHaveTextContent('"3500": "jane.doe"'));
});

export const LinxoSendsACode = shows('linxo-send-sms', async () => {
  const form = await widget();
  await form.findByText(/votre téléphone au 0606060606\./);
  await userEvent.click(form.getByRole('button', { name: 'Envoyer le SMS' }));
  await waitFor(() => expect(sent()).toHaveTextContent('{ "id": "304", "value": "true" }'));
});

export const LinxoCode = shows('linxo-code', async () => {
  const form = await widget();
  await waitFor(() => expect(form.getByRole('timer')).toHaveTextContent(/1 minute \d+ seconds|2 minutes/));
  const code = form.getByLabelText<HTMLInputElement>('Code');
  await userEvent.type(code, '123456');
  // A whole code is sent by itself, once the code that does so is there.
  if (code.value) await userEvent.click(form.getByRole('button', { name: 'Valider' }));
  await waitFor(() => expect(sent()).toHaveTextContent('{ "id": "306", "value": "••••••" }'));
});

export const LinxoWrongCode = shows('linxo-wrong-code', async () => {
  const form = await widget();
  await waitFor(() =>
    expect(form.getByRole('status')).toHaveTextContent('Code invalide. Encore 1 tentatives'),
  );
});
