import type { Source } from '../../text/index.js';
import type { Finding } from '../finding.js';
import type { Rule } from '../rule.js';

/** What a report is made of. */
export interface Reportable {
  /** Every file that was read, in order. */
  readonly files: readonly Source[];
  /** In the order in which they are to be shown. */
  readonly findings: readonly Finding[];
  /** How many findings a baseline knows, which are not among them; without a baseline it is not there. */
  readonly known?: number;
  /** How the run ends; what is not known of it is left out of the report. */
  readonly outcome?: Outcome;
}

export interface Outcome {
  readonly exitStatus: number;
  /** What could not be read, each with the reason. */
  readonly failures: readonly string[];
}

export interface ReportOptions {
  /** How a `Source.path` is printed: relative to the working directory, mostly. */
  readonly displayPath: (path: string) => string;
  /** The page that documents a rule, when there is one. */
  readonly ruleUrl: (rule: string) => string | null;
  /** The rule of that name, for formats that document it. */
  readonly ruleOf: (name: string) => Rule | undefined;
  /** The option that applies fixes, where it is another than `--fix` and `--unsafe-fixes`. */
  readonly fixOption?: string;
  readonly colors: boolean;
  /** The most columns of a file's line that are shown. */
  readonly width: number;
}

/** Turns findings into text, piece by piece: a report of many findings is longer than one string should be. It ends in a line feed unless it is empty. */
export type Reporter = (report: Reportable, options: ReportOptions) => Iterable<string>;
