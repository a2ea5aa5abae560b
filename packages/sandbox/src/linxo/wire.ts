/** Linxo's JSON as it is sent: "Full API integration" (developers.linxo.com). Dates are seconds since 1970. */
export interface WireCredential {
  readonly id: string;
  readonly label: string;
  readonly regexp: string;
  readonly type: string;
  readonly encrypt: boolean;
  readonly params?: Readonly<Record<string, string>>;
}

export interface WireChannelDefinition {
  readonly id: string;
  readonly mode: 'REDIRECT' | 'EMBEDDED';
  readonly account_types: readonly string[];
  readonly interactive?: boolean;
  readonly credentials?: readonly WireCredential[];
}

export interface WireProvider {
  readonly id: string;
  readonly name: string;
  readonly branch_name: string;
  readonly base_url: string;
  readonly logo_url: string;
  readonly country_code: string;
  readonly channel_definitions: readonly WireChannelDefinition[];
  readonly unavailable: boolean;
}
