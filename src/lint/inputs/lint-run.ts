import type { Host } from '../../httpd/host.js';
import type { Platform, Settings } from '../../httpd/settings.js';
import type { LintOptions } from '../linter.js';
import type { PathMap } from '../path-map.js';
import type { Context } from './input-kind.js';

/** What the user settled for all inputs. */
export interface LintRun {
  readonly sysroot: string | undefined;
  /** Where the server's files stand on this machine, when it is not where the server has them. */
  readonly paths?: PathMap;
  /** The machine, or the tree at the sysroot, with the folders of `paths` in it. */
  readonly host: Host;
  readonly platform: Platform | undefined;
  readonly settings: Pick<Settings, 'serverVersion' | 'modWsgiVersion' | 'defines' | 'values'> &
    Partial<Pick<Settings, 'extraDirectives' | 'extraModules'>>;
  readonly rules: Omit<LintOptions, 'settings'>;
  /** Of fragments that do not say for themselves. */
  readonly context: Context;
}
