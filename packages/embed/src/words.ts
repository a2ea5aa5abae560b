/** The few words that stand around the frame, until it can speak for itself. */
export interface Words {
  /** The name of the frame and of its dialog. */
  readonly title: string;
  readonly loading: string;
  readonly failed: string;
  readonly close: string;
}

/** French for French, English for everybody else. */
export function wordsIn(locale: string): Words {
  const french = /^fr/i.test(locale);
  return {
    title: french ? 'Connecter un compte' : 'Connect an account',
    loading: french ? 'Chargement…' : 'Loading…',
    failed: french ? 'Chargement impossible' : 'Loading failed',
    close: french ? 'Fermer' : 'Close',
  };
}
