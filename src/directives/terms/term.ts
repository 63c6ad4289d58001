/** A word that may stand in an argument, with what it means: completion and hover show it. */
export interface Term {
  readonly name: string;
  readonly summary: string;
  /** Identifier of the module that knows it, or of each that does; without one it is always there. */
  readonly module?: string | readonly string[];
}

/** Terms from a table of names and meanings. */
export function terms(table: Readonly<Record<string, string>>, module?: Term['module']): readonly Term[] {
  return Object.entries(table).map(([name, summary]) =>
    module === undefined ? { name, summary } : { name, summary, module },
  );
}

/** The term of a name, whose case does not matter. */
export function findTerm(all: readonly Term[], name: string): Term | undefined {
  const lower = name.toLowerCase();
  return all.find((term) => term.name.toLowerCase() === lower);
}
