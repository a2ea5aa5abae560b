/** The websites of some well-known utilities, by EIA id, so that they are found by address too. */
export const WEBSITES: Readonly<Record<number, string>> = {
  195: 'https://www.alabamapower.com/',
  803: 'https://www.aps.com/',
  1015: 'https://austinenergy.com/',
  1167: 'https://www.bge.com/',
  4110: 'https://www.comed.com/',
  4226: 'https://www.coned.com/',
  4254: 'https://www.consumersenergy.com/',
  6452: 'https://www.fpl.com/',
  7140: 'https://www.georgiapower.com/',
  14328: 'https://www.pge.com/',
  14940: 'https://www.peco.com/',
  16609: 'https://www.sdge.com/',
  17609: 'https://www.sce.com/',
};
