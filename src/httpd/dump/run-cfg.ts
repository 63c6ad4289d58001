import { atoi } from '../../directives/types/number.js';
import { getWord } from '../../grammar/index.js';
import type { NodeCall } from '../call.js';
import { BUILDS } from '../defaults.js';
import type { Evaluation } from '../evaluate.js';
import { mainErrorLog } from '../log-directories.js';
import { mutexLines } from './mutexes.js';

/** `-DDUMP_RUN_CFG` (spec 13.5): what the main server runs with. */
export function dumpRunConfiguration(evaluation: Evaluation): string {
  const { walked, reading, settings, host } = evaluation;
  const { kept, server } = walked;
  const errorLog = lastOf(kept.errorLogs) ?? mainErrorLog(walked);
  const plain = /^(?:\||syslog(?:$|:))/i.test(errorLog);
  const pidFile = lastOf(kept.pidFiles) ?? BUILDS[settings.platform].pidFile;
  const lines = [
    `ServerRoot: "${server.serverRoot}"`,
    `Main DocumentRoot: "${server.resolve(lastOf(kept.documentRoots) ?? BUILDS[settings.platform].documentRoot)}"`,
    `Main ErrorLog: "${plain ? errorLog : server.resolve(errorLog)}"`,
    ...mutexLines(evaluation),
    `PidFile: "${server.resolve(pidFile)}"`,
    ...reading.defines.map(({ name, value }) => `Define: ${name}${value === null ? '' : `=${value}`}`),
  ];
  if (server.hasModule('unixd_module')) {
    lines.push(identity('User', lastOf(kept.users), (name) => host.user(name)));
    lines.push(identity('Group', lastOf(kept.groups), (name) => host.group(name)));
  }
  return `${lines.join('\n')}\n`;
}

function lastOf(calls: readonly NodeCall[]): string | undefined {
  const call = calls.findLast(({ virtualHost }) => virtualHost === null);
  return call === undefined ? undefined : (call.words[0] ?? getWord(call.args.text, 0).value);
}

type Identity = { readonly uid: number } | { readonly gid: number } | 'missing' | 'unknown';

/** `#` stands before an id, shown as an unsigned number, which nobody looks up (`ap_uname2id`); without the directive it is `#-1`. */
function identity(kind: string, name = '#-1', find: (name: string) => Identity): string {
  const found = name.startsWith('#') ? { uid: atoi(name.slice(1)) } : find(name);
  const id = typeof found === 'string' ? 'unknown' : ('uid' in found ? found.uid : found.gid) >>> 0;
  return `${kind}: name="${name}" id=${id}`;
}
