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
