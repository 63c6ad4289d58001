import type { Finding } from '../finding.js';

/** What a report is made of. */
export interface Reportable {
  /** `Source.path` of every file that was read, in order. */
  readonly files: readonly string[];
  /** In the order in which they are to be shown. */
  readonly findings: readonly Finding[];
}

export interface ReportOptions {
  /** How a `Source.path` is printed: relative to the working directory, mostly. */
  readonly displayPath: (path: string) => string;
  /** The page that documents a rule, when there is one. */
  readonly ruleUrl: (rule: string) => string | null;
  readonly colors: boolean;
  /** The most columns of a file's line that are shown. */
  readonly width: number;
}

/** Turns findings into text, which ends in a line feed unless it is empty. */
export type Reporter = (report: Reportable, options: ReportOptions) => string;
