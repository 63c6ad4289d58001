/** What can be settled about the form of a file. There is no more to settle. */
export interface FormatOptions {
  /** What a section's content is moved in by: a number of spaces, or a tab. */
  readonly indent: number | 'tab';
  /** `registered`: names of directives and sections are spelled as httpd registers them. */
  readonly nameCase: 'registered' | 'keep';
  /** Empty lines that may follow one another. */
  readonly maxBlankLines: number;
}

export const defaultFormat: FormatOptions = { indent: 4, nameCase: 'registered', maxBlankLines: 1 };

/** One step of indentation. */
export function indentOf({ indent }: FormatOptions): string {
  return indent === 'tab' ? '\t' : ' '.repeat(indent);
}

/** What a configuration file says of the form of files; what it leaves open is `undefined`. */
export type FormatSettings = { readonly [Option in keyof FormatOptions]?: FormatOptions[Option] | undefined };

/** Those of the options that a configuration file sets. */
export function formatOptionsOf({ indent, nameCase, maxBlankLines }: FormatSettings = {}): Partial<FormatOptions> {
  return {
    ...(indent === undefined ? {} : { indent }),
    ...(nameCase === undefined ? {} : { nameCase }),
    ...(maxBlankLines === undefined ? {} : { maxBlankLines }),
  };
}
