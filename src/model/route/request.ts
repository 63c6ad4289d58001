import { isIpv4, isIpv6 } from '../../directives/types/address.js';
import type { Host } from '../../httpd/host.js';
import type { Request } from './types.js';

export interface RequestOptions {
  readonly method?: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly from?: string;
  readonly user?: string;
  readonly version?: string;
  /** The address that the client connects to, when the URL's host is not it. */
  readonly connect?: string;
  /** What stands in the request line, when it is not path and query of the URL: `*`, or an absolute URL. */
  readonly target?: string;
  readonly bodyLength?: number | null;
}

/** Methods that are sent with a body. */
const WITH_BODY = /^(POST|PUT|PATCH)$/;

/**
 * The request that a client makes for a URL: it connects to the URL's host and port, and sends path and query as they stand.
 * @returns `null` when the text is no `http://` or `https://` URL and no path
 */
export function requestFor(url: string, host: Host, options: RequestOptions = {}): Request | null {
  const [, scheme = 'http', authority = '', rest = ''] =
    /^(?:(https?):\/\/([^/?#]*))?(.*)$/is.exec(url.startsWith('/') ? `http://localhost${url}` : url) ?? [];
  if (authority === '') return null;
  const tls = scheme.toLowerCase() === 'https';
  const withoutUser = authority.slice(authority.lastIndexOf('@') + 1);
  const [, name = '', digits] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(withoutUser) ?? [];
  if (name === '') return null;
  const port = digits === undefined || digits === '' ? (tls ? 443 : 80) : Number(digits);
  const version = options.version ?? '1.1';
  const given = options.headers ?? [];
  const has = (wanted: string): boolean => given.some(([header]) => header.toLowerCase() === wanted);
  const tellsLength = (options.bodyLength ?? 0) === 0 || has('content-length') || has('transfer-encoding');
  const headers = tellsLength ? given : [...given, ['Content-Length', String(options.bodyLength)] as const];
  return {
    method: options.method ?? 'GET',
    target: options.target ?? (rest.startsWith('/') ? rest : `/${rest}`),
    version,
    headers: has('host') || version === '1.0' ? headers : [['Host', withoutUser], ...headers],
    local: { address: options.connect ?? addressOf(name, host), port },
    remoteAddress: options.from ?? null,
    user: options.user ?? null,
    tls,
    bodyLength: options.bodyLength ?? contentLength(headers) ?? (WITH_BODY.test(options.method ?? '') ? null : 0),
  };
}

function addressOf(name: string, host: Host): string | null {
  const bare = name.replace(/^\[|\]$/g, '');
  if (isIpv4(bare) || isIpv6(bare)) return bare;
  return host.addressesOfName?.(name)?.[0] ?? null;
}

/** `null` where no header tells it. */
function contentLength(headers: readonly (readonly [string, string])[]): number | null {
  const value = headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1] ?? '';
  return /^\d+$/.test(value) ? Number(value) : null;
}
