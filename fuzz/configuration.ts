/** What both servers are given: a case of `test/conformance` without what was recorded. */
export interface Configuration {
  /** How it came to be. */
  readonly origin: string;
  /** By path below the case's folder; `main.conf` is the one that is read. A character is a byte. */
  readonly files: Readonly<Record<string, string>>;
  readonly base: 'full' | 'mini' | 'none';
  readonly defines: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Lines with what ends them: joined they are the text again. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Words and the blanks between them: joined they are the line again. */
export function tokensOf(line: string): string[] {
  return line.match(/\s+|"(?:\\.|[^"\\\n])*"|[^\s"]+|"/g) ?? [];
}

export const isBlank = (token: string): boolean => token.trim() === '';
