import type { Gateway, Returned, Sealed, SealingKey } from '@linkspan/protocol';

/** What to send, and where: with it the provider does what the scenario is named after. */
export interface Scenario {
  readonly providerId: string;
  readonly channelId: string;
  readonly values: Readonly<Record<string, string>>;
}

/** An answer to a question. */
export interface Reply {
  readonly actionId: string;
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * What the vendor can be made to do. The tests of a scenario that is absent are not there, so a gateway's
 * report says what its vendor does not have.
 */
export interface GatewayScenarios {
  readonly verified: Scenario;
  /** Fails with `invalid_credentials`. */
  readonly rejected: Scenario;
  /** Asks one question; a wrong reply asks it again under a new version. Then verified. */
  readonly challenge?: Scenario & { readonly right: Reply; readonly wrong?: Reply; readonly cancel?: Reply };
  /** Offers two accounts or more, all of which may be chosen. Then verified. */
  readonly accounts?: Scenario;
  /** Offers two accounts or more, and lets the person change afterwards which are shared. */
  readonly shared?: Scenario;
  /** Sends the person to the provider's own site; {@link GatewaySetup.comeBack} approves there. Then verified. */
  readonly redirect?: Scenario;
  /** Ends `pending`. */
  readonly pending?: Scenario;
  /** Fails, and is verified when tried again. */
  readonly retry?: Scenario;
  /** Is made, but the answer to the submit is lost: it throws `network`. */
  readonly lost?: Scenario;
  /** Says nothing for at least a minute after `opened`. */
  readonly silent?: Scenario;
  /**
   * The vendor knows sign-ins again: connecting this one a second time asks what to do (`Challenge.known`). After
   * a repair it is verified without a question.
   */
  readonly known?: Scenario;
  /**
   * Fails with `provider_unavailable`, and the gateway says that the provider is down, until
   * {@link GatewaySetup.recover}; then verified.
   */
  readonly down?: Scenario;
  /** Tells updates again, or out of order: allowed, because their numbers say so. */
  readonly repeats?: boolean;
}

/** A gateway ready for one test, over a vendor where nobody has connected anything yet. */
export interface GatewaySetup {
  readonly gateway: Gateway;
  /** The same vendor as another user sees it. */
  readonly stranger?: Gateway;
  /** How the person, and the other user, see what they have, where that takes a gateway of its own. */
  readonly manager?: Gateway;
  readonly strangeManager?: Gateway;
  /** Every connection asks which accounts to share; tests that are about something else share all. */
  readonly asksAccounts?: boolean;
  readonly seal: (key: SealingKey, values: Readonly<Record<string, string>>) => Promise<Sealed>;
  /** Moves a simulated clock by `ms`. Absent: time passes by itself. */
  readonly advance?: (ms: number) => Promise<void>;
  /** Approves at the provider's own site and returns what it brings back. */
  readonly comeBack?: (url: string) => Promise<Returned>;
  /** Brings a provider back that is down. */
  readonly recover?: (providerId: string) => Promise<void>;
  /** What comes back finishes a redirect (a code): without it, looking finds nothing. */
  readonly returnFinishes?: boolean;
  readonly dispose?: () => Promise<void> | void;
}
