import type {
  Account,
  Approval,
  Attempt,
  Challenge,
  Connection,
  Details,
  Problem,
  Provider,
  RedirectRequest,
  ScreenName,
  Session,
  Stage,
} from '@linkspan/protocol';
import type { CutOff, Made, Patience, RedirectState } from './screen.ts';
import type { SealedHandle } from './vault.ts';

/**
 * What the flow knows. Which state is next follows from the facts here; a step back takes a fact away.
 * No secret is ever among them: sealed values are named by their handle.
 */
export interface ConnectContext {
  readonly session: Session | undefined;
  /** The session of the list that the person went from: `session` is what they are at now. */
  readonly root: Session | undefined;

  /** Granted in this run. */
  readonly consented: boolean;
  /** The gateway said that consent has expired: it is asked before anything else. */
  readonly consentEnded: boolean;

  readonly zip: string | undefined;
  readonly providerId: string | undefined;
  /** By the person, who may therefore step back to the choice. */
  readonly providerChosen: boolean;
  readonly provider: Provider | undefined;
  readonly details: Details | undefined;
  /** The person would rather search than ask for the provider that the session names and nobody serves. */
  readonly urlPassedOver: boolean;
  /** They asked for it. */
  readonly requested: boolean;
  /** Details of a connection were kept, and nothing else was done. */
  readonly saved: boolean;
  /** The channel that the person picked; without a choice the policy says which. */
  readonly channelId: string | undefined;
  /** Channels of the chain that are connected. */
  readonly chained: readonly string[];
  /** Accounts wait to be chosen while a further channel is added to them. */
  readonly aside: Aside | undefined;

  /** What to call the gateway's connection by, from an update, the session or an attempt. */
  readonly connectionId: string | undefined;
  readonly attempt: Attempt | undefined;
  /** The attempt had its final update; only a retry by connection opens it again. */
  readonly attemptEnded: boolean;
  readonly beginning: Beginning;
  /** Where the connection of an update stands was asked. */
  readonly looked: boolean;
  readonly handle: SealedHandle | undefined;
  /** What was submitted is still at hand and nobody has confirmed that it arrived. */
  readonly unconfirmed: boolean;
  readonly retryKey: string | undefined;
  /** The last word from the conversation was that nobody answers. */
  readonly unreachable: boolean;

  readonly stage: Stage;
  readonly challenge: Challenge | undefined;
  readonly expired: boolean;
  readonly redirect: RedirectRequest | undefined;
  readonly redirectState: RedirectState;
  readonly approval: Approval | undefined;
  readonly accounts: readonly Account[];
  /** Which of them were ticked before more were added. */
  readonly ticked: readonly string[];
  readonly patience: Patience;
  /** When the screen came on, by the environment's clock. */
  readonly since: number;
  readonly asked: Asked;

  /** Why the form is shown again, or what became of adding more accounts. */
  readonly notice: Problem | undefined;
  readonly problem: Problem | undefined;
  readonly connection: Connection | undefined;
  readonly result: 'verified' | 'pending' | undefined;
  /** How the last connection ended that the person went on from. */
  readonly made: Made | undefined;
  /** What a reload cut off on the way out of the list. */
  readonly cutOff: CutOff | undefined;

  readonly offline: boolean;
  /** The person has put work into it, so leaving asks first. */
  readonly begun: boolean;
  /** The last thing they did was to choose where to go. */
  readonly onTheirWay: boolean;
  readonly leaving: boolean;
  readonly leftToWait: boolean;
  readonly declined: boolean;
  readonly screen: ScreenName;
  readonly direction: 'forward' | 'back';

  /** Of the last event that the host was told. */
  readonly sequence: number;
  /** The host was told how it ended. */
  readonly concluded: boolean;
  readonly closed: boolean;
}

/** The attempt whose accounts wait, and what was chained before it. */
export interface Aside {
  readonly attempt: Attempt;
  readonly chained: readonly string[];
}

/** How a conversation is opened: by sending, by looking where things stand, or by a new try of what is held there. */
export type Beginning = 'submit' | 'look' | 'retry';

/** How the question on the screen stands. */
export interface Asked {
  readonly busy: boolean;
  readonly error: Problem | undefined;
}

export const UNASKED: Asked = { busy: false, error: undefined };

export const INITIAL: ConnectContext = {
  session: undefined,
  root: undefined,
  consented: false,
  consentEnded: false,
  zip: undefined,
  providerId: undefined,
  providerChosen: false,
  provider: undefined,
  details: undefined,
  urlPassedOver: false,
  requested: false,
  saved: false,
  channelId: undefined,
  chained: [],
  aside: undefined,
  connectionId: undefined,
  attempt: undefined,
  attemptEnded: false,
  beginning: 'look',
  looked: false,
  handle: undefined,
  unconfirmed: false,
  retryKey: undefined,
  unreachable: false,
  stage: 'working',
  challenge: undefined,
  expired: false,
  redirect: undefined,
  redirectState: 'ready',
  approval: undefined,
  accounts: [],
  ticked: [],
  patience: 'calm',
  since: 0,
  asked: UNASKED,
  notice: undefined,
  problem: undefined,
  connection: undefined,
  result: undefined,
  made: undefined,
  cutOff: undefined,
  offline: false,
  begun: false,
  onTheirWay: false,
  leaving: false,
  leftToWait: false,
  declined: false,
  screen: 'starting',
  direction: 'forward',
  sequence: 0,
  concluded: false,
  closed: false,
};
