import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a mistake does on the real server, and what the same requests get without it: `<rule>.json` beside this file. */
export interface Proof {
  /** What can be seen here, in a sentence. */
  readonly shows: string;
  /** What `{PORT}` is for the rule, which cannot be listened on everywhere: 80 when it is not said. */
  readonly port?: number;
  /** Modules beside those that every proof has, without `mod_`: `headers`. */
  readonly modules?: readonly string[];
  /** Files below `{ROOT}`, by path. Those that end with `.cgi` can be run. */
  readonly files?: Readonly<Record<string, string>>;
  /** Symbolic links below `{ROOT}`, with what they lead to. */
  readonly links?: Readonly<Record<string, string>>;
  readonly requests: readonly ProofRequest[];
  /** All requests are sent at the same time. */
  readonly together?: true;
  readonly look?: Look;
  readonly bad: Side;
  readonly good: Side;
}

export interface ProofRequest {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The whole request instead, with `\n` for the ends of its lines. */
  readonly raw?: string;
  readonly tls?: TlsOffer;
  /** The address of the client, one of this machine: `127.0.0.2`. */
  readonly from?: string;
  /** The client keeps its connection until all requests are through. */
  readonly keeps?: boolean;
  /** Milliseconds to wait before it is sent. */
  readonly after?: number;
}

/** What a client speaks over TLS. */
export interface TlsOffer {
  /** This version alone. */
  readonly protocol?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
  /** A list of OpenSSL. */
  readonly ciphers?: string;
  /** A client certificate and its key: the path without `.crt` and `.key`. */
  readonly certificate?: string;
}

/** What is kept of an answer beside its status. */
export interface Look {
  readonly headers?: readonly string[];
  /** A regular expression: its first match in the body is kept. */
  readonly body?: string;
  /** The same for what the server writes when it starts and for the error log, after all requests. */
  readonly log?: string;
}

/**
 * Lines of configuration in which `{ROOT}` is a folder, `{PORT}` a port that is listened on and `{OTHER}` one that is free. The server may write
 * to `{ROOT}/writable`.
 */
export interface Side {
  /** The multi-processing module when it is not event. */
  readonly mpm?: 'event' | 'prefork';
  readonly config: readonly string[];
  readonly seen: Seen;
}

export interface Seen {
  readonly answers: readonly Answer[];
  readonly log?: string | null;
  /** What the server says when it does not start. */
  readonly refuses?: string;
}

export interface Answer {
  /** `null` when the connection fails or ends without an answer. */
  readonly status: number | null;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string | null;
  readonly tls?: string;
}

/** The recorded proofs by rule. */
export function readProofs(): ReadonlyMap<string, Proof> {
  const names = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort();
  return new Map(
    names.map((name) => [name.slice(0, -'.json'.length), JSON.parse(readFileSync(proofPath(name), 'utf8'))]),
  );
}

export function proofPath(name: string): string {
  return join(import.meta.dirname, name);
}
