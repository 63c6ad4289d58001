import { parseAddressPort } from '../../directives/types/address.js';
import { byteLength } from '../../text/index.js';
import type { HeadLimits } from './request-head.js';
import type { Request } from './types.js';

/** Why a request is answered with an error before anything is looked for. */
export interface Refusal {
  readonly status: number;
  readonly text: string;
}

/** A request line and its `Host`, read (`ap_parse_request_line`, `ap_parse_uri`, `fix_hostname`). */
export interface RequestLine {
  /** Why it is answered with an error at once; `null` when it is not. */
  readonly problem: Refusal | null;
  /** In lower case and without a dot at its end; `null` when none is given. */
  readonly hostName: string | null;
  readonly hostPort: number | null;
  /** `host:port` of an absolute URL in the request line, where it takes the place of `Host`: not with `HttpProtocolOptions Unsafe`. */
  readonly named: string | null;
  /** The path as it is sent, without the query. */
  readonly path: string;
  readonly args: string | null;
}

/** Reads the target of a request and its `Host`, and says what is wrong with them. */
export function readRequestLine(request: Request, limits: HeadLimits): RequestLine {
  const { method, version } = request;
  const absolute = readAbsolute(request);
  const target = absolute?.rest ?? (limits.strict ? request.target : request.target.replace(/#.*$/s, ''));
  const question = target.indexOf('?');
  const path = question < 0 ? target : target.slice(0, question);
  const whole = method === 'OPTIONS' ? '*' : '/';
  const line = {
    path: path === '' ? whole : path,
    named: null,
    args: question < 0 ? null : target.slice(question + 1),
  };
  const fail = (status: number, text: string): RequestLine => {
    return { ...line, problem: { status, text }, hostName: null, hostPort: null };
  };
  if (byteLength(`${method} ${request.target} HTTP/${version}`) > limits.lineLength + 1)
    return fail(414, `The request line is longer than the ${limits.lineLength} bytes that LimitRequestLine allows.`);
  if (/[\0-\x20\x7f]/.test(request.target)) return fail(400, 'The request line holds a space or a control character.');
  if (limits.strict && request.target.includes('#')) return fail(400, 'The target of a request has no fragment (`#`).');
  if (limits.strict && absolute?.hasUser === true) return fail(400, 'The URL in the request line names a user.');
  // Without mod_proxy_connect in its way, nothing answers to the name of another server.
  if (method === 'CONNECT' && /^[^/@:]+:\d+$/.test(target)) return fail(405, '`CONNECT` is not answered here.');
  if (line.path === '*' ? method !== 'OPTIONS' : !line.path.startsWith('/') || method === 'CONNECT')
    return fail(400, 'The target of a request starts with a slash.');
  const given = request.headers.filter(([name]) => name.toLowerCase() === 'host');
  const header = given[0]?.[1].trim();
  if (header === undefined && version === '1.1') return fail(400, 'HTTP/1.1 demands a `Host` header (AH00569).');
  const text = absolute?.authority ?? header;
  if (text === undefined) return { ...line, problem: null, hostName: null, hostPort: null };
  const host = given.length > 1 ? null : readHost(text, limits.strict);
  if (host === null) return fail(400, `The host name \`${text}\` is malformed (AH00550).`);
  const isReplaced = absolute?.authority !== undefined && limits.strict;
  const named = isReplaced ? host.name + (/:\d+$/.exec(text)?.[0] ?? '') : null;
  return { ...line, problem: null, hostName: host.name, hostPort: host.port, named };
}

/** A URL in the request line: its host counts only where it is of the scheme that the server speaks. */
interface Absolute {
  readonly authority: string | undefined;
  readonly hasUser: boolean;
  readonly rest: string;
}

/** `ap_parse_uri` for what begins with `http:` or `https:`; other schemes are refused as what they are, no paths. */
function readAbsolute({ target, tls }: Request): Absolute | null {
  const [, scheme, rest = ''] = /^(https?):(.*)$/is.exec(target) ?? [];
  if (scheme === undefined) return null;
  const [, authority = '', path = rest] = /^\/\/([^/?#]*)(.*)$/s.exec(rest) ?? [];
  const isOwn = scheme.toLowerCase() === (tls ? 'https' : 'http');
  // A port that is no more than digits does not make a URL malformed.
  const host = authority.replace(/^.*@/s, '').replace(/:\d*$/, (port) => (isPort(port.slice(1)) ? port : ''));
  return { authority: isOwn && host !== '' ? host : undefined, hasUser: authority.includes('@'), rest: path };
}

function isPort(digits: string): boolean {
  return digits !== '' && Number(digits) > 0 && Number(digits) < 65536;
}

/** `fix_hostname` */
function readHost(text: string, strict: boolean): { readonly name: string; readonly port: number | null } | null {
  if (text === '' || /^\d+$/.test(text)) return null;
  const parsed = parseAddressPort(text);
  if (parsed === null || parsed.host === null) return null;
  const port = parsed.port === 0 ? null : parsed.port;
  if (text.startsWith('[')) return { name: parsed.host.toLowerCase(), port };
  if (parsed.host.includes('..')) return null;
  const name = parsed.host.toLowerCase().replace(/\.$/, '');
  const isSound = strict ? isHostName(name) : !/[/\\]/.test(name);
  return isSound ? { name, port } : null;
}

/** `strict_hostname_check` */
function isHostName(name: string): boolean {
  if (!/^[a-z0-9_.-]+$/.test(name)) return false;
  if (/^[0-9.]+$/.test(name)) return name.split('.').length === 4 && !/(^|\.)0[0-9]/.test(name) && name[0] !== '.';
  return !/\.[^a-z.][^.]*$/.test(name);
}
