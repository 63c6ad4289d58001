import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { TlsOffer } from './proof.js';

/** One request and what came back until the server closed the connection. */
export interface Exchange {
  readonly status: number | null;
  /** By name in lower case; several of one name are joined by ` | `. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** What the handshake agreed on, or why it failed; `null` without TLS. */
  readonly tls: string | null;
}

const PATIENCE = 5000;

/**
 * Sends `text` as it is to a port of this machine, from one of its addresses.
 * @param kept takes what ends the connection, which is not ended with the answer then
 */
export function exchange(
  port: number,
  text: string,
  tls: TlsOffer | undefined,
  localAddress = '127.0.0.1',
  kept: (() => void)[] | null = null,
): Promise<Exchange> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let agreed: string | null = null;
    const where = { port, host: '127.0.0.1', localAddress };
    const socket =
      tls === undefined
        ? connect(where, () => socket.write(text))
        : connectTls({ ...where, ...offer(tls), rejectUnauthorized: false, servername: 'localhost' }, () => {
            agreed = agreement(socket as TLSSocket);
            socket.write(text);
          });
    const finish = (failure: string | null): void => {
      socket.destroy();
      resolve({
        ...parse(Buffer.concat(chunks).toString('latin1')),
        tls: tls === undefined ? null : (agreed ?? failure),
      });
    };
    socket.setTimeout(PATIENCE, () => finish('no answer'));
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      const answer = parse(Buffer.concat(chunks).toString('latin1'));
      const length = answer.headers.get('content-length');
      if (kept === null || length === undefined || answer.body.length < Number(length)) return;
      socket.setTimeout(0);
      kept.push(() => socket.destroy());
      resolve({ ...answer, tls: agreed });
    });
    socket.on('error', () => finish('refused'));
    socket.on('close', () => finish('refused'));
  });
}

function offer({ protocol, ciphers, certificate }: TlsOffer): object {
  return {
    ...(protocol === undefined ? {} : { minVersion: protocol, maxVersion: protocol }),
    ...(certificate === undefined
      ? {}
      : { cert: readFileSync(`${certificate}.crt`), key: readFileSync(`${certificate}.key`) }),
    // Weak ones are only offered at OpenSSL's lowest level of security.
    ciphers: `${ciphers ?? 'ALL'}:@SECLEVEL=0`,
  };
}

function agreement(socket: TLSSocket): string {
  return `${socket.getProtocol()} ${socket.getCipher().name}`;
}

function parse(answer: string): Omit<Exchange, 'tls'> {
  const end = answer.indexOf('\r\n\r\n');
  const [first = '', ...lines] = answer.slice(0, end < 0 ? answer.length : end).split('\r\n');
  const status = /^HTTP\/[\d.]+ (\d+)/.exec(first)?.[1];
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]*):\s*(.*)$/.exec(line) ?? [];
    const before = headers.get(name.toLowerCase());
    headers.set(name.toLowerCase(), before === undefined ? value : `${before} | ${value}`);
  }
  return { status: status === undefined ? null : Number(status), headers, body: end < 0 ? '' : answer.slice(end + 4) };
}
