import { ConnectError } from '@linkspan/protocol';
import { describe, expect, test } from 'vitest';
import { network, person } from './person.fixture.ts';

/** Submits to a provider; how it ends, or the ids of the fields that are wrong. */
async function submitTo(providerId: string, values: Readonly<Record<string, string>>) {
  const world = network();
  const jane = person(world);
  const attempt = jane.attempt({ providerId });
  try {
    const talk = await jane.submit(values, attempt);
    const last = await talk.end();
    return last?.problem?.code ?? last?.kind;
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error;
    return Object.keys(error.problem.fieldErrors ?? {});
  }
}

describe('Two Doors Electric', () => {
  const name = { username: 'jane', password: 'verified' };
  const card = { card_number: '0123456789', card_pin: '0001' };
  const postcode = '94609';

  test.each([
    ['a user name', { ...name, postcode }, 'verified'],
    ['a card', { ...card, postcode }, 'verified'],
    ['a card whose PIN is wrong', { ...card, card_pin: '9999', postcode }, 'invalid_credentials'],
    ['a PIN that is the number of a persona', { ...card, card_pin: '0014', postcode }, 'no_accounts'],
    ['a card without its PIN', { card_number: '0123456789', postcode }, ['card_pin']],
    ['neither without the field of both', name, ['postcode']],
    ['not both at once', { ...name, ...card, postcode }, ['card_number', 'card_pin']],
  ])('takes %s', async (_, values, expected) => {
    expect(await submitTo('two-doors-electric', values)).toEqual(expected);
  });
});

describe('If And When Power', () => {
  const signIn = { username: 'jane', password: 'verified' };

  test.each([
    ['a person', { customer: 'person' }, 'verified'],
    ['a company with one meter', { customer: 'company', company: 'Acme', meters: 'one' }, 'verified'],
    ['a company’s name', { customer: 'company', meters: 'one' }, ['company']],
    ['a site of several', { customer: 'company', company: 'Acme', meters: 'several' }, ['site_code']],
    ['nothing that is not asked of a person', { customer: 'person', company: 'Acme' }, ['company']],
  ])('wants %s', async (_, values, expected) => {
    expect(await submitTo('if-and-when-power', { ...signIn, ...values })).toEqual(expected);
  });
});
