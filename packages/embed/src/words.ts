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
    failed: french ? 'Chargement impossible' : 'Loading failed',
    title: french ? 'Connecter un compte' : 'Connect an account',
    loading: french ? 'Chargement…' : 'Loading…',
    close: french ? 'Fermer' : 'Close',
  };
}
