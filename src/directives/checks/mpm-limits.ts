import type { Call, HandlerServer } from '../handler.js';
import { atoi } from '../types/number.js';

const VALUES = Symbol('numbers of servers and threads');

/**
 * Remembers a number that the MPM looks at when the configuration has been read (`event_check_config`, `worker_check_config`,
 * `prefork_check_config`): what is out of range is changed there, with a warning.
 */
export function keepLimit(call: Call, server: HandlerServer): null {
  const values = server.memory(VALUES, () => {
    const made = new Map<string, number>();
    server.later(() => warnOfLimits(made, server));
    return made;
  });
  values.set(call.name === 'MaxClients' ? 'MaxRequestWorkers' : call.name, atoi(call.words[0] ?? ''));
  return null;
}

/** The warnings of a threaded MPM and of prefork, each with its own numbers. */
const IDS = {
  mpm_event_module: [497, 499, 502, 504, 507, 509, 511, 513, 515, 517, 519],
  mpm_worker_module: [300, 302, 305, 307, 310, 312, 314, 316, 318, 320, 322],
} as const;

const MPMS = ['mpm_event_module', 'mpm_worker_module', 'mpm_prefork_module'] as const;

function warnOfLimits(values: ReadonlyMap<string, number>, server: HandlerServer): null {
  const warn = (id: number, text: string): void =>
    server.warn({ id: `AH${String(id).padStart(5, '0')}`, module: null, level: 'startup', text: `WARNING: ${text}` });
  const [mpm, ...others] = MPMS.filter((id) => server.hasModule(id));
  // More than one: it is not known which.
  if (others.length > 0) return null;
  if (mpm === 'mpm_prefork_module') warnPrefork(values, warn);
  if (mpm === 'mpm_event_module') warnThreaded(values, IDS[mpm], 100_000, warn);
  if (mpm === 'mpm_worker_module') warnThreaded(values, IDS[mpm], 20_000, warn);
  return null;
}

type Warn = (id: number, text: string) => void;

function limit(
  name: string,
  value: number,
  most: number,
  ids: readonly [number, number],
  unit: string,
  warn: Warn,
): number {
  if (value > most) {
    warn(ids[0], `${name} of ${value} exceeds compile-time limit of ${most} ${unit}, decreasing to ${most}.`);
    return most;
  }
  if (value >= 1) return value;
  warn(ids[1], `${name} of ${value} not allowed, increasing to 1.`);
  return 1;
}

function warnThreaded(
  values: ReadonlyMap<string, number>,
  ids: (typeof IDS)[keyof typeof IDS],
  mostThreads: number,
  warn: Warn,
): void {
  const servers = limit('ServerLimit', values.get('ServerLimit') ?? 16, 20_000, [ids[0], ids[1]], 'servers', warn);
  const threadLimit = limit(
    'ThreadLimit',
    values.get('ThreadLimit') ?? 64,
    mostThreads,
    [ids[2], ids[3]],
    'threads',
    warn,
  );
  let threads = values.get('ThreadsPerChild') ?? 25;
  if (threads > threadLimit) {
    const advice = 'To increase, please see the ThreadLimit directive.';
    warn(
      ids[4],
      `ThreadsPerChild of ${threads} exceeds ThreadLimit of ${threadLimit} threads, decreasing to ${threadLimit}. ${advice}`,
    );
    threads = threadLimit;
  } else threads = limit('ThreadsPerChild', threads, threadLimit, [ids[4], ids[5]], 'threads', warn);
  const workers = values.get('MaxRequestWorkers') ?? 16 * 25;
  warnOfWorkers(workers, threads, servers, ids, warn);
  limit('StartServers', values.get('StartServers') ?? 3, Number.POSITIVE_INFINITY, [ids[9], ids[9]], '', warn);
  const spare = values.get('MinSpareThreads') ?? 75;
  if (spare < 1) {
    warn(
      ids[10],
      `MinSpareThreads of ${spare} not allowed, increasing to 1 to avoid almost certain server failure. Please read the documentation.`,
    );
  }
}

function warnOfWorkers(
  asked: number,
  threads: number,
  servers: number,
  ids: (typeof IDS)[keyof typeof IDS],
  warn: Warn,
): void {
  let workers = asked;
  if (workers < threads) {
    warn(
      ids[6],
      `MaxRequestWorkers of ${workers} is less than ThreadsPerChild of ${threads}, increasing to ${threads}. MaxRequestWorkers must be at least as large as the number of threads in a single server.`,
    );
    workers = threads;
  }
  const daemons = Math.floor(workers / threads);
  if (workers % threads !== 0) {
    const multiple = daemons * threads;
    warn(
      ids[7],
      `MaxRequestWorkers of ${workers} is not an integer multiple of ThreadsPerChild of ${threads}, decreasing to nearest multiple ${multiple}, for a maximum of ${daemons} servers.`,
    );
    workers = multiple;
  }
  if (daemons > servers) {
    const advice = 'To increase, please see the ServerLimit directive.';
    warn(
      ids[8],
      `MaxRequestWorkers of ${workers} would require ${daemons} servers and would exceed ServerLimit of ${servers}, decreasing to ${servers * threads}. ${advice}`,
    );
  }
}

function warnPrefork(values: ReadonlyMap<string, number>, warn: Warn): void {
  const servers = limit('ServerLimit', values.get('ServerLimit') ?? 256, 200_000, [175, 177], 'servers', warn);
  const workers = values.get('MaxRequestWorkers') ?? 256;
  if (workers > servers) {
    const advice = 'To increase, please see the ServerLimit directive.';
    warn(
      180,
      `MaxRequestWorkers of ${workers} exceeds ServerLimit value of ${servers} servers, decreasing MaxRequestWorkers to ${servers}. ${advice}`,
    );
  } else limit('MaxRequestWorkers', workers, servers, [182, 182], '', warn);
  limit('StartServers', values.get('StartServers') ?? 5, Number.POSITIVE_INFINITY, [184, 184], '', warn);
  const spare = values.get('MinSpareServers') ?? 5;
  if (spare < 1) {
    warn(
      186,
      `MinSpareServers of ${spare} not allowed, increasing to 1 to avoid almost certain server failure. Please read the documentation.`,
    );
  }
}
