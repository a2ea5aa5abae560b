import type { Field } from '@linkspan/protocol';
import { type Locator, page, userEvent } from 'vitest/browser';
import type { FieldSample } from './field-sample.ts';

/** A person before a form of one field: what they find, and what they do. */
export function personAt(container: Element, { answer }: FieldSample, field: Field | undefined) {
  if (!field) throw new Error('Nothing is asked.');
  const inside = page.elementLocator(container);
  const label = field.required || answer.by === 'none' ? field.label : `${field.label} (optional)`;
  const named = { name: label, exact: true };
  const option = 'label' in answer ? answer.label : '';
  /** What has the name, the description and the state. */
  const whole: Locator = {
    type: () => inside.getByLabelText(label, { exact: true }),
    pick: () => inside.getByRole('combobox', named),
    tick: () => inside.getByRole('checkbox', named),
    choose: () => inside.getByRole('radiogroup', named),
    none: () => inside.getByRole('img', named),
  }[answer.by]();
  const first = answer.by === 'choose' ? whole.getByRole('radio').first() : whole;
  const frame = () => find(container, '[data-linkspan-field]');

  const type = async (characters: string) => {
    await userEvent.fill(whole, characters);
  };

  return {
    whole,
    first,
    frame,
    type,
    controls: () => [...frame().querySelectorAll<HTMLInputElement>('input, select')],
    label: () =>
      answer.by === 'none' ? find(frame(), '.linkspan-label') : find(frame(), '.linkspan-label, label'),
    /** The sentence about what is wrong. */
    error: () => frame().querySelector('.linkspan-error')?.textContent ?? '',
    /** What the control holds; of several, the words of the chosen one. */
    held: () => {
      const [control] = frame().querySelectorAll<HTMLInputElement>('input, select');
      if (!control) return '';
      if (control.type === 'checkbox') return control.checked ? control.value : '';
      if (control.type !== 'radio') return control.value;
      return frame().querySelector(':checked')?.closest('label')?.textContent ?? '';
    },
    answer: async () => {
      if (answer.by === 'type') await type(answer.typed);
      if (answer.by === 'pick') await userEvent.selectOptions(whole, option);
      if (answer.by === 'tick') await userEvent.click(whole);
      if (answer.by === 'choose')
        await userEvent.click(whole.getByRole('radio', { name: option, exact: true }));
    },
    answerByKeyboard: async () => {
      focusBefore(frame());
      await userEvent.tab();
      if (answer.by === 'type') await userEvent.keyboard(answer.typed);
      if (answer.by === 'pick') await userEvent.keyboard(option);
      if (answer.by === 'tick') await userEvent.keyboard(' ');
      if (answer.by === 'choose') {
        await userEvent.keyboard(' ');
        const words = () => document.activeElement?.closest('label')?.textContent;
        for (let most = field.options?.length ?? 0; most > 0 && words() !== option; most -= 1) {
          await userEvent.keyboard('{ArrowDown}');
        }
      }
    },
    paste: async (characters: string) => {
      const scratch = document.body.appendChild(document.createElement('input'));
      await userEvent.fill(scratch, characters);
      scratch.select();
      await userEvent.copy();
      scratch.remove();
      await userEvent.click(whole);
      await userEvent.paste();
    },
    send: async () => {
      await userEvent.click(inside.getByRole('button', { name: 'Sign in' }));
    },
    /** Goes from the summary to the field. */
    follow: async (sentence: string) => {
      await userEvent.click(inside.getByRole('button', { name: sentence, exact: true }));
    },
    /** The line around what is answered: of several controls, around the one that is the sample's answer. */
    outline: () => {
      const control =
        answer.by === 'choose'
          ? whole.getByRole('radio', { name: option, exact: true }).element()
          : whole.element();
      const row = control.closest('label') ?? control;
      const { borderBlockStartColor, borderBlockStartWidth } = getComputedStyle(row);
      return { color: borderBlockStartColor, width: Number.parseFloat(borderBlockStartWidth) };
    },
  };
}

function find(within: Element, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** The next Tab comes into `element`. */
function focusBefore(element: HTMLElement): void {
  const before = document.createElement('button');
  element.before(before);
  before.focus();
  before.remove();
}
