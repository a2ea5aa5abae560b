import type {
  Account,
  Application,
  Approval,
  Attempt,
  Challenge,
  Channel,
  Connection,
  ConsentRequest,
  DetailsRequest,
  Field,
  Problem,
  Provider,
  ProviderSummary,
  RedirectRequest,
  Remedy,
  Session,
  Stage,
} from '@linkspan/protocol';

/**
 * What to show, computed from the machine's state by `viewOf`. A screen component needs nothing else
 * but `send`. `busy` is true while the person's answer is on its way: the main action shows it and a
 * second press does nothing.
 */
export type Screen =
  | { readonly name: 'starting' }
  | {
      readonly name: 'consent';
      readonly application: Application;
      readonly consent: ConsentRequest;
      readonly mode: Session['mode'];
      readonly busy: boolean;
      /** Recording failed; pressing again tries again. */
      readonly error: Problem | undefined;
    }
  | {
      readonly name: 'provider';
      readonly application: Application;
      readonly zip: string | undefined;
      readonly country: string | undefined;
      /** No zip is asked for. */
      readonly byName?: boolean;
      /** The provider chosen is being read. */
      readonly busy: boolean;
      readonly error: Problem | undefined;
    }
  | {
      readonly name: 'unlisted';
      readonly application: Application;
      /** The website, as whoever made the session wrote it. */
      readonly url: string;
      /** It was asked for. */
      readonly requested: boolean;
      readonly busy: boolean;
      readonly error: Problem | undefined;
    }
  | {
      readonly name: 'details';
      readonly provider: ProviderSummary;
      readonly request: DetailsRequest;
      /** In `update` they may be kept without signing in: `details.saved`. */
      readonly mode: Session['mode'];
      /** `provider.dismissed` leads to the search. */
      readonly anotherProvider: boolean;
      readonly busy: boolean;
      readonly error: Problem | undefined;
    }
  | { readonly name: 'channel'; readonly provider: ProviderSummary; readonly channels: readonly Channel[] }
  | {
      readonly name: 'credentials';
      readonly application: Application;
      readonly mode: Session['mode'];
      readonly provider: Provider;
      readonly channel: Channel;
      /** The channel's fields less those that an earlier channel of the chain asked. */
      readonly fields: readonly Field[];
      /** The user name that the provider holds, masked. */
      readonly username: string | undefined;
      /** Why the form is shown again, if it is. */
      readonly notice: Problem | undefined;
      readonly busy: boolean;
      /** This channel only adds to what is connected: `channel.skipped` ends here. */
      readonly skippable?: boolean;
      /** Accounts wait to be chosen: skipping leads back to them. */
      readonly accountsWait?: boolean;
    }
  | {
      readonly name: 'waiting';
      readonly provider: ProviderSummary | undefined;
      readonly stage: Stage;
      readonly patience: Patience;
      readonly offline: boolean;
    }
  | {
      readonly name: 'challenge';
      readonly provider: ProviderSummary | undefined;
      /** Whose sealing key an answer is encrypted with. */
      readonly channelId: string | undefined;
      readonly challenge: Challenge;
      readonly busy: boolean;
      /** Too late to answer: `resend` if the challenge has it, else `remedy.chosen` with `retry` starts it again. */
      readonly expired: boolean;
      readonly error: Problem | undefined;
    }
  | {
      readonly name: 'redirect';
      readonly provider: ProviderSummary | undefined;
      readonly redirect: RedirectRequest;
      /** It leads to a page of the vendor, which asks for what the provider wants. */
      readonly hosted: boolean;
      /** The attempt that the redirect belongs to: who leaves in this tab says where to come back to. */
      readonly attemptId: string | undefined;
      /** `ready`: to be opened by a click. `away`: opened. `closed`: seems to have been closed without an end. `blocked`: no window came. */
      readonly state: RedirectState;
    }
  | {
      readonly name: 'approval';
      readonly provider: ProviderSummary | undefined;
      readonly approval: Approval;
      readonly patience: Patience;
      readonly busy: boolean;
      /** Too late to approve: `resend` if the approval has it, else `remedy.chosen` with `retry` starts it again. */
      readonly expired: boolean;
      readonly error: Problem | undefined;
    }
  | {
      readonly name: 'accounts';
      readonly provider: ProviderSummary | undefined;
      readonly application: Application;
      readonly accounts: readonly Account[];
      /** Ticked before more accounts were added. */
      readonly ticked: readonly string[];
      /** The channel that more accounts can be added by (`accounts.more`). */
      readonly more: Channel | undefined;
      /** Why no more could be added. */
      readonly notice: Problem | undefined;
      readonly busy: boolean;
      readonly error: Problem | undefined;
    }
  | {
      readonly name: 'problem';
      readonly provider: ProviderSummary | undefined;
      readonly problem: Problem;
      /** Main one first; empty when leaving is all that is left. */
      readonly remedies: readonly Remedy[];
      readonly sessionId: string | undefined;
    }
  | {
      readonly name: 'done';
      readonly application: Application;
      readonly mode: Session['mode'];
      readonly status: 'verified' | 'pending' | 'saved';
      readonly connection: Connection | undefined;
      readonly provider: ProviderSummary | undefined;
    }
  | {
      readonly name: 'manage';
      /** `manage`: all that the person has. `create`: what was just made, and whether to make another. */
      readonly session: Session;
      /** How what they came from ended, if they came from something. */
      readonly made: Made | undefined;
      readonly cutOff: CutOff | undefined;
    };

/** What a reload cut off on the way out of the list: a repair, or another that was being made (`anew`). */
export interface CutOff {
  readonly attempt: Attempt;
  readonly anew: boolean;
}

/** How a connection ended that the person may go on from. */
export interface Made {
  readonly result: 'verified' | 'pending';
  readonly connection: Connection | undefined;
  readonly connectionId: string | undefined;
}

/** How long the person has waited: `calm`, `reassure` from 10 s, `choice` from 30 s (retry, leave). */
export type Patience = 'calm' | 'reassure' | 'choice';

/** Where the way to the provider's own page stands. */
export type RedirectState = 'ready' | 'away' | 'closed' | 'blocked';

/** The whole of what is drawn: the screen, and what the frame around it offers. */
export interface View {
  readonly screen: Screen;
  /** Who asks for the data, once the session is known. */
  readonly application: Application | undefined;
  /** What says how it looks (`brand`) and which language it speaks (`locale`). */
  readonly session?: Session | undefined;
  /** Whether a step back makes sense here. */
  readonly canGoBack: boolean;
  /** Asking whether to leave with work in progress. */
  readonly leaving: boolean;
  /** Share of the way, from 0 to 1, for the thin line. */
  readonly progress: number;
  /** `forward` or `back`: the direction screens move in. */
  readonly direction: 'forward' | 'back';
  /** The widget is over; a host may take it away. */
  readonly closed: boolean;
}
