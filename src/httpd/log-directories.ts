import { statusOfMissing } from '../directives/checks/paths.js';
import { getWord } from '../grammar/index.js';
import { throughLastSlash } from '../text/index.js';
import type { NodeCall } from './call.js';
import type { Problem } from './problem.js';
import type { Settings } from './settings.js';
import { checkProblem } from './stage-problem.js';
import type { Walked } from './walk.js';

const ERROR_LOG = { unix: 'logs/error_log', windows: 'logs/error.log' };

/**
 * `core_check_config` (server/core.c, spec 12.4): the directory of each error log. The main server first, then the virtual hosts, the last one
 * first: httpd's list of servers grows at its head. A virtual host without `ErrorLog` uses the main server's; in an open world that one's may stand elsewhere.
 */
export function checkErrorLogs(walked: Walked, world: Settings['world']): Problem[] {
  const logs = new Map(walked.kept.errorLogs.map((call) => [call.virtualHost, call]));
  const hosts = [...walked.kept.virtualHosts].reverse();
  const problems: Problem[] = [];
  for (const host of [null, ...hosts]) {
    const call = logs.get(host) ?? null;
    const name = call?.words[0] ?? (host === null && world === 'closed' ? mainErrorLog(walked) : null);
    if (name === null || /^(?:\||syslog(?:$|:))/i.test(name)) continue;
    const wrong = inaccessible(walked, name);
    if (wrong === null) continue;
    const of = host === null ? 'main error log' : `error log of vhost defined at ${host.place.file}:${host.place.line}`;
    problems.push(
      checkProblem(`${wrong.error}: AH02291: Cannot access directory '${wrong.directory}' for ${of}`, call),
    );
  }
  return problems;
}

/** The main server's error log where no `ErrorLog` names one (`DEFAULT_ERRORLOG`). */
export function mainErrorLog({ server }: Walked): string {
  return server.platform === 'windows' ? ERROR_LOG.windows : ERROR_LOG.unix;
}

/** `log_check_config` (modules/loggers/mod_log_config.c): the directory of each access log, server by server in the order above. */
export function checkAccessLogs(walked: Walked): Problem[] {
  const byServer = new Map<NodeCall | null, NodeCall[]>();
  for (const call of walked.kept.accessLogs) {
    const logs = byServer.get(call.virtualHost);
    if (logs === undefined) byServer.set(call.virtualHost, [call]);
    else logs.push(call);
  }
  const hosts = [...walked.kept.virtualHosts].reverse();
  return [null, ...hosts].flatMap((host) => (byServer.get(host) ?? []).flatMap(checkLog(walked)));
}

function checkLog(walked: Walked): (call: NodeCall) => Problem[] {
  return (call) => {
    const name = call.words[0] ?? getWord(call.args.text, 0).value;
    const wrong = name.startsWith('|') ? null : inaccessible(walked, name);
    if (wrong === null) return [];
    const { file, line } = call.place;
    const message = `${wrong.error}: AH02297: Cannot access directory '${wrong.directory}' for log file '${name}' defined at ${file}:${line}`;
    return [checkProblem(message, call)];
  };
}

/** The directory of a log when it cannot be used, and why. */
function inaccessible({ server }: Walked, name: string): { readonly directory: string; readonly error: string } | null {
  const path = server.resolve(name);
  const directory = throughLastSlash(path);
  const kind = server.pathKind(directory);
  if (kind === 'directory' || kind === 'unknown') return null;
  return { directory, error: kind === 'missing' ? statusOfMissing(directory, server) : '(20)Not a directory' };
}
