import type { Host } from '../../httpd/host.js';
import { argumentValue } from '../arguments.js';
import type { Server } from '../server.js';
import { type RequestOptions, requestFor } from './request.js';
import type { Request } from './types.js';

type Undefinable<Options> = { readonly [Name in keyof Options]?: Options[Name] | undefined };

/** What a person writes of a request. */
export interface WrittenRequest extends Undefinable<Omit<RequestOptions, 'headers'>> {
  readonly url: string;
  /** `Name: value` */
  readonly headers: readonly string[];
}

/** Who is asked. */
export interface Asked {
  readonly server: Server;
  readonly host: Host;
}

/** The request that is meant, or what is wrong with it as a text. */
export function readRequest({ url, headers, ...options }: WrittenRequest, { server, host }: Asked): Request | string {
  const pairs: (readonly [string, string])[] = [];
  for (const header of headers) {
    const [, name, value] = /^([^\s:]+):[ \t]*(.*)$/s.exec(header) ?? [];
    if (name === undefined || value === undefined)
      return `\`-H ${header}\` is no header: it is written \`Name: value\``;
    pairs.push([name, value]);
  }
  const named = pairs.find(([name]) => name.toLowerCase() === 'host')?.[1];
  // A path alone goes to the host that the client names.
  const whole = url.startsWith('/') && named ? `http://${named}${url}` : url;
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const full = { ...given, headers: pairs };
  const request = requestFor(whole, host, full) ?? requestFor(url, host, full);
  return request === null
    ? `\`${url}\` is no URL: it is written like http://www.example.com/path, or /path`
    : withAddresses(request, server);
}

/** The server is reached where alone it listens; who reaches it at a loopback address is on the same machine. */
function withAddresses(request: Request, server: Server): Request {
  const { local } = request;
  const address = local.address ?? onlyAddress(server, local.port);
  const remoteAddress =
    request.remoteAddress ?? (address?.startsWith('127.') ? '127.0.0.1' : address === '::1' ? '::1' : null);
  return { ...request, local: { ...local, address }, remoteAddress };
}

function onlyAddress(server: Server, port: number): string | null {
  const sockets = server.nodes('Listen').map((node) => argumentValue(node, 0));
  const addresses = sockets
    .filter((socket) => socket.replace(/^.*:/, '') === String(port))
    .map((socket) => /^\[?([^\]]*?)\]?:\d+$/.exec(socket)?.[1]);
  const [first] = addresses;
  return first !== undefined && addresses.every((address) => address === first) ? first : null;
}
