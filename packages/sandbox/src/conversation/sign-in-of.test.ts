import { Channel } from '@linkspan/protocol';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { signInOf } from './sign-in-of.ts';

const channel = v.parse(Channel, {
  id: 'form',
  mode: 'form',
  fields: [
    { id: 'username', kind: 'text', label: 'User name' },
    { id: 'hasOwnProperty', kind: 'text', label: 'Anything', required: false },
    { id: 'password', kind: 'password', label: 'Password', secret: true },
  ],
});

test('a sign-in is what was typed and is no secret, whatever its fields are called', () => {
  const typed = signInOf(channel, { username: ' Jane@Example.org ', password: 'secret' });
  expect(typed).toEqual(['username', 'jane@example.org']);
  expect(signInOf(channel, { password: 'secret' })).toBeUndefined();
});
