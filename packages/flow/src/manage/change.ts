import type { ConnectEventBody, Management } from '@linkspan/protocol';

/** What a person changes about what they have. `name` is what it is called here. */
export type Change =
  | { readonly kind: 'name'; readonly connectionId: string; readonly name: string }
  | {
      readonly kind: 'accounts';
      readonly connectionId: string;
      readonly name: string;
      readonly chosen: readonly string[];
      readonly refused: readonly string[];
    }
  | { readonly kind: 'ended'; readonly connectionId: string; readonly name: string }
  | {
      readonly kind: 'revoked';
      readonly consentId: string;
      readonly version: string;
      /** The connections that end by it. */
      readonly connectionIds: readonly string[];
    };

export async function carryOut(
  management: Management,
  change: Change,
  key: string,
  signal: AbortSignal,
): Promise<void> {
  switch (change.kind) {
    case 'name':
      return management.rename(change.connectionId, change.name, key, signal);
    case 'accounts': {
      const choice = { key, chosen: [...change.chosen], refused: [...change.refused] };
      return management.share(change.connectionId, choice, signal);
    }
    case 'ended':
      return management.disconnect(change.connectionId, key, signal);
    case 'revoked':
      return management.revoke(change.consentId, key, signal);
  }
}

/** What the host hears of it: never a name. */
export function changeTold(change: Change): readonly ConnectEventBody[] {
  switch (change.kind) {
    case 'name':
    case 'accounts':
      return [{ type: 'connection_changed', connectionId: change.connectionId, change: change.kind }];
    case 'ended':
      return [{ type: 'connection_removed', connectionId: change.connectionId }];
    case 'revoked':
      return [
        { type: 'consent_revoked', consentVersion: change.version },
        ...change.connectionIds.map(
          (connectionId) => ({ type: 'connection_removed', connectionId }) as const,
        ),
      ];
  }
}
