import type { Place } from '../directives/handler.js';
import type { Certainty, ConfigNode, Frame, Location } from './tree.js';

/** The stages of `httpd -t` in which it can fail, as the recorded cases name them (spec 1.1). */
export type Phase = 'commandline' | 'read' | 'mpm' | 'walk' | 'walk-exit' | 'check' | 'pre_config' | 'other';

/** The kinds of thing httpd rejects. Each is documented by the rule `syntax/<kind>`. */
export type ProblemKind =
  | 'unknown-directive'
  | 'not-allowed-here'
  | 'argument-count'
  | 'invalid-value'
  | 'section-argument'
  | 'section-not-closed'
  | 'section-mismatch'
  | 'missing-bracket'
  | 'condition'
  | 'expression'
  | 'regular-expression'
  | 'define'
  | 'macro'
  | 'include'
  | 'module'
  | 'line-too-long'
  | 'duplicate'
  | 'user-or-group'
  | 'path'
  | 'mpm'
  | 'authorization'
  | 'error-directive';

/** Something httpd refuses to start with. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly phase: Phase;
  /** httpd's message before its escaping (spec 1.7). */
  readonly message: string;
  /** The file and line httpd prints; `null` when it prints none. */
  readonly place: Place | null;
  /** One place per open file, outermost first, for read errors (spec 1.5); for walk errors the place alone. */
  readonly chain: readonly Place[];
  readonly id: string | null;
  /** The words that are wrong, where they stand. */
  readonly location: Location | null;
  /** Other places that matter: the section that is open, the first definition. */
  readonly related: readonly { readonly location: Location; readonly message: string }[];
  readonly frames: readonly Frame[];
  readonly certainty: Certainty;
  /** The node that was rejected, for walk errors. */
  readonly node: ConfigNode | null;
}

/** What one is where httpd names no file and line, and no line of the configuration is at fault. */
export const PLACELESS = {
  place: null,
  chain: [],
  id: null,
  location: null,
  related: [],
  frames: [],
  certainty: 'certain',
  node: null,
} as const satisfies Omit<Problem, 'kind' | 'phase' | 'message'>;

/** A message that does not stop httpd. `level` is `startup` for those printed without a `[module:level]` prefix. */
export interface Warning {
  readonly id: string | null;
  readonly module: string | null;
  readonly level: string;
  readonly text: string;
  /** What the operating system said: `(2)No such file or directory`. */
  readonly status?: string;
}
