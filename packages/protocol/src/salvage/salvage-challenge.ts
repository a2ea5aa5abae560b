import { Approval, Challenge, ChallengeAction, ChallengeMessage } from '../challenge.ts';
import { salvage, salvageList, visibleText } from './salvage.ts';
import { salvageFields } from './salvage-fields.ts';

const MAX = 20;

/**
 * The usable part of a question; undefined without an id. The first 20 messages that say or show something and
 * the first 20 actions of a known kind, each id once, and its fields as {@link salvageFields} gives them. One
 * that has fields and only actions that do not send them gets one that does, called `submit`.
 */
export function salvageChallenge(given: unknown): Challenge | undefined {
  return salvage(Challenge, given, (raw) => {
    const fields = salvageFields(raw.fields);
    return {
      fields,
      messages: salvageMessages(raw.messages),
      actions: sending(fields, salvageActions(raw.actions)),
    };
  });
}

/** The usable part of an approval; undefined without an id. */
export function salvageApproval(given: unknown): Approval | undefined {
  return salvage(Approval, given, ({ messages, actions }) => ({
    messages: salvageMessages(messages),
    actions: salvageActions(actions),
  }));
}

function salvageMessages(given: unknown): ChallengeMessage[] {
  const messages = salvageList(given, MAX, (each) =>
    salvage(ChallengeMessage, each, ({ text }) => ({ text: visibleText(text, '') })),
  );
  return (messages ?? []).filter(({ text, image }) => text || image);
}

function salvageActions(given: unknown): ChallengeAction[] {
  const actions = salvageList(
    given,
    MAX,
    (each) => salvage(ChallengeAction, each, ({ label }) => ({ label: visibleText(label, undefined) })),
    ({ id }) => id,
  );
  return actions ?? [];
}

function sending(fields: readonly unknown[], actions: ChallengeAction[]): ChallengeAction[] {
  const sends = actions.length === 0 || actions.some(({ kind }) => kind === 'submit');
  return sends || fields.length === 0 ? actions : [{ id: 'submit', kind: 'submit' }, ...actions];
}
