/** A definition as a provider writes it, for the library of the playground. */
export interface Example {
  readonly title: string;
  /** Where it is from, with the section that is quoted. */
  readonly source: string;
  readonly definition: unknown;
}
