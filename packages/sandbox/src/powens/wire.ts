/** What the emulator says, in Powens' words and shapes. */

export interface WireField {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly required: boolean;
  readonly auth_mechanisms: readonly string[];
  readonly connector_sources: readonly string[];
  readonly description: string | null;
  readonly regex: string | null;
  readonly values: readonly { readonly label: string; readonly value: string }[] | null;
}

export interface WireSource {
  readonly id: number;
  readonly id_connector: number;
  readonly name: string;
  readonly auth_mechanism: 'credentials' | 'webauth';
  readonly available_auth_mechanisms: readonly string[];
  readonly disabled: string | null;
  readonly priority: number;
  readonly account_usages: readonly string[];
  readonly account_types: readonly string[];
  readonly capabilities: readonly string[];
}

export interface WireConnector {
  readonly id: number;
  readonly uuid: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly charged: boolean;
  readonly beta: boolean;
  readonly code: string | null;
  readonly color: string | null;
  readonly slug: string | null;
  readonly restricted: boolean;
  readonly capabilities: readonly string[];
  readonly auth_mechanism: 'credentials' | 'webauth';
  readonly available_auth_mechanisms: readonly string[];
  readonly sync_periodicity: number;
  readonly months_to_fetch: number | null;
  readonly urls: readonly string[] | null;
  readonly account_usages: readonly string[];
  readonly account_types: readonly string[];
  readonly stability: { readonly status: 'stable' | 'unstable'; readonly last_update: string };
  /** Absent: the connector is added as a whole. */
  readonly sources?: readonly WireSource[];
  readonly fields: readonly WireField[];
  readonly countries: readonly { readonly id: string; readonly name: string }[];
}
