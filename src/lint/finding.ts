import type { Certainty, Location } from '../httpd/tree.js';
import type { TextEdit } from '../text/index.js';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** One thing the linter says, about one place. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, what httpd will do, what to write instead; configuration text in backticks; no full stop at the end. */
  readonly message: string;
  readonly location: Location;
  /** A few words printed under the marked range. */
  readonly label?: string;
  /** httpd refuses to start because of this. */
  readonly rejected: boolean;
  readonly certainty: Certainty;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** A request that shows it. */
  readonly witness?: Witness;
}

/** A request that shows what a finding says, with what `wsgi-lint route` answers to it. */
export interface Witness {
  readonly method: string;
  readonly url: string;
  /** The address that the client connects to; `null` where the URL alone tells. */
  readonly connect: string | null;
  /** `null`: that is for a program to say, behind what the finding is about. */
  readonly status: number | null;
  /** The header `Location` of the answer. */
  readonly location: string | null;
}

export interface Related {
  readonly location: Location;
  readonly message: string;
}

export interface Fix {
  /** What it does, as a command: `write \`threads=5\``. */
  readonly title: string;
  /** It leaves what httpd would do as it is, but for what the title says. */
  readonly safe: boolean;
  readonly edits: readonly FileEdit[];
}

export interface FileEdit extends TextEdit {
  /** `Source.path` of the file it changes. */
  readonly file: string;
}
