import type { ConfigFile } from '../grammar/index.js';
import type { Source } from '../text/index.js';
import type { Problem, Warning } from './problem.js';
import type { ConfigNode, ConfigTree, Frame, Location } from './tree.js';

/** What phase 1 is given to read: files of the host by path, or texts that are already here (an editor's, standard input). */
export type Input = { readonly path: string; readonly source?: Source };

/** A module that the configuration loaded, or that is compiled in. */
export interface LoadedModule {
  /** `wsgi_module` */
  readonly id: string;
  readonly static: boolean;
  /** The `LoadModule` line; `null` for a module that is compiled in or assumed. */
  readonly location: Location | null;
}

/** One opened file, for `dump includes` and for editors. */
export interface IncludedFile {
  readonly path: string;
  /** Open `Include`s above it. */
  readonly depth: number;
  /** What httpd prints for it: the line of the last `Include` that ran; `null` when none did. Where it was included, `frames` tells. */
  readonly line: number | null;
  readonly frames: readonly Frame[];
  /** How many problems were found before it: httpd stops at its first, and does not come here. */
  readonly after: number;
}

/** A `Define`d name or a macro, where it was made. */
export interface Named {
  readonly name: string;
  readonly value: string | null;
  readonly location: Location | null;
}

/** Those of the directives that are run of which more is asked than what they did. */
export const KEPT_NAMES = ['LoadModule', 'LoadFile', 'Include', 'IncludeOptional'] as const;

/** The outcome of phase 1. Reading goes on behind errors, so that all of them are here; the first is httpd's. */
export interface Reading {
  readonly tree: ConfigTree;
  /** What is kept of the directives that were run, in order: the tree does not hold them. */
  readonly ran: readonly ConfigNode[];
  readonly problems: readonly Problem[];
  /** How much there was before the directives of `-c` were read: the MPM is looked for there (spec 1.1). */
  readonly inFiles: { readonly problems: number; readonly includes: number };
  /** With the number of problems that were found before it: httpd stops at its first, and prints no warning behind that. */
  readonly warnings: readonly (Warning & { readonly after: number })[];
  readonly includes: readonly IncludedFile[];
  /** In the order in which httpd has them: compiled in first, then as loaded. */
  readonly modules: readonly LoadedModule[];
  /** `LoadModule` named a module that the catalogue does not know: unknown directives are then unknown, not errors. */
  readonly unknownModules: readonly LoadedModule[];
  readonly defines: readonly Named[];
  readonly macros: readonly Named[];
  /** What `LuaAuthzProvider` named, for all `Require` lines. */
  readonly authzProviders: readonly string[];
  /** The final `ServerRoot`, absolute. */
  readonly serverRoot: string;
  /** What the last `DefaultRuntimeDir` set, absolute; `null` when none did. */
  readonly runtimeDirectory: string | null;
  /** Each file once, in the order of first opening. */
  readonly files: readonly ConfigFile[];
}
