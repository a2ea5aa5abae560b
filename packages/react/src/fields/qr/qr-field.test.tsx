import decode from 'qr/decode.js';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { askFields } from '../testing/ask-fields.tsx';

const scan = { id: 'scan', kind: 'qr', label: 'Scan this' };

test.each([
  'https://bank.example/approve?request=7f3a9b21c4',
  'bankapp://sign-in/Überweisung/12€/日本',
  '0123456789'.repeat(100),
])('a reader finds the text: %s', async (value) => {
  const { screen } = await askFields([{ ...scan, value }]);
  const image = screen.getByRole('img', { name: 'Scan this' });
  await expect.element(image).toBeInTheDocument();
  expect(decode(await pixelsOf(image.element()))).toBe(value);
});

test('who cannot scan it finds its text, and a link if it is one', async () => {
  const { screen } = await askFields([
    { ...scan, value: 'https://bank.example/approve' },
    { ...scan, id: 'app', label: 'Or this', value: 'bankapp://approve' },
  ]);
  const [first, second] = [
    screen.getByText('Can’t scan it?').first(),
    screen.getByText('Can’t scan it?').last(),
  ];
  await expect.element(first).toBeVisible();
  await userEvent.click(first);
  await userEvent.click(second);
  await expect.element(screen.getByText('https://bank.example/approve')).toBeVisible();
  await expect.element(screen.getByText('bankapp://approve')).toBeVisible();
  const links = screen.getByRole('link', { name: /^Open it on this device/ }).elements();
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://bank.example/approve']);
});

test('more text than a code can hold is shown as text', async () => {
  const value = '日'.repeat(1000);
  const { screen } = await askFields([{ ...scan, value }]);
  await expect.element(screen.getByText(value)).toBeVisible();
  await expect.element(screen.getByRole('img', { name: 'Scan this' })).not.toBeInTheDocument();
});

/** A drawing as a camera would see it. */
async function pixelsOf(drawing: Element): Promise<ImageData> {
  const copy = drawing.cloneNode(true) as Element;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', '900');
  copy.setAttribute('height', '900');
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(900, 900);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, 900, 900);
}
