import { expect, test } from 'vitest';
import { askFields } from '../testing/ask-fields.tsx';

const image = 'https://127.0.0.1/characters.png';

test('the picture says what it shows, or what it is for, and tells its host nothing of the page', async () => {
  const { screen } = await askFields([
    { id: 'a', kind: 'image-text', label: 'Characters', image, imageText: 'Six characters' },
    { id: 'b', kind: 'image-text', label: 'Word', image },
    { id: 'c', kind: 'image-text', label: 'Nothing to see', image: 'javascript:alert(1)' },
  ]);
  await expect.element(screen.getByRole('textbox', { name: 'Nothing to see' })).toBeInTheDocument();
  const pictures = screen
    .getByRole('img')
    .elements()
    .filter((each) => each.localName === 'img');
  expect(pictures.map((each) => each.getAttribute('alt'))).toEqual(['Six characters', 'Picture for “Word”']);
  expect(pictures.map((each) => each.getAttribute('referrerpolicy'))).toEqual(['no-referrer', 'no-referrer']);
});
