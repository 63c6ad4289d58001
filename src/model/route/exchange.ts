import type { Host } from '../../httpd/host.js';
import type { ConfigNode } from '../../httpd/tree.js';
import type { Server } from '../server.js';
import type { VirtualHost } from '../virtual-hosts.js';
import type { DirConfig } from './layers.js';
import type { HostSite } from './site.js';
import type { AccessVerdict, Request, Step, TraceStep } from './types.js';

/** What one replay has to do with: the same for the request, its internal redirects and its subrequests. */
export interface Replay {
  readonly server: Server;
  readonly host: Host;
  readonly request: Request;
  /** Headers by name in lower case; several of one name are joined as httpd joins them. `RequestHeader` changes them. */
  readonly headers: Map<string, string>;
  readonly trace: TraceStep[];
  /** What would settle what is not known. The replay goes on with what is likeliest. */
  readonly doubts: Set<string>;
  /** Of `host:port` in the request. */
  readonly hostName: string | null;
  readonly hostPort: number | null;
  /** How many times this server has passed the request on to itself. */
  readonly hops: number;
  /** How many subrequests have been made so far, and what those have found that may be made again. */
  subrequests: number;
  readonly lookups: Map<string, Exchange>;
}

/** `finfo.filetype`. */
export type FileKind = 'missing' | 'file' | 'directory' | 'other';

/** httpd's `request_rec`: what the hooks read and write. */
export interface Exchange {
  readonly replay: Replay;
  readonly virtualHost: VirtualHost;
  readonly site: HostSite;
  /** The request this is a subrequest of, and the one it was redirected from. */
  readonly main: Exchange | null;
  readonly previous: Exchange | null;
  method: string;
  /** The target as it came: `r->unparsed_uri`. */
  unparsedUri: string;
  /** `r->uri`: the path, decoded once the URL has been translated. */
  uri: string;
  args: string | null;
  filename: string | null;
  pathInfo: string;
  file: FileKind;
  handler: string | null;
  contentType: string | null;
  usedPathInfo: 'default' | 'accept' | 'reject';
  config: DirConfig;
  /** The URL whose `<Location>` sections were looked for last. */
  locatedUri: string | null;
  /** What the walk to the file has found: a request that follows from this one takes it over for files of the same directory. */
  walked: { readonly directory: string; readonly layers: DirConfig } | null;
  environment: Map<string, string>;
  notes: Map<string, string>;
  /** Set by Alias and UserDir for those that look for a URL again. */
  contextPrefix: string;
  contextRoot: string | null;
  documentRoot: string | null;
  proxied: boolean;
  /** `[END]` was met: no rewriting for the rest of the request and its internal redirects. Subrequests are not meant. */
  ended: boolean;
  /** The port that the client names; subrequests do not know it. */
  hostPort: number | null;
  status: number;
  location: string | null;
  user: string | null;
  authType: string | null;
  /** What the backend that was asked takes the URL apart into. */
  backend: { readonly status: number; readonly scriptName: string | null; readonly pathInfo: string } | null;
  access: AccessVerdict | null;
}

/** `null`: go on (`OK` or `DECLINED`). A number ends the phase with that status. */
export type Outcome = number | null;

/** Records what was decided. A directive that stands under a condition that cannot be known may not decide at all. */
export function note(exchange: Exchange, step: Step, at: ConfigNode | null, text: string): void {
  if (at !== null) doubtUncertain(exchange, at);
  const { trace, doubts } = exchange.replay;
  trace.push({ step, at, text, certain: doubts.size === 0 });
}

/** Doubts a directive under a condition that cannot be known. */
export function doubtUncertain(exchange: Exchange, { certainty, name, place }: ConfigNode): void {
  if (certainty === 'unknown-branch')
    doubt(exchange, `whether the condition around \`${name}\` at ${place.file}:${place.line} holds`);
}

/** Records that the outcome hangs on what is not known. */
export function doubt(exchange: Exchange, settledBy: string): void {
  exchange.replay.doubts.add(settledBy);
}
