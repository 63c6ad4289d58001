import type { Definition } from '../directives/define.js';

export type Platform = 'debian' | 'rhel' | 'upstream' | 'windows';

/** A module by the names that `LoadModule` and `<IfModule>` have for it. */
export interface ExtraModule {
  readonly id: string;
  readonly sourceFile: string;
}

/** What is settled before any file is read, the same for a verdict and for a lint. */
export interface Settings {
  /** httpd's version, `MAJOR.MINOR.PATCH`: `IfVersion` and the catalogue follow it. */
  readonly serverVersion: string;
  /** `null`: not told, and nothing in a configuration tells. It may be any that is still in use; advice is for the newest. */
  readonly modWsgiVersion: string | null;
  readonly platform: Platform;
  /** `-d`: the server root until the configuration sets one. */
  readonly serverRoot: string;
  /** `-D`: names, or `NAME=VALUE` taken as httpd takes it: one name (spec 5.7). */
  readonly defines: readonly string[];
  /** Values for `${NAME}` that httpd would have from its environment; wsgi-lint's own `-D NAME=VALUE` puts them here. */
  readonly values: ReadonlyMap<string, string>;
  /** `-C` and `-c`: directives read before and after the files. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** `-T` */
  readonly skipDocumentRootCheck: boolean;
  /** Files, directories, users and groups that are named and missing are taken to be there; a missing include is empty. */
  readonly assumeExists: boolean;
  /**
   * `closed`: what is not seen is not there, as for httpd. `open`: the files are parts of a server of which nothing else is known; every
   * module of the catalogue is there, and conditions on anything else are unknown.
   */
  readonly world: 'closed' | 'open';
  /** Modules that are loaded before anything is read: those of the server whose `.htaccess` file it is. */
  readonly modules?: readonly string[];
  /** Directives beyond the catalogue; as those in it, they are there when their modules are. */
  readonly extraDirectives: readonly Definition[];
  /** The modules beyond the catalogue of which `extraDirectives` has all that they register. */
  readonly extraModules?: readonly ExtraModule[];
}
