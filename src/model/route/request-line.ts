import { parseAddressPort } from '../../directives/types/address.js';
import type { Request } from './types.js';

/** A request line and its `Host`, read (`ap_parse_request_line`, `ap_parse_uri`, `fix_hostname`). */
export interface RequestLine {
  /** Why it is answered with an error at once; `null` when it is not. */
  readonly problem: { readonly status: number; readonly text: string } | null;
  /** In lower case and without a dot at its end; `null` when none is given. */
  readonly hostName: string | null;
  readonly hostPort: number | null;
  /** `host:port` of an absolute URL in the request line. */
  readonly named: string | null;
  /** The path as it is sent, without the query. */
  readonly path: string;
  readonly args: string | null;
}

/** `limits.lineLength`: `LimitRequestLine`. */
export function readRequestLine(request: Request, limits: { readonly lineLength: number }): RequestLine {
  const { method, version } = request;
  const absolute = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)(.*)$/is.exec(request.target);
  const target = absolute === null ? request.target : (absolute[2] ?? '');
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
  if (`${method} ${request.target} HTTP/${version}`.length > limits.lineLength)
    return fail(414, `The request line is longer than the ${limits.lineLength} bytes that LimitRequestLine allows.`);
  if (/[\0-\x20\x7f]/.test(request.target)) return fail(400, 'The request line holds a space or a control character.');
  if (request.target.includes('#')) return fail(400, 'The target of a request has no fragment (`#`).');
  if (line.path === '*' ? method !== 'OPTIONS' : !line.path.startsWith('/') && method !== 'CONNECT')
    return fail(400, 'The target of a request starts with a slash.');
  const given = request.headers.filter(([name]) => name.toLowerCase() === 'host');
  const header = given[0]?.[1].trim();
  if (header === undefined && version === '1.1') return fail(400, 'HTTP/1.1 demands a `Host` header (AH00569).');
  const text = absolute === null ? header : (absolute[1] ?? '').replace(/^.*@/, '');
  if (text === undefined) return { ...line, problem: null, hostName: null, hostPort: null };
  const host = given.length > 1 ? null : readHost(text);
  if (host === null) return fail(400, `The host name \`${text}\` is malformed (AH00550).`);
  const named = absolute === null ? null : host.name + (/:\d+$/.exec(text)?.[0] ?? '');
  return { ...line, problem: null, hostName: host.name, hostPort: host.port, named };
}

/** `fix_hostname`, as strictly as httpd is by default. */
function readHost(text: string): { readonly name: string; readonly port: number | null } | null {
  if (text === '' || /^\d+$/.test(text)) return null;
  const parsed = parseAddressPort(text);
  if (parsed === null || parsed.host === null) return null;
  const port = parsed.port === 0 ? null : parsed.port;
  if (text.startsWith('[')) return { name: parsed.host.toLowerCase(), port };
  const name = parsed.host.toLowerCase().replace(/\.$/, '');
  return isHostName(name) ? { name, port } : null;
}

/** `strict_hostname_check` */
function isHostName(name: string): boolean {
  if (!/^[a-z0-9_.-]+$/.test(name) || name.includes('..')) return false;
  if (/^[0-9.]+$/.test(name)) return name.split('.').length === 4 && !/(^|\.)0[0-9]/.test(name) && name[0] !== '.';
  return !/\.[^a-z.][^.]*$/.test(name);
}
