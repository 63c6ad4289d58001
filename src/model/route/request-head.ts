import { byteLength } from '../../text/index.js';
import { argumentValue } from '../arguments.js';
import { settingOf } from '../host-settings.js';
import type { Server } from '../server.js';
import type { VirtualHost } from '../virtual-hosts.js';
import type { Refusal } from './request-line.js';
import type { Request } from './types.js';

/** How much of a request is read, and how strictly. */
export interface HeadLimits {
  /** `LimitRequestLine`, in bytes. */
  readonly lineLength: number;
  /** `LimitRequestFieldSize`, in bytes. */
  readonly fieldSize: number;
  /** `LimitRequestFields`; 0: any number. */
  readonly fields: number;
  /** `HttpProtocolOptions Strict` */
  readonly strict: boolean;
}

/** The limits of the first virtual host at the address: which one is meant is known once the head has been read. */
export function headLimits(server: Server, host: VirtualHost): HeadLimits {
  const numberOf = (name: string, byDefault: number): number => {
    const node = settingOf(server, host, name);
    return node === undefined ? byDefault : Number(argumentValue(node, 0));
  };
  const options = settingOf(server, host, 'HttpProtocolOptions')?.args ?? '';
  return {
    lineLength: numberOf('LimitRequestLine', 8190),
    fieldSize: numberOf('LimitRequestFieldSize', 8190),
    fields: numberOf('LimitRequestFields', 100),
    strict: !/\bunsafe\b/i.test(options),
  };
}

const TOKEN = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;

/** Why the headers are answered with an error at once (`ap_get_mime_headers_core`, `ap_read_request`); `null` when they are not. */
export function refusedHeaders({ headers }: Request, { fieldSize, fields, strict }: HeadLimits): Refusal | null {
  const bad = (text: string): Refusal => ({ status: 400, text: `${text} The answer is 400.` });
  if (fields > 0 && headers.length > fields)
    return bad(`There are more than the ${fields} headers that LimitRequestFields allows (AH00566).`);
  for (const [name, value] of headers) {
    // The end of the line takes one of the two bytes that are read for it.
    if (byteLength(`${name}: ${value}`) > fieldSize + 1)
      return bad(`The header \`${name}\` is longer than the ${fieldSize} bytes that LimitRequestFieldSize allows.`);
    if (strict && !TOKEN.test(name)) return bad(`\`${name}\` is no name of a header (AH02426).`);
    const isLength = name.toLowerCase() === 'content-length';
    if (isLength && !/^\d+$/.test(value)) return bad('`Content-Length` is no number (AH10208).');
    const isCoding = name.toLowerCase() === 'transfer-encoding';
    if (isCoding && !/(^|[\s,])chunked$/i.test(value))
      return bad('`Transfer-Encoding` does not end in chunks (AH02539).');
  }
  return null;
}

/** A demand that httpd does not know is refused; the virtual host is known by then. */
export function refusedExpectation({ headers }: Request): Refusal | null {
  const expected = headers.find(([name]) => name.toLowerCase() === 'expect')?.[1].trim() ?? '';
  if (expected === '' || expected.toLowerCase() === '100-continue') return null;
  return { status: 417, text: `httpd does not know how to \`Expect: ${expected}\`: 417 (AH00570).` };
}
