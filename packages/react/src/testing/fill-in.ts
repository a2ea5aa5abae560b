import type { Field } from '@linkspan/protocol';

/**
 * Answers every field that is asked and has no answer yet, or one that cannot be, as the definition wants it; returns
 * how many that were. What is asked may become more with each answer.
 */
export function fillIn(container: Element, fields: readonly Field[]): number {
  const controls = [...container.querySelectorAll<HTMLInputElement | HTMLSelectElement>(OPEN)];
  const answered = new Set(controls.filter(isAnswered).map(({ name }) => name));
  const before = answered.size;
  for (const control of controls) {
    const field = fields[Number(control.name.slice('field'.length))];
    if (!field) throw new Error(`Nobody defined ${control.name}.`);
    if (!answered.has(control.name)) answer(control, field);
    answered.add(control.name);
  }
  return answered.size - before;
}

const OPEN = '.linkspan-fields :is(input, select):enabled';

function isAnswered(control: HTMLInputElement | HTMLSelectElement): boolean {
  if (control instanceof HTMLInputElement && TICKED.has(control.type)) return control.checked;
  const error = control.closest('.linkspan-field')?.querySelector('.linkspan-error')?.textContent;
  return control.value !== '' && (!error || MAY_BE_SENT.test(error));
}

const MAY_BE_SENT = /send it again as it is/;

const TICKED = new Set(['radio', 'checkbox']);

function answer(control: HTMLInputElement | HTMLSelectElement, field: Field): void {
  control.focus();
  if (control instanceof HTMLSelectElement) {
    control.selectedIndex = 1;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (TICKED.has(control.type)) {
    control.click();
  } else {
    // Past React's own setter, which would take the value for one that it knows.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(control, answerTo(field));
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function answerTo({ kind, min, max, minLength = 0 }: Field): string {
  const bound = min ?? max;
  if (kind === 'date') return bound ?? '1990-01-01';
  if (kind === 'number' && bound !== undefined) return String(Number(bound));
  if (kind === 'url') return 'https://provider.example';
  return '1'.repeat(Math.max(1, minLength));
}
