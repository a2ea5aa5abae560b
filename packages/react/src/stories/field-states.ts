import { type Field, type FieldDefinition, problem } from '@linkspan/protocol';
import { expect, fn, waitFor } from 'storybook/test';
import type { FieldSample } from '../fields/testing/field-sample.ts';
import type { CredentialsScreenProps } from '../screens/credentials/credentials-screen.tsx';
import { application, field, provider, signInChannel } from './sample-data.ts';

/** A form that asks for a kind of field in each of its states; `picture` is drawn wherever the kind has one. */
export function statesOf({ definition, held }: FieldSample, picture?: string) {
  const value = held && { value: held.value };
  const states = [
    { id: 'plain' },
    { id: 'answered', ...value },
    { id: 'wrong', ...value },
    { id: 'kept', required: false, maskedValue: '•••• 17' },
    { id: 'fixed', ...value, disabled: true },
  ];
  const form = formOf(...states.map((state) => ({ ...definition, ...state })));
  const notice = problem('invalid_credentials', { fieldErrors: { wrong: 'This is not what we have.' } });
  const fields = form.screen.fields.map((each) => pictured(each, picture));
  return { ...form, screen: { ...form.screen, fields, notice } };
}

/** A form that asks for these fields. */
export function formOf(...definitions: FieldDefinition[]) {
  const screen: CredentialsScreenProps['screen'] = {
    name: 'credentials',
    application,
    mode: 'update',
    provider,
    channel: signInChannel,
    fields: definitions.map(field),
    username: undefined,
    notice: undefined,
    busy: false,
  };
  return { screen, send: fn(), submit: fn(async () => {}) };
}

/** Pictures of stories come from no host, which only a definition's have to. */
function pictured(each: Field, image: string | undefined): Field {
  if (!image) return each;
  return {
    ...each,
    image,
    ...(each.options && { options: each.options.map((option) => ({ ...option, image })) }),
  };
}

/** Waits until every field is drawn: the code of rare kinds is fetched. */
export async function drawn({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await waitFor(() => {
    expect(canvasElement.querySelector('[data-linkspan-field]')).not.toBeNull();
    expect(canvasElement.querySelector('.linkspan-skeleton')).toBeNull();
  });
}
