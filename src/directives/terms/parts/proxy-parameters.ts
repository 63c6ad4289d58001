import { findTerm, type Term, terms } from '../term.js';
import type { PartedArgument } from './part.js';

const FLAGS = terms({
  nocanon: 'The URL path goes on as it came, without being decoded and encoded again.',
  interpolate: 'Variables of the request in the line are replaced for each request.',
  noquery: 'The query string does not go on.',
});

const WORKER = terms({
  'acquire=': 'How long a request waits for a free connection, in milliseconds.',
  'addressttl=': 'How long a resolved address is kept, in seconds.',
  'connectiontimeout=': 'How long connecting may take, in seconds.',
  'disablereuse=': 'On: each connection is closed behind its request.',
  'enablereuse=': 'On: connections are kept; FastCGI does not by itself.',
  'flushpackets=': 'Whether each part of an answer goes to the client at once.',
  'flushwait=': 'How long `flushpackets=auto` waits for more, in milliseconds.',
  'iobuffersize=': 'The size of the buffer between both connections, in bytes.',
  'keepalive=': 'On: the system looks after idle connections, so that firewalls do not cut them.',
  'lbset=': 'Its set in a balancer: one with a higher number is used when all lower ones fail.',
  'loadfactor=': 'Its share of the requests, 1 to 100.',
  'max=': 'How many connections one process may have.',
  'min=': 'How many connections one process keeps.',
  'ping=': 'How long the backend may take to say that it is there, before each request.',
  'receivebuffersize=': "The size of the system's buffer, in bytes.",
  'redirect=': 'The route that takes over when this backend is gone.',
  'responsefieldsize=': 'How long a header of an answer may be, in bytes.',
  'retry=': 'For how many seconds a backend that failed is left alone. `0`: it is asked again at once.',
  'route=': 'Its name in session cookies.',
  'secret=': 'What AJP backends ask for.',
  'smax=': 'Idle connections beyond this number are closed.',
  'status=': '`+H` for one that waits until all others fail, `+D` for one that is switched off.',
  'timeout=': 'How long the backend may be silent, in seconds.',
  'ttl=': 'How long connections beyond `smax` may be idle, in seconds.',
  'upgrade=': 'The protocol that a connection may change to: `websocket`.',
});

const HEALTH_CHECK = terms(
  {
    'hcexpr=': 'The `ProxyHCExpr` that decides on the answer.',
    'hcfails=': 'After this many failures the backend is switched off.',
    'hcinterval=': 'The time between two checks, in seconds.',
    'hcmethod=': 'How it is asked.',
    'hcpasses=': 'After this many successes the backend is used again.',
    'hctemplate=': 'The `ProxyHCTemplate` whose parameters count.',
    'hcuri=': 'The URL path that is asked for.',
  },
  'proxy_hcheck_module',
);

const BALANCER = terms({
  'failonstatus=': 'Answers with these codes count as failures.',
  'failontimeout=': 'On: a backend that is silent for too long counts as failed.',
  'forcerecovery=': 'On: when all backends have failed, they are asked again at once.',
  'growth=': 'How many backends may be added while the server runs.',
  'lbmethod=': 'How the backend of a request is chosen.',
  'maxattempts=': 'How many backends are tried.',
  'nofailover=': 'On: a session is not moved to another backend.',
  'nonce=': 'The secret of the balancer manager.',
  'scolonpathdelim=': 'On: `;` divides paths of session cookies as well.',
  'stickysession=': 'The cookie, and the parameter of URLs, that keep a session at its backend.',
  'stickysessionsep=': 'What divides the session from the route.',
  'timeout=': 'How long to wait for a free backend, in seconds.',
});

const ON_OFF = ['On', 'Off'];
const VALUES: Readonly<Record<string, readonly string[]>> = {
  disablereuse: ON_OFF,
  enablereuse: ON_OFF,
  failontimeout: ON_OFF,
  flushpackets: ['on', 'off', 'auto'],
  forcerecovery: ON_OFF,
  hcmethod: ['None', 'TCP', 'OPTIONS', 'HEAD', 'GET', 'CPING', 'OPTIONS11', 'HEAD11', 'GET11'],
  keepalive: ON_OFF,
  lbmethod: ['byrequests', 'bytraffic', 'bybusyness', 'heartbeat'],
  nofailover: ON_OFF,
  retry: ['0', '60'],
  scolonpathdelim: ON_OFF,
  status: ['+D', '+S', '+I', '+R', '+H', '+E', '+N', '+C'],
  stickysession: ['ROUTEID', 'JSESSIONID|jsessionid'],
  upgrade: ['websocket', 'ANY', 'NONE'],
};

/** `retry=0`: a parameter of a backend, a balancer or a health check. */
function parameter(known: readonly Term[]): PartedArgument {
  return {
    parts(text) {
      const equals = text.indexOf('=');
      const term = findTerm(known, text.slice(0, equals + 1) || text);
      if (term === undefined) return [];
      const key = { start: 0, end: equals < 0 ? text.length : equals, kind: 'keyword' as const, term };
      const isNumber = equals >= 0 && /^\d+$/.test(text.slice(equals + 1));
      return isNumber ? [key, { start: equals + 1, end: text.length, kind: 'number' }] : [key];
    },
    next(before) {
      const equals = before.indexOf('=');
      if (equals < 0) return { from: 0, terms: known };
      const values = VALUES[before.slice(0, equals).toLowerCase()] ?? [];
      return { from: equals + 1, terms: values.map((name) => ({ name, summary: '' })) };
    },
  };
}

export const proxyParameter = parameter([...FLAGS, ...WORKER, ...HEALTH_CHECK, ...BALANCER]);
export const memberParameter = parameter([...WORKER, ...HEALTH_CHECK]);
export const workerParameter = parameter([...WORKER, ...HEALTH_CHECK, ...BALANCER]);
export const healthParameter = parameter(HEALTH_CHECK);
