import type { FieldDefinition } from '@linkspan/protocol';

/** A field as a provider might ask it, and how a person answers: what the contract and the stories of a kind use. */
export interface FieldSample {
  readonly definition: Omit<FieldDefinition, 'id'>;
  /**
   * `type`: characters into one line. `choose`: one of several controls, by its words. `pick`: an option of a
   * list. `tick`: a box. `none`: nothing is asked.
   */
  readonly answer:
    | { readonly by: 'type'; readonly typed: string }
    | { readonly by: 'choose' | 'pick'; readonly label: string }
    | { readonly by: 'tick' | 'none' };
  /** What is then sent; nothing where nothing is asked. */
  readonly sent: string;
  /** A value that the provider or a draft may bring, as it is sent, and what its control then holds. */
  readonly held?: { readonly value: string; readonly shown: string };
  /** What is typed but cannot be right, with the sentence that says so. */
  readonly wrong?: { readonly typed: string; readonly sentence: string };
  /** The autocomplete token without one of the provider's. */
  readonly autocomplete?: string;
}
