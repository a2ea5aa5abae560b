// Bytes, brotli 11. The steps are the widget's chunks by the name of the step or screen they draw.

/** What a person who searches first needs beside what comes at once. */
export const SEARCH = ['provider'];

/** What a person with one account, a password and a one-time code downloads until they are done. */
export const PASSWORD_AND_CODE = [...SEARCH, 'sign-in'];

/** The chunks that encrypt for an RSA key of OpenPGP, and those for any with curves. */
export const OPENPGP_RSA = ['encrypt-pgp'];
export const OPENPGP_CURVES = [...OPENPGP_RSA, 'noble_curves.min.mjs', 'nacl-fast.min.mjs'];

export const BUDGETS = {
  consentFirst: 38_000,
  searchFirst: 48_000,
  passwordAndCode: 65_000,
  language: 4_500,
  /** The choice of accounts, and with it the way to more of them. */
  accounts: 3_200,
  /** What a person has connected: the list, and each change with its confirmation. */
  manage: 7_100,
  rareChunk: 3_000,
  /** A page that speaks to Powens itself: its bundle, and everything until a bank is found. */
  powensBundle: 3_100,
  powensSearch: 8_000,
  /** What it fetches when a bank is chosen, and when something is sent to it. */
  powensForm: 3_100,
  powensConversation: 8_000,
  /** What a brand is drawn with, for who has one. */
  brand: 4_500,
  /** With the way into the list of what a person has, which itself is fetched when it is opened. */
  framePage: 125_000,
  /** OpenPGP.js, gzip 9: what a key of RSA needs, and what keys with curves need beside it. */
  openPgpRsa: 70_000,
  openPgpCurves: 95_000,
  loader: 1_380,
  element: 2_200,
};
