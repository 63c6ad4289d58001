import { argumentValue } from '../../model/arguments.js';
import { machineOf } from '../../model/disk.js';
import { settingOf } from '../../model/host-settings.js';
import { perServer } from '../../model/per-server.js';
import { requestFor } from '../../model/route/request.js';
import { route } from '../../model/route/route.js';
import type { Route, Step, TraceStep } from '../../model/route/types.js';
import { urlOf } from '../../model/route-table.js';
import type { ConfigNode, Server } from '../../model/server.js';
import type { VirtualHost } from '../../model/virtual-hosts.js';
import type { Witness } from '../finding.js';
import { counted } from '../wording.js';

/** A request of nobody in particular, and where it goes. */
export interface Answer {
  readonly route: Route;
  readonly witness: Witness;
}

/** Rules ask only where something looks wrong, and each thing once; a server in which that much does is not looked at further. */
export const MOST_REQUESTS = 10_000;

interface Asked {
  readonly answers: Map<string, Answer | null>;
  /** What was to be asked beyond that. */
  readonly left: Set<string>;
}

const asked = perServer((): Asked => ({ answers: new Map(), left: new Set() }));

/** How many requests of rules were not followed. */
export function unaskedOf(server: Server): number {
  return asked(server).left.size;
}

/** What is to be told of servers of which not all requests of rules were followed; `null` where all were. */
export function unaskedNote(servers: readonly Server[]): string | null {
  const unasked = servers.reduce((all, server) => all + unaskedOf(server), 0);
  if (unasked === 0) return null;
  return `${counted(unasked, 'request')} that rules would verify ${unasked === 1 ? 'was' : 'were'} not followed, beyond ${MOST_REQUESTS} for one server`;
}

/**
 * Asks where a request for a path of a virtual host goes.
 * @param path as it is in the file system, not escaped
 * @returns `null` when another virtual host answers, or which one does is not known
 */
export function ask(server: Server, virtualHost: VirtualHost, path: string, method = 'GET'): Answer | null {
  if (server.settings.htaccess || virtualHost.certainty !== 'certain') return null;
  const answer = askUrl(server, originOf(server, virtualHost) + encodePath(path), addressOf(virtualHost), method);
  return answer?.route.virtualHost === virtualHost ? answer : null;
}

/** Asks for a path, and for one below it: what is true of both is taken to be true of all. `null` where one of them is not known. */
export function askBelow(server: Server, virtualHost: VirtualHost, path: string): readonly [Answer, Answer] | null {
  const [own, below] = [path, `${path.replace(/\/$/, '')}/wsgi-lint`].map((each) => ask(server, virtualHost, each));
  return own == null || below == null ? null : [own, below];
}

/** Asks for a URL as it stands. @param connect the address of the server, where the URL does not tell */
export function askUrl(server: Server, url: string, connect: string | null, method = 'GET'): Answer | null {
  const { answers, left } = asked(server);
  const key = `${method} ${connect ?? ''} ${url}`;
  const before = answers.get(key);
  if (before !== undefined) return before;
  if (answers.size >= MOST_REQUESTS) {
    left.add(key);
    return null;
  }
  const host = machineOf(server);
  const request = requestFor(url, host, { method, ...(connect === null ? {} : { connect }) });
  const answer = request === null ? null : answerOf(route(server, request, host), { method, url, connect });
  answers.set(key, answer);
  return answer;
}

function answerOf(answer: Route, request: Pick<Witness, 'method' | 'url' | 'connect'>): Answer {
  const { certainty, status, location } = answer;
  const isCertain = certainty === 'certain';
  return {
    route: answer,
    witness: { ...request, status: isCertain ? status : null, location: isCertain ? location : null },
  };
}

/** How a person asks the same. */
export function commandOf({ method, url, connect }: Witness): string {
  return `wsgi-lint route${connect === null ? '' : ` --connect ${connect}`} ${method} ${url}`;
}

/** Words for a message: the request that shows it, where there is one. */
export function shownBy(answer: Answer | null): string {
  return answer === null ? '' : `, as \`${commandOf(answer.witness)}\` shows`;
}

/** The last decision of some kinds about the URL that was asked for, if nothing that is not known had a say in it. */
export function decision({ trace }: Route, ...steps: readonly Step[]): TraceStep | null {
  const end = trace.findIndex(({ step }) => step === 'error-document');
  const own = end < 0 ? trace : trace.slice(0, end);
  const last = own.findLast(({ step, at }) => at !== null && steps.includes(step));
  return last?.certain === true ? last : null;
}

/** The directive that made of the URL what it stands for, where that is certain. */
export function mappedBy({ route }: Answer): ConfigNode | null {
  return decision(route, 'rewrite', 'proxy', 'redirect', 'translate')?.at ?? null;
}

function originOf(server: Server, virtualHost: VirtualHost): string {
  const engine = settingOf(server, virtualHost, 'SSLEngine');
  return urlOf(virtualHost, engine === undefined ? undefined : /^on$/i.test(argumentValue(engine, 0)));
}

/** The address of `<VirtualHost 192.0.2.1:80>`; `null` where it is any, or a name. */
function addressOf({ addresses: [address = ''] }: VirtualHost): string | null {
  return /^(\d+(?:\.\d+){3}|\[[\da-f:.]+\])(?::(?:\d+|\*))?$/i.exec(address)?.[1]?.replace(/[[\]]/g, '') ?? null;
}

function encodePath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}
