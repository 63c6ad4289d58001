import { byteLength } from '../../text/index.js';
import type { Call, HandlerServer } from '../handler.js';
import { parseDuration, type TimeUnit } from '../types/duration.js';
import { atoi, atol } from '../types/number.js';
import { isStatusCode } from '../types/status-code.js';
import { strtod } from '../types/strtod.js';
import { hasProvider } from './providers.js';
import { keptInServer } from './scope.js';

/** Why a value is none for a parameter, in httpd's words, or `null`. */
type ValueCheck = (value: string, server: HandlerServer) => string | null;

function from(least: number, message: string, most = Number.POSITIVE_INFINITY): ValueCheck {
  return (value) => (atoi(value) < least || atoi(value) > most ? message : null);
}

function onOff(message: string): ValueCheck {
  return (value) => (/^o(n|ff)$/i.test(value) ? null : message);
}

function shorterThan(size: number, message: string): ValueCheck {
  return (value) => (byteLength(value) < size ? null : message);
}

function duration(unit: TimeUnit, format: string, tooShort: string): ValueCheck {
  return (value) => {
    const time = parseDuration(value, unit);
    return time === null ? format : time < 1000 ? tooShort : null;
  };
}

const anything: ValueCheck = () => null;

/** `set_worker_param` (modules/proxy/mod_proxy.c). Keys are looked up in lower case. */
const WORKER: Readonly<Record<string, ValueCheck>> = {
  loadfactor: (value) => {
    const factor = Math.trunc(strtod(value).value * 100);
    return factor < 100 || factor > 10_000 ? 'LoadFactor must be a number between 1..100' : null;
  },
  retry: from(0, 'Retry must be a positive value'),
  ttl: from(1, 'TTL must be at least one second'),
  min: from(0, 'Min must be a positive number'),
  max: from(0, 'Max must be a positive number'),
  smax: from(0, 'Smax must be a positive number'),
  acquire: duration('ms', 'Acquire timeout has wrong format', 'Acquire must be at least one millisecond'),
  timeout: from(1, 'Timeout must be at least one second'),
  iobuffersize: (value) =>
    atol(value) < 512 && atol(value) !== 0 ? 'IOBufferSize must be >= 512 bytes, or 0 for system default.' : null,
  receivebuffersize: (value) =>
    atoi(value) < 512 && atoi(value) !== 0 ? 'ReceiveBufferSize must be >= 512 bytes, or 0 for system default.' : null,
  keepalive: onOff('KeepAlive must be On|Off'),
  disablereuse: onOff('DisableReuse must be On|Off'),
  enablereuse: onOff('EnableReuse must be On|Off'),
  addressttl: (value) => {
    const time = value === '-1' ? 0 : parseDuration(value, 's');
    const seconds = time === null ? Number.NaN : time / 1_000_000;
    return Number.isInteger(seconds) && seconds <= 0x7fffffff
      ? null
      : 'AddressTTL must be -1 or a number of seconds not exceeding (2147483647)';
  },
  route: shorterThan(64, 'Route length must be < 64 characters'),
  redirect: shorterThan(64, 'Redirect length must be < 64 characters'),
  status: (value) => (/^(?:[+-]?[DISRCEHFNUOG])*$/i.test(value) ? null : 'Unknown status parameter option'),
  flushpackets: (value) => (/^(on|off|auto)$/i.test(value) ? null : 'flushpackets must be on|off|auto'),
  flushwait: from(0, 'flushwait must be <= 1000, or 0 for system default of 10 millseconds.', 1000),
  ping: duration('s', 'Ping/Pong timeout has wrong format', 'Ping/Pong timeout must be at least one millisecond'),
  lbset: from(0, 'lbset must be between 0 and 99', 99),
  connectiontimeout: duration(
    's',
    'Connectiontimeout has wrong format',
    'Connectiontimeout must be at least one millisecond.',
  ),
  flusher: shorterThan(16, 'flusher name length must be < 16 characters'),
  upgrade: shorterThan(16, 'upgrade protocol length must be < 16 characters'),
  responsefieldsize: (value) =>
    atol(value) < 0 ? 'ResponseFieldSize must be greater than 0 bytes, or 0 for system default.' : null,
  secret: shorterThan(64, 'Secret length must be < 64 characters'),
};

/** `set_worker_hc_param` (modules/proxy/mod_proxy_hcheck.c). */
const HEALTH_CHECK: Readonly<Record<string, ValueCheck>> = {
  hcinterval: (value) => {
    const time = parseDuration(value, 's');
    if (time === null) return 'Unparse-able hcinterval setting';
    return time < 100_000 ? 'Interval must be a positive value greater than 100ms' : null;
  },
  hcpasses: from(0, 'Passes must be a positive value'),
  hcfails: from(0, 'Fails must be a positive value'),
  hcmethod: (value) => {
    if (/^provider$/i.test(value)) return `Health check method ${value} not (yet) implemented`;
    return /^(none|tcp|options|head|get|cping|options11|head11|get11)$/i.test(value) ? null : 'Unknown method';
  },
  hcuri: shorterThan(64, 'Health check uri length must be < 64 characters'),
};

/** `set_balancer_param` (modules/proxy/mod_proxy.c). */
const BALANCER: Readonly<Record<string, ValueCheck>> = {
  stickysession: anything,
  stickysessionsep: (value) =>
    value.length === 1 || /^off$/i.test(value) ? null : 'stickysessionsep must be a single character or Off',
  nofailover: onOff('failover must be On|Off'),
  timeout: from(1, 'timeout must be at least one second'),
  maxattempts: from(0, 'maximum number of attempts must be a positive number'),
  lbmethod: (value, server) => (hasProvider('lbmethod', value, server) === false ? 'unknown lbmethod' : null),
  scolonpathdelim: onOff('scolonpathdelim must be On|Off'),
  failonstatus: (value) =>
    value
      .split(/[, ]+/)
      .filter((code) => code !== '')
      .every((code) => isStatusCode(atoi(code)))
      ? null
      : 'failonstatus must be one or more HTTP response codes',
  failontimeout: onOff('failontimeout must be On|Off'),
  nonce: shorterThan(37, 'Provided nonce is too large'),
  growth: from(1, 'growth must be between 1 and 100', 100),
  forcerecovery: onOff('forcerecovery must be On|Off'),
};

/** Why `key=value` in `call` is no parameter of a worker. Health check templates and expressions must have been named before. */
export function workerParamFault(key: string, value: string, server: HandlerServer, call: Call): string | null {
  const name = key.toLowerCase();
  const known = WORKER[name];
  if (known !== undefined) return known(value, server);
  if (!server.hasModule('proxy_hcheck_module')) return 'unknown Worker parameter';
  return healthCheckFault(name, value, server, call);
}

/** Why `key=value` is no parameter of a health check. */
export function healthCheckFault(key: string, value: string, server: HandlerServer, call: Call): string | null {
  const name = key.toLowerCase();
  const names = healthCheckNames(call, server);
  if (name === 'hctemplate') {
    return names.has(`template ${value.toLowerCase()}`) ? null : `Unknown ProxyHCTemplate name: ${value}`;
  }
  if (name === 'hcexpr') {
    return names.has(`expr ${value.toLowerCase()}`) ? null : `Unknown health check condition expr: ${value}`;
  }
  const check = HEALTH_CHECK[name];
  return check === undefined ? 'unknown Worker hcheck parameter' : check(value, server);
}

const HEALTH_CHECK_NAMES = Symbol('templates and expressions of health checks');

/** What `ProxyHCTemplate` and `ProxyHCExpr` have named so far in the server of `call`, in lower case: `template name`, `expr name`. */
export function healthCheckNames(call: Call, server: HandlerServer): Set<string> {
  return keptInServer(HEALTH_CHECK_NAMES, call, server, () => new Set());
}

/** Why `key=value` is no parameter of a balancer. */
export function balancerParamFault(key: string, value: string, server: HandlerServer): string | null {
  const check = BALANCER[key.toLowerCase()];
  return check === undefined ? 'unknown Balancer parameter' : check(value, server);
}
