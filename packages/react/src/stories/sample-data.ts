import {
  type Account,
  Account as AccountSchema,
  Challenge,
  type ChallengeDefinition,
  Channel,
  Connection,
  Field,
  type FieldDefinition,
  Provider,
} from '@linkspan/protocol';
import * as v from 'valibot';

/** A fixed moment, so that countdowns in stories stand still. */
export const NOW = Date.UTC(2026, 10, 24, 15, 30);

export const now = () => NOW;

export const application = {
  name: 'Brightside Solar',
  operator: 'Linkspan',
  termsUrl: 'https://example.com/terms',
  privacyUrl: 'https://example.com/privacy',
};

export const field = (definition: FieldDefinition) => v.parse(Field, definition);

export const username = field({
  id: 'username',
  kind: 'email',
  label: 'E-mail address',
  autocomplete: 'username',
});

export const password = field({ id: 'password', kind: 'password', label: 'Password', secret: true });

export const provider = v.parse(Provider, {
  id: 'eia-4226',
  name: 'Con Edison',
  region: 'New York',
  website: 'https://www.coned.com',
  channels: [{ id: 'form', mode: 'form', fields: [username, password] }],
  forgotUrl: 'https://www.coned.com/forgot',
});

export const channel = (definition: v.InferInput<typeof Channel>) => v.parse(Channel, definition);

export const signInChannel = channel({ id: 'form', mode: 'form', fields: [username, password] });

export const challenge = (definition: ChallengeDefinition) => v.parse(Challenge, definition);

export const accounts = (...definitions: v.InferInput<typeof AccountSchema>[]): Account[] =>
  definitions.map((definition) => v.parse(AccountSchema, definition));

export const connection = v.parse(Connection, {
  id: 'con_8QF3',
  provider,
  status: 'verified',
  accounts: [
    { id: 'a', name: 'Electric service', number: '•••• 4821' },
    { id: 'b', name: 'Gas service', number: '•••• 0917' },
  ],
});
