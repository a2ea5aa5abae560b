const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  [/\s*-?\s*\((?:The\s)?[A-Z]{2}\)$/, ''],
  [/\bR\s?E\s?M\s?C\b/g, 'REMC'],
  [/\bE\s?M\s?C\b/g, 'EMC'],
  [/\bE\s?C\s?A\b/g, 'Electric Cooperative Association'],
  [/\bE\s?P\s?A\b/g, 'Electric Power Association'],
  [/\bR E C\b/g, 'REC'],
  [/\bR E A\b/g, 'REA'],
  [/\bE C( C)?\b/g, 'Electric Cooperative'],
  [/(?<=\s)(?:Elec|El)\b/g, 'Electric'],
  [/\bWtr\b/g, 'Water'],
  [/\bPub\b/g, 'Public'],
  [/\bServ\b/g, 'Service'],
  [/\bMember Corp(?:oration)?\b/g, 'Membership Corporation'],
  [/\bCo-?op\b/gi, 'Cooperative'],
  [/\bAssn\b/g, 'Association'],
  [/\b(?:Dist|Dt)\b/g, 'District'],
  [/\bUtil\b|\bUt\b/g, 'Utility'],
  [/\bUtils\b/g, 'Utilities'],
  [/\bRrl\b/g, 'Rural'],
  [/\bPwr\b/g, 'Power'],
  [/\b(?:Lgt|Lt)\b/g, 'Light'],
  [/\bComm\b/g, 'Commission'],
  [/\bIllum\b/g, 'Illuminating'],
  [/(?:,?\s+\b(?:Inc|LLC|LP|Ltd|Co|Company|Corp|Corporation|I|F)\b\.?)+$/g, ''],
  [/&(?=\S)|(?<=\S)&/g, ' & '],
  [/\bMembership$/, 'Membership Corporation'],
  [/\s+/g, ' '],
];

/** The name of the data as a person would write it: abbreviations spelled out, no legal form, no state. */
export function plainName(raw: string): string {
  return SPELLED_OUT.reduce((name, [pattern, by]) => name.replace(pattern, by), raw)
    .replace(/[\s,-]+$/, '')
    .trim();
}
