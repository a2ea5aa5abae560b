/** Powens' types of accounts ("Bank accounts") in the field's words. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  checking: ['checking', 'joint'],
  savings: ['savings', 'deposit', 'livret_a', 'livret_b', 'ldds', 'lep', 'csl', 'cel', 'pel', 'cat'],
  card: ['card'],
  loan: ['loan', 'mortgage', 'consumercredit', 'revolvingcredit'],
  investment: ['market', 'pea', 'real_estate', 'crowdlending', 'perco', 'pee', 'rsp'],
  insurance: ['lifeinsurance', 'capitalisation', 'per', 'perp', 'madelin', 'article83'],
};

const words = new Map(Object.entries(TYPES).flatMap(([word, types]) => types.map((type) => [type, word])));

/** Our word for a type; undefined for `unknown` and any that nobody knows. */
export function accountTypeOf(type: string | null | undefined): string | undefined {
  return words.get(type ?? '');
}

/** Powens' types for our words; none for none. */
export function powensTypesOf(kinds: readonly string[] = []): readonly string[] {
  return kinds.flatMap((kind) => TYPES[kind] ?? []);
}
