// Bytes, brotli 11. The steps are the widget's chunks by the name of the step or screen they draw.

/** What a person who searches first needs beside what comes at once. */
export const SEARCH = ['provider'];

/** What a person with one account, a password and a one-time code downloads until they are done. */
export const PASSWORD_AND_CODE = [...SEARCH, 'sign-in'];

export const BUDGETS = {
  consentFirst: 38_000,
  searchFirst: 48_000,
  passwordAndCode: 65_000,
  language: 4_500,
  rareChunk: 3_000,
  framePage: 125_000,
};
