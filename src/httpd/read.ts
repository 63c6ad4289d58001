import { SERVER } from '../directives/contexts.js';
import type { Registry } from '../directives/registry.js';
import type { Source } from '../text/index.js';
import type { Host } from './host.js';
import { CommandLineFeed } from './read/feed.js';
import { openFile } from './read/includes.js';
import { Reader } from './read/reader.js';
import type { Input, Reading } from './reading.js';
import { serverRootRelative } from './server-paths.js';
import type { Settings } from './settings.js';
import type { Steps } from './steps.js';
import type { WalkOptions } from './walk.js';

/** `VARBUF_MAX_LEN` and, for `.htaccess` files, `HUGE_STRING_LEN`: the bytes of a line, less one (spec 2.8). */
const LONGEST_LINE = 16 * 1024 * 1024 - 1;
const LONGEST_HTACCESS_LINE = 8191;

/**
 * Phase 1 (spec 1.1, 16): what `-C` says, the files in order, what `-c` says, read as one server, in steps. Goes on behind errors; the
 * first problem is httpd's.
 * @param inputs texts, or paths (relative to the server root)
 * @param host asked for all files that are not among the inputs, and for the environment
 * @param registry every directive that may become known while reading
 */
export function* read(
  inputs: readonly Input[],
  host: Host,
  settings: Settings,
  registry: Registry,
  { htaccess }: WalkOptions = {},
): Steps<Reading> {
  const reader = new Reader({
    host,
    settings,
    registry,
    context: htaccess?.context ?? SERVER,
    longestLine: htaccess === undefined ? LONGEST_LINE : LONGEST_HTACCESS_LINE,
    sources: new Map(inputs.flatMap(({ path, source }): [string, Source][] => (source ? [[path, source]] : []))),
  });
  const { reports, modules } = reader;
  yield* readCommandLine(reader, settings.before);
  for (const input of inputs) yield* readInput(reader, input);
  const inFiles = { problems: reports.problems.length, includes: reader.includes.length };
  yield* readCommandLine(reader, settings.after);
  return {
    tree: { children: reader.tree },
    ran: reader.ran,
    problems: reports.problems,
    inFiles,
    warnings: reports.warnings,
    includes: reader.includes,
    modules: modules.loaded,
    unknownModules: modules.unknown,
    defines: reader.defines.all(),
    macros: Array.from(reader.macros.byName.values(), ({ name, location }) => ({ name, value: null, location })),
    authzProviders: reader.authzProviders,
    serverRoot: reader.serverRoot,
    runtimeDirectory: reader.runtimeDirectory,
    files: [...reader.files.values()],
  };
}

function* readCommandLine(reader: Reader, directives: readonly string[]): Steps<void> {
  if (directives.length === 0) return;
  reader.reports.commandLine = true;
  yield* reader.read(new CommandLineFeed(directives));
  reader.reports.commandLine = false;
}

function* readInput(reader: Reader, { path, source }: Input): Steps<void> {
  const { serverRoot, windows } = reader;
  yield* openFile(reader, source === undefined ? serverRootRelative(serverRoot, path, windows) : path, {
    optional: false,
    main: true,
    frames: [],
    fail: (message) => reader.reports.placeless('include', message),
  });
}
