import type { FieldDefinition } from '@linkspan/protocol';
import type { Step } from '../conversation/step.ts';
import { type ScriptedGateway, type ScriptedOptions, scriptedGateway } from './scripted-gateway.ts';

/** The provider and channel of {@link scripted}. */
export const SCRIPTED = { providerId: 'scripted', channelId: 'scripted:form' } as const;

const FORM: readonly FieldDefinition[] = [
  { id: 'username', kind: 'text', label: 'User name', autocomplete: 'username' },
  { id: 'password', kind: 'password', label: 'Password', secret: true, autocomplete: 'current-password' },
];

/**
 * A gateway with one provider that does these steps, whatever is typed. Each retry does them again, unless
 * `steps` is a function of the round (from 1).
 */
export function scripted(
  steps: readonly Step[] | ((round: number) => readonly Step[]),
  options: ScriptedOptions & { readonly fields?: readonly FieldDefinition[] } = {},
): ScriptedGateway {
  const { fields = FORM, ...rest } = options;
  return scriptedGateway(
    [
      {
        provider: {
          id: SCRIPTED.providerId,
          name: 'Scripted Energy',
          channels: [{ id: SCRIPTED.channelId, mode: 'form', fields: [...fields] }],
        },
        scripts: [typeof steps === 'function' ? steps : () => steps],
      },
    ],
    rest,
  );
}
