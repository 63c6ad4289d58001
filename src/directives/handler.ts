import type { MappedText } from '../text/index.js';
import type { ContextFlag, Definition } from './define.js';

/** Where httpd says something is: the file name and line it prints. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** One call of a directive's handler, as httpd makes it in its second phase. */
export interface Call {
  readonly definition: Definition;
  /** The registered name, as messages print it (a section's without `<`). */
  readonly name: string;
  /** The arguments as text, expanded and trimmed; a section's up to the end of the line, `>` included. */
  readonly args: MappedText;
  /** The words the arity class hands over. Empty for `RAW_ARGS`, which splits for itself. */
  readonly words: readonly string[];
  readonly place: Place;
  /** The innermost section around it. Sections may be nested 20,000 deep: ask for the next one rather than for all. */
  readonly parent: Call | null;
  /** The enclosing sections, innermost first. */
  readonly parents: readonly Call[];
  /** The server it belongs to: the enclosing `<VirtualHost>`'s call, or `null` for the main server. */
  readonly virtualHost: Call | null;
}

/**
 * What a handler finds wrong: httpd's message, not escaped. `start` and `end` point into `call.args.text`; without them the whole call is
 * meant. `exit` is for the two messages with which httpd leaves at once, without file and line (spec 12.1).
 */
export interface Rejection {
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
  readonly exit?: boolean;
}

/** `null` is accepted. A string is the message of a rejection of the whole call. */
export type Verdict = string | Rejection | null;

export type Handler = (call: Call, server: HandlerServer) => Verdict;

export interface SectionHandlers {
  /** What is looked at before the children are walked. */
  readonly pre?: Handler;
  /** What is looked at after them. */
  readonly post?: Handler;
}

/** The `check_config` hooks that can fail, in httpd's order; `other` is the last. */
export type CheckHook = 'core' | 'log_config' | 'other';

/** What is known of a path: without a file system nothing is. */
export type PathKind = 'file' | 'directory' | 'other' | 'missing' | 'unknown';

/** What handlers may ask of the server that reads the configuration, and leave there for the calls that follow. */
export interface HandlerServer {
  /** The final `ServerRoot`, absolute, without a slash at the end. */
  readonly serverRoot: string;
  /** Where httpd is started. */
  readonly workingDirectory: string;
  /** A path as httpd makes it absolute: relative to `serverRoot`. */
  resolve(path: string): string;
  pathKind(path: string): PathKind;
  /** What stands in a file; `null` when there is none, or when it cannot be known. */
  readText(path: string): string | null;
  /** Whether the system knows a user or group: a name or `#id`. `null`: cannot be known. Ids are of this system. */
  user(name: string): { readonly uid: number } | 'missing' | 'unknown';
  group(name: string): { readonly gid: number } | 'missing' | 'unknown';
  /** Whether a module is loaded or compiled in, by identifier (`alias_module`). */
  hasModule(identifier: string): boolean;
  /** A module is loaded of which the catalogue does not know what it registers: a provider that is not known may be its. */
  readonly hasUnknownModules: boolean;
  /** A module is loaded that is neither httpd's nor mod_wsgi: it may register filters, mutexes and letters of log formats. */
  readonly hasModulesOfOthers: boolean;
  /** Whether a host name (or an address) can be resolved. */
  resolves(hostName: string): boolean | 'unknown';
  /** What is read is a `.htaccess` file. */
  readonly htaccess: boolean;
  /** The single options (`partsOfOption`) that `AllowOverride Options=…` leaves to a `.htaccess` file; `null`: all. */
  readonly allowedOptions: ReadonlySet<string> | null;
  readonly serverVersion: string;
  /** `null`: it is not known, and may be any that is still in use. */
  readonly modWsgiVersion: string | null;
  readonly platform: 'debian' | 'rhel' | 'upstream' | 'windows';
  /** A dump is asked for, other than that of the tree (spec 13.1): some files are then not looked for. */
  readonly dumping: boolean;
  /** A variable of the environment that httpd would run in. */
  environment(name: string): string | undefined;
  /** `-T`: document roots are not checked. */
  readonly skipDocumentRootCheck: boolean;
  /** What a name (in any case) means among the loaded modules; `null` when nothing does. */
  directive(name: string): Definition | null;
  /**
   * A message that does not stop httpd. `level` is `startup` for those without a `[module:level]` prefix. One of `noServer` is not
   * subject to `LogLevel`.
   */
  warn(warning: {
    readonly id: string | null;
    readonly module: string | null;
    readonly level: string;
    readonly text: string;
    /** What the operating system said, which httpd puts before the number: `(2)No such file or directory`. */
    readonly status?: string;
    readonly noServer?: true;
  }): void;
  /**
   * A check of the post-configuration stage (spec 12.4). The hook that it belongs to decides when it runs: all checks of one hook run, in the
   * order in which they were added, before the next hook does, and a hook with a failure is the last one.
   */
  later(check: () => Rejection | null, hook?: CheckHook): void;
  /** A place for what a handler keeps from one call to the next, made when first asked for. The key is the handler's own. */
  memory<Value>(key: symbol, make: () => Value): Value;
  /** `ap_check_cmd_context`: the message when one of `flags` forbids the place of `call` (spec 7.2). */
  forbidden(call: Call, flags: readonly ContextFlag[]): string | null;
}
