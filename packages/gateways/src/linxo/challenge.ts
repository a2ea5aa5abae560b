import type { ChallengeDefinition } from '@linkspan/protocol';
import type { Credential } from './credential.ts';
import { fieldOf } from './fields.ts';
import type { UserInputEvent } from './user-input-event.ts';

type Message = NonNullable<ChallengeDefinition['messages']>[number];
type Action = NonNullable<ChallengeDefinition['actions']>[number];

/**
 * A challenge of Linxo as ours: INFO_MSG and ERROR_MSG are messages, TIMEOUT_MSG is one with a time that runs,
 * OK_CANCEL is a button that submits and one that cancels, and everything else is a field. `at` is when it
 * was asked, in milliseconds since 1970: the time left counts from there.
 */
export function challengeOf({ id, challenge }: UserInputEvent, at: number): ChallengeDefinition {
  const deadlines = challenge.flatMap((item) => deadlineOf(item, at)?.until ?? []);
  return {
    id,
    messages: challenge.filter(({ type }) => type.endsWith('_MSG')).map((item) => messageOf(item, at)),
    fields: challenge
      .filter(({ type }) => !type.endsWith('_MSG') && type !== OK_CANCEL)
      .map((item) => {
        const field = fieldOf(item);
        return field.kind === 'number' ? { ...field, kind: 'code', autocomplete: 'one-time-code' } : field;
      }),
    actions: actionsOf(challenge),
    ...(deadlines.length > 0 && { expiresAt: Math.min(...deadlines) }),
  };
}

/**
 * The body of POST …/user_input for an answer: the values and the button that was pressed, or the button alone
 * when it cancels. Undefined for an action that the challenge has not.
 */
export function userInput(
  { challenge }: Pick<UserInputEvent, 'challenge'>,
  actionId: string,
  values: Readonly<Record<string, string>>,
): { credentials: { id: string; value: string }[] } | undefined {
  const action = actionsOf(challenge).find(({ id }) => id === actionId);
  if (!action) return undefined;
  const button = challenge.find(({ id, type }) => type === OK_CANCEL && [yes(id), no(id)].includes(actionId));
  if (action.kind === 'cancel') return { credentials: button ? [{ id: button.id, value: 'false' }] : [] };
  const typed = challenge.flatMap(({ id }) =>
    Object.hasOwn(values, id) ? [{ id, value: values[id] ?? '' }] : [],
  );
  return { credentials: [...typed, ...(button ? [{ id: button.id, value: 'true' }] : [])] };
}

const OK_CANCEL = 'OK_CANCEL';
const yes = (id: string) => `${id}.true`;
const no = (id: string) => `${id}.false`;

/** One without OK_CANCEL can be sent, and cannot be cancelled: Linxo has no other word for it. */
function actionsOf(challenge: readonly Credential[]): Action[] {
  const buttons = challenge.filter(({ type }) => type === OK_CANCEL);
  const submits = buttons.map(
    ({ id, label }): Action => ({ id: yes(id), kind: 'submit', ...(label && { label }) }),
  );
  const [first] = buttons;
  if (!first) return [{ id: 'submit', kind: 'submit' }];
  return [...submits, { id: no(first.id), kind: 'cancel' }];
}

function messageOf(item: Credential, at: number): Message {
  const { label, params, type } = item;
  const deadline = deadlineOf(item, at);
  return {
    tone: type === 'ERROR_MSG' ? 'error' : deadline ? 'time' : 'info',
    text: deadline?.text ?? label ?? '',
    ...(params && { params }),
    ...(deadline && { times: { [deadline.name]: deadline.until } }),
  };
}

// "{timeout} seconds left": the widget writes the unit itself.
const WITH_UNIT = /(\{([^{}]+)\})(?:\s*(?:(s|secs?|seconds?|secondes?)|(mins?|minutes?))(?![\p{L}\d]))?/giu;

/** The parameter of a TIMEOUT_MSG that is a time; in seconds, unless the label says minutes. */
function deadlineOf({ label, params, type }: Credential, at: number) {
  if (type !== 'TIMEOUT_MSG' || !label || !params) return undefined;
  for (const [whole, braced, name = '', , minutes] of label.matchAll(WITH_UNIT)) {
    const count = Object.hasOwn(params, name) ? params[name] : undefined;
    if (!count || !/^\d{1,6}$/.test(count)) continue;
    const until = at + Number(count) * (minutes ? 60_000 : 1000);
    return { name, until, text: label.replace(whole, () => braced ?? whole) };
  }
  return undefined;
}
