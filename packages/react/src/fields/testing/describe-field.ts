import { type FieldDefinition, problem } from '@linkspan/protocol';
import { describe, expect, test } from 'vitest';
import { field as parse } from '../../stories/sample-data.ts';
import { withMedia } from '../../testing/every-story/with-media.ts';
import { askFields } from './ask-fields.tsx';
import { personAt } from './field-person.ts';
import type { FieldSample } from './field-sample.ts';

/**
 * What every kind of field owes a person, whatever it looks like: run on each line of the registry by
 * fields.test.tsx, with the sample that stands beside the kind.
 */
export function describeField(kind: string, sample: FieldSample): void {
  const { definition, answer, sent, held, wrong } = sample;
  const asks = answer.by !== 'none';
  const secret = parse({ id: 'asked', ...definition }).secret;

  /** The field in a form, with what the form sends. */
  async function ask(more: Partial<FieldDefinition> = {}, asking: Parameters<typeof askFields>[1] = {}) {
    const definitions = [{ id: 'asked', ...definition, autoSubmit: false, ...more }];
    const { container, fields, submit } = await askFields(definitions, asking);
    const person = personAt(container, sample, fields[0]);
    await expect.element(person.whole).toBeInTheDocument();
    return { person, container, submit, values: () => expect.poll(() => submit.mock.lastCall?.[0]) };
  }

  describe(`a field of kind "${kind}"`, () => {
    test('is found by its label, which says when it may stay empty', async () => {
      const { person } = await ask();
      await expect.element(person.whole).toHaveAccessibleName(definition.label ?? '');
      if (!asks) return;
      const { person: free } = await ask({ required: false });
      await expect.element(free.whole).toHaveAccessibleName(`${definition.label} (optional)`);
    });

    test('is described by its help', async () => {
      const { person } = await ask();
      await expect
        .element(person.whole)
        .toHaveAccessibleDescription(expect.stringContaining(definition.help ?? ''));
    });

    test('is marked with its kind, and kept from session recorders', async () => {
      const { person, container } = await ask();
      expect(container.querySelector(`[data-linkspan-field="${kind}"]`)).not.toBeNull();
      for (const control of person.controls()) {
        expect(control.closest('.rr-block[data-private][data-hj-suppress]')).not.toBeNull();
      }
    });

    if (!asks) {
      test('sends nothing and is never missing', async () => {
        const { person, values } = await ask();
        await person.send();
        await values().toEqual({});
      });
      return;
    }

    test('is demanded when required, with a sentence that it carries until it is answered', async () => {
      const { person, submit } = await ask();
      expect(person.whole.element()).toHaveAttribute('aria-required', 'true');
      await person.send();
      await expect.element(person.whole).toBeInvalid();
      const sentence = person.error();
      expect(sentence).toContain(definition.label);
      await expect.element(person.whole).toHaveAccessibleDescription(expect.stringContaining(sentence));
      expect(submit).not.toHaveBeenCalled();

      await person.follow(sentence);
      await expect.element(person.first).toHaveFocus();
      await person.answer();
      await expect.element(person.whole).toBeValid();
    });

    test('is sent empty by nobody when it is optional and untouched', async () => {
      const { person, values } = await ask({ required: false });
      expect(person.whole.element()).not.toHaveAttribute('aria-required');
      await person.send();
      await values().toEqual({});
    });

    test('is answered by keyboard alone', async () => {
      const { person, values } = await ask();
      await person.answerByKeyboard();
      await person.send();
      await values().toEqual({ asked: sent });
    });

    test('carries a sentence of the provider', async () => {
      const sentence = 'This is not what we have.';
      const notice = problem('invalid_credentials', { fieldErrors: { asked: sentence } });
      const { person } = await ask({}, { notice });
      await expect.element(person.whole).toBeInvalid();
      await expect.element(person.whole).toHaveAccessibleDescription(expect.stringContaining(sentence));
      await person.answer();
      await expect.element(person.whole).toBeValid();
    });

    test('keeps what the provider holds until something else is answered', async () => {
      const masked = { maskedValue: '•••• 17', required: false };
      const { person, values } = await ask(masked);
      await expect.element(person.whole).toHaveAccessibleDescription(expect.stringContaining('•••• 17'));
      await person.send();
      await values().toEqual({});
      await person.answer();
      await person.send();
      await values().toEqual({ asked: sent });
    });

    test('is shown and cannot be changed when disabled, and sends the value it has', async () => {
      const { person, values } = await ask({ disabled: true, ...(held && { value: held.value }) });
      for (const control of person.controls()) expect(control).toBeDisabled();
      if (held) await expect.poll(person.held).toBe(held.shown);
      await person.send();
      await values().toEqual(held ? { asked: held.value } : {});
    });

    if (held) {
      test('begins with a value of the provider or of a draft, and sends it as it came', async () => {
        for (const begun of [
          await ask({ value: held.value }),
          await ask({}, { draft: { asked: held.value } }),
        ]) {
          await expect.poll(begun.person.held).toBe(held.shown);
          await begun.person.send();
          await begun.values().toEqual({ asked: held.value });
        }
      });
    }

    if (secret) {
      test('begins empty whatever it is given, and is emptied once sent', async () => {
        const { person, container, values } = await ask({ value: 'leaked' }, { draft: { asked: 'leaked' } });
        expect(container.innerHTML).not.toContain('leaked');
        expect(person.held()).toBe('');
        await person.answer();
        await person.send();
        await values().toEqual({ asked: sent });
        await expect.poll(person.held).toBe('');
        expect(container.innerHTML).not.toContain(sent);
      });
    }

    test('lets browsers and password managers fill it in', async () => {
      const { person } = await ask();
      for (const control of person.controls()) {
        expect(control.getAttribute('autocomplete')).toBe(sample.autocomplete ?? null);
        expect(control.getAttribute('maxlength')).toBeNull();
        expect(control.getAttribute('type')).not.toBe('number');
        expect(control.getAttribute('pattern')).toBeNull();
      }
      if (answer.by !== 'type') return;
      const { person: named } = await ask({ autocomplete: 'section-a nickname' });
      await expect.element(named.whole).toHaveAttribute('autocomplete', 'section-a nickname');
    });

    if (answer.by === 'type') {
      test('takes what is pasted', async () => {
        const { person, values } = await ask({ required: false });
        await person.paste(answer.typed);
        await person.send();
        await values().toEqual({ asked: sent });
      });
    }

    if (wrong) {
      test('says what cannot be right', async () => {
        const { person, submit } = await ask();
        await person.type(wrong.typed);
        await person.send();
        await expect.poll(person.error).toBe(wrong.sentence);
        expect(submit).not.toHaveBeenCalled();
      });
    }

    test('stands at the side where reading begins', async () => {
      const { container, person } = await ask();
      const root = container.querySelector<HTMLElement>('.linkspan-root');
      const start = () => person.label().getBoundingClientRect();
      const whole = () => person.frame().getBoundingClientRect();
      const indent = start().left - whole().left;
      root?.setAttribute('dir', 'rtl');
      expect(whole().right - start().right).toBeCloseTo(indent, 0);
    });

    test('keeps its outline, and shows its answer, in forced colours', async () => {
      const { person } = await ask();
      await withMedia({ 'forced-colors': 'active' }, async () => {
        const outline = () => person.outline();
        expect(outline().width).toBeGreaterThan(0);
        const empty = outline().color;
        expect(empty).not.toBe('rgba(0, 0, 0, 0)');
        if (answer.by !== 'choose' && answer.by !== 'tick') return;
        await person.answer();
        await expect.poll(() => outline().color).not.toBe(empty);
      });
    });
  });
}
