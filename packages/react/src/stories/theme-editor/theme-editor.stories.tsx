import { readBrand } from '@linkspan/protocol/brand';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen as page, userEvent, waitFor, within } from 'storybook/test';
import { ThemeEditor } from './theme-editor.tsx';

const meta = {
  title: 'Theme editor',
  component: ThemeEditor,
  args: {
    brand: {
      name: 'Harbour Mutual',
      colors: {
        light: { accent: '#7a0019', surface: '#fffaf0' },
        dark: { accent: '#ff9aa8', surface: '#1a0b10' },
      },
      font: { family: 'Georgia, serif' },
      radius: 6,
      words: { en: { 'consent.grant': 'Yes, go on' } },
      termsUrl: 'https://harbour.example/terms',
      consentText: 'Harbour reads your bills to find out what you can save.',
    },
    copy: fn(async (text: string) => navigator.clipboard.writeText(text)),
  },
} satisfies Meta<typeof ThemeEditor>;

export default meta;
type Story = StoryObj<typeof meta>;

const preview = (name: 'In light' | 'In dark') => within(page.getByRole('region', { name }));
const exported = () => page.getByRole('region', { name: 'What is exported' });
const contrast = () => page.getByRole('region', { name: 'Contrast' });
const agree = (name: 'In light' | 'In dark') => preview(name).findByRole('button', { name: 'Yes, go on' });

async function write(label: string, text: string) {
  const field = page.getByLabelText(label);
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}

/** Both previews have been drawn. */
async function drawn() {
  await agree('In light');
  await agree('In dark');
}

export const TryIt: Story = {
  play: async () => {
    await drawn();
    await write('Accent, light', '#00635a');
    await waitFor(async () =>
      expect(getComputedStyle(await agree('In light')).backgroundColor).toBe('rgb(0, 99, 90)'),
    );
    await expect(getComputedStyle(await agree('In dark')).backgroundColor).toBe('rgb(255, 154, 168)');
    await expect(exported()).toHaveTextContent('"accent": "#00635a"');
    await expect(contrast()).toHaveTextContent('This can be used as it is');
    await write('Name', 'Lagoon');
    await expect(preview('In dark').getByRole('heading', { level: 1 })).toHaveTextContent(
      'Connect your account to Lagoon',
    );
  },
};

export const Corrected: Story = {
  play: async () => {
    await drawn();
    await write('Accent, light', '#ffe600');
    await expect(contrast()).toHaveTextContent(
      /The accent in light: #ffe600 reaches 1\.\d\d:1 on the .+, where 4\.5:1 is needed\. It is drawn as #[\da-f]{6}, which reaches 4\.\d\d:1/,
    );
  },
};

export const Refused: Story = {
  play: async ({ args }) => {
    await drawn();
    await write('Surface, light', '#777777');
    const surface = page.getByLabelText('Surface, light');
    await expect(surface).toBeInvalid();
    await expect(surface).toHaveAccessibleDescription(
      /reaches \d\.\d\d:1 of 4\.5:1.*lighter or a darker surface/,
    );
    await expect(contrast()).toHaveTextContent('This cannot be used.');
    await expect(exported()).toHaveTextContent('Nothing, until the brand can be used.');
    await userEvent.click(page.getByRole('button', { name: 'Copy' }));
    await expect(args.copy).not.toHaveBeenCalled();
    const root = (await agree('In light')).closest('.linkspan-root') ?? document.body;
    // It was empty before it was wrong.
    await expect(getComputedStyle(root).backgroundColor).toBe('rgb(255, 255, 255)');
  },
};

export const Exported: Story = {
  args: { copy: fn(async (_: string) => {}) },
  play: async ({ args }) => {
    await drawn();
    await userEvent.click(page.getByRole('radio', { name: 'Session' }));
    await userEvent.click(page.getByRole('button', { name: 'Copy' }));
    await page.findByText('Copied.');
    const given: unknown = JSON.parse(exported().textContent ?? '');
    await expect(args.copy).toHaveBeenCalledWith(exported().textContent);
    await expect(given).toMatchObject({ linkspan: { brand: meta.args.brand } });
  },
};

export const Imported: Story = {
  play: async () => {
    await drawn();
    const brand = {
      name: 'Lagoon Finance',
      radius: 24,
      language: 'fr',
      words: { fr: { 'consent.grant': 'D’accord' } },
    };
    await expect(readBrand(brand)).toHaveProperty('brand');
    const label = 'A brand, or anything that is exported here';
    await write(label, '{ "logo": "http" }');
    await userEvent.click(page.getByRole('button', { name: 'Use it' }));
    await expect(page.getByLabelText(label)).toHaveAccessibleDescription(
      /logo: an address begins with https/,
    );
    await write(label, JSON.stringify({ name: 'Lagoon', brand }));
    await userEvent.click(page.getByRole('button', { name: 'Use it' }));
    await preview('In light').findByRole('button', { name: 'D’accord' });
    await expect(page.getByLabelText('Name')).toHaveValue('Lagoon Finance');
    await expect(page.getByLabelText('Radius (px)')).toHaveValue(24);
    await expect(page.getByLabelText('Accent, light')).toHaveValue('');
  },
};

export const Words: Story = {
  play: async () => {
    await drawn();
    await userEvent.click(page.getByRole('button', { name: 'Add a sentence' }));
    await write('Key of sentence 2', 'consent.intro');
    await write('Sentence 2', '{whoever} asks');
    await expect(page.getByLabelText('Sentence 2')).toHaveAccessibleDescription(
      'It asks for {whoever}, which consent.intro is not given.',
    );
    await write('Sentence 2', '{application} would like:');
    await preview('In light').findByText('Harbour Mutual would like:');
    await userEvent.click(page.getByRole('button', { name: 'Remove sentence 1' }));
    await preview('In light').findByRole('button', { name: 'Agree and continue' });
  },
};
