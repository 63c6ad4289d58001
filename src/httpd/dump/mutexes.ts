import { isOmitPid, mutexTypes } from '../../directives/checks/mutex.js';
import { getWords } from '../../grammar/index.js';
import { BUILDS } from '../defaults.js';
import type { Evaluation } from '../evaluate.js';

/** The `Mutex` lines of `-DDUMP_RUN_CFG` (`ap_dump_mutexes`, server/util_mutex.c), by name: httpd prints them in the order of a hash. */
export function mutexLines({ walked, reading, settings }: Evaluation): string[] {
  const { server } = walked;
  const runtime = reading.runtimeDirectory ?? server.resolve(BUILDS[settings.platform].runtimeDirectory);
  const runtimeFolder = runtime.replace(/\/?$/, '/');
  const given = new Map([['default', `dir="${runtimeFolder}" mechanism=default `]]);
  for (const { args } of walked.kept.mutexes) {
    const [first = '', ...words] = getWords(args.text).map(({ value }) => value);
    const named = words.filter((word) => !isOmitPid(word));
    const omitted = named.length < words.length ? '[OmitPid]' : '';
    for (const type of named.length === 0 ? ['default'] : named) {
      given.set(type, describe(first, type, runtimeFolder, server.resolve) + omitted);
    }
  }
  const registered = [...mutexTypes(settings.serverVersion)].flatMap(([type, modules]) =>
    modules.some((module) => server.hasModule(module)) ? [type] : [],
  );
  return ['default', ...registered].map((type) => `Mutex ${type}: ${given.get(type) ?? 'using_defaults'}`);
}

/** Names of mechanisms that stand for others. */
const MECHANISMS: Readonly<Record<string, string>> = { yes: 'default', file: 'fcntl', sem: 'posixsem' };

/** `ap_parse_mutex`: a mechanism, or `mechanism:directory`. Without it, only a mutex that is a file has one, and the default, which always has. */
function describe(word: string, type: string, runtimeFolder: string, resolve: (path: string) => string): string {
  const [, written = '', path] = /^([^:]*)(?::(.+))?/s.exec(word) ?? [];
  const mechanism = written.toLowerCase();
  const standard = type === 'default' || /^(?:file|fcntl|flock)$/.test(mechanism) ? runtimeFolder : '';
  return `dir="${path === undefined ? standard : resolve(path)}" mechanism=${MECHANISMS[mechanism] ?? mechanism} `;
}
