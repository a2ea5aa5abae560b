import type { Attention, Gateway } from '@linkspan/protocol';
import type { ConnectContext } from '../connect-context.ts';
import { attentionData } from '../host-api/attention-data.ts';
import { isListed } from '../session/list-connections.ts';
import type { OutboxEvent } from '../store/outbox.ts';
import type { ConnectionRecord, NoticedAttention, Owner } from '../store/records.ts';

/** How long before its end access is told to end. */
const NOTICE_MS = 14 * 24 * 60 * 60_000;

/**
 * Asks the gateway what an owner's connections want of their person, keeps what is to be told now, and tells the
 * host what is new of it; access that ends later is not told. Throws what the gateway throws; what was known before then stays.
 */
export async function checkOwner(
  { store, gateway, now }: Pick<ConnectContext, 'store' | 'gateway' | 'now'>,
  { applicationId, userId }: Owner,
  signal: AbortSignal,
): Promise<void> {
  const owner = { applicationId, userId };
  const records = await store.connectionsOf(owner);
  const used = records.filter(isListed);
  const all =
    used.length === 0
      ? []
      : await attentionOf(await gateway({ ...owner, mode: 'create', accountSelection: 'ask' }), signal);
  const due = all.filter(({ expiresAt = 0 }) => expiresAt <= now() + NOTICE_MS);
  for (const record of records) {
    const wanted = used.includes(record)
      ? due.filter(({ connectionId }) => connectionId === record.gatewayId)
      : [];
    const items = await store.changeAttention(record, (before) =>
      wanted.map((each) => noticed(each, before, now())),
    );
    const untold = items.filter(({ told }) => !told);
    if (untold.length === 0) continue;
    // Told first and noted then: whoever dies between tells it again, under the same id.
    await store.writeEvents(untold.map((item) => attentionEvent(record, item)));
    await store.changeAttention(record, (current) =>
      current.map((item) => (untold.some((each) => isSame(each, item)) ? { ...item, told: true } : item)),
    );
  }
}

/** A gateway that does not say more has connections that are broken, or are not. */
async function attentionOf(gateway: Gateway, signal: AbortSignal): Promise<readonly Attention[]> {
  if (gateway.attention) return gateway.attention(signal);
  const connections = (await gateway.connections?.(signal)) ?? [];
  return connections
    .filter(({ status }) => status === 'broken')
    .map(({ id, channelId }) => ({
      connectionId: id,
      ...(channelId !== undefined && { channelId }),
      reason: 'credentials',
    }));
}

function attentionEvent(record: ConnectionRecord, item: NoticedAttention): OutboxEvent {
  const { reason, channelId = '', since } = item;
  return {
    id: `${record.id}-attention-${reason}-${channelId}-${since}`,
    applicationId: record.applicationId,
    lane: record.id,
    type: 'utility_credential_attention',
    data: attentionData(record, item),
    at: since,
  };
}

/** The same as was known is not new, whatever has come to be known about it. */
function noticed(
  { connectionId: _, ...attention }: Attention,
  before: readonly NoticedAttention[],
  now: number,
): NoticedAttention {
  const known = before.find((each) => isSame(each, attention));
  return { ...attention, since: known?.since ?? now, ...(known?.told && { told: true }) };
}

function isSame(
  one: Pick<Attention, 'reason' | 'channelId'>,
  other: Pick<Attention, 'reason' | 'channelId'>,
): boolean {
  return one.reason === other.reason && one.channelId === other.channelId;
}
