import { expect, test } from 'vitest';
import { askFields } from '../testing/ask-fields.tsx';

test('too many answers to see at once are a list', async () => {
  const options = Array.from({ length: 13 }, (_, index) => ({ value: `${index}`, label: `Answer ${index}` }));
  const { screen } = await askFields([
    { id: 'few', kind: 'radio', label: 'Few', options: options.slice(1) },
    { id: 'many', kind: 'radio', label: 'Many', options },
  ]);
  await expect.element(screen.getByRole('radiogroup', { name: 'Few' })).toBeInTheDocument();
  await expect.element(screen.getByRole('combobox', { name: 'Many' })).toBeInTheDocument();
});

test('an answer without a value is one only where none has to be given', async () => {
  const options = [
    { value: '', label: 'Neither' },
    { value: 'home', label: 'Home' },
  ];
  for (const kind of ['radio', 'image-choice']) {
    const { screen, unmount } = await askFields([
      { id: 'must', kind, label: 'Must', options },
      { id: 'may', kind, label: 'May', options, required: false },
    ]);
    const radios = (name: string) =>
      screen.getByRole('radiogroup', { name }).getByRole('radio').elements().length;
    await expect.poll(() => [radios('Must'), radios('May (optional)')]).toEqual([1, 2]);
    await unmount();
  }
});
