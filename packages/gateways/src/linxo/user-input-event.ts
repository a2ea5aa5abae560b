import * as v from 'valibot';
import { Credentials } from './credential.ts';
import { wireId } from './wire-id.ts';

const asked = v.nullish(v.object({ challenge: Credentials }));

/**
 * An event of the queue that wants the person: LIST_ACCOUNTS_USER_INPUT_REQUESTED or
 * SYNC_ALL_USER_INPUT_REQUESTED. The text of "Full API integration" calls what tells them apart
 * `event_status` and its JSON `event_type`; the property with the challenge says it as well.
 */
export const UserInputEvent = v.pipe(
  v.object({
    id: wireId,
    channel_definition_id: v.nullish(wireId),
    list_accounts_user_input_requested: asked,
    sync_all_user_input_requested: asked,
  }),
  v.transform((event) => ({
    id: event.id,
    channelDefinitionId: event.channel_definition_id ?? undefined,
    challenge:
      (event.list_accounts_user_input_requested ?? event.sync_all_user_input_requested)?.challenge ?? [],
  })),
);
export type UserInputEvent = v.InferOutput<typeof UserInputEvent>;
