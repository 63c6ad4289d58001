import type { ConfigNode } from '../../httpd/tree.js';
import type { VirtualHost } from '../virtual-hosts.js';

/** What a client sends, and over which connection. */
export interface Request {
  readonly method: string;
  /** The second word of the request line as it is sent: `/a?b`, or `http://host/a`. */
  readonly target: string;
  /** `1.1` */
  readonly version: string;
  /** In the order in which they are sent, `Host` among them. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The server's end of the connection. `address: null`: not known, any that it listens at. */
  readonly local: { readonly address: string | null; readonly port: number };
  /** The client's address; `null`: not known. */
  readonly remoteAddress: string | null;
  /** Who the client proves to be; `null`: nobody. */
  readonly user: string | null;
  readonly tls: boolean;
  /** How many bytes follow the head; `null`: not known. */
  readonly bodyLength: number | null;
}

/** A value that a static reader may not be able to know. */
export type Perhaps<Value> = Value | Unsettled;

/** Not known here. */
export interface Unsettled {
  /** What would have to be known, as a noun phrase: `the value of the header Accept`. */
  readonly settledBy: string;
}

/** Whether something else would have to be known first. */
export function isUnsettled<Value>(value: Perhaps<Value>): value is Unsettled {
  return typeof value === 'object' && value !== null && 'settledBy' in value;
}

/**
 * What expressions (ap_expr, `TestString`s of `RewriteCond`, formats) may ask of a request at the moment at which they stand. A variable,
 * header or environment variable that is not there is an empty text.
 */
export interface Subject {
  /** `%{NAME}`; names in upper case, as in spec 11. Names that are no variables of httpd give an empty text. */
  variable(name: string): Perhaps<string>;
  requestHeader(name: string): Perhaps<string>;
  responseHeader(name: string): Perhaps<string>;
  /** `subprocess_env`: what `SetEnv`, `SetEnvIf` and `[E=]` have set by now. */
  environment(name: string): Perhaps<string>;
  /** The environment httpd runs in. */
  processEnvironment(name: string): Perhaps<string>;
  note(name: string): Perhaps<string>;
  /** `-f`, `-d`, `-e`, `-s`, `-L`/`-h`, `-x`: a look at the file system. `size` is meant for `-s` and `filesize()`. */
  file(path: string): Perhaps<FileFacts>;
  readFile(path: string): Perhaps<string>;
  /** `-U` and `-F`: what a subrequest for a URL or a file would be answered. */
  subrequest(kind: 'url' | 'file', what: string): Perhaps<number>;
}

export interface FileFacts {
  readonly kind: 'file' | 'directory' | 'link' | 'other' | 'missing';
  readonly isLink: boolean;
  readonly executable: boolean;
  readonly size: number;
}

export type Served = 'static' | 'wsgi' | 'cgi' | 'proxy' | 'autoindex' | 'redirect' | 'source-code' | 'error' | 'other';

/** How a request is answered. With doubts, the fields hold what is likeliest. */
export interface Route {
  readonly certainty: 'certain' | 'unknown';
  readonly status: number;
  /** The header `Location`. */
  readonly location: string | null;
  readonly served: Served;
  readonly virtualHost: VirtualHost;
  /** `%v`: its canonical name. */
  readonly serverName: string | null;
  /** The URL path at the end, internal redirects followed. */
  readonly uri: string;
  /** `DocumentRoot` as it is for this request. */
  readonly documentRoot: string | null;
  readonly filename: string | null;
  readonly scriptName: string | null;
  readonly pathInfo: string;
  readonly handler: string | null;
  readonly wsgi: WsgiRoute | null;
  /** The sections that were merged, in that order, those of `.htaccess` files among them; `<VirtualHost>` is not. */
  readonly sections: readonly RouteSection[];
  readonly access: AccessVerdict | null;
  readonly trace: readonly TraceStep[];
  /** What would settle what is not known. Empty when the answer is certain. */
  readonly unknown: readonly string[];
}

/** A section, or a whole `.htaccess` file (`node: null`). */
export interface RouteSection {
  readonly node: ConfigNode | null;
  /** The file, as it was opened. */
  readonly file: string;
}

export interface WsgiRoute {
  /** Empty: in the server's own processes. */
  readonly processGroup: string;
  /** Empty: the first interpreter. */
  readonly applicationGroup: string;
  readonly callable: string;
  readonly mode: 'daemon' | 'embedded';
  /** Who the process runs as; `null` when nothing says. */
  readonly user: string | null;
  readonly group: string | null;
}

export type Step =
  | 'request'
  | 'virtual-host'
  | 'url'
  | 'rewrite'
  | 'proxy'
  | 'redirect'
  | 'translate'
  | 'sections'
  | 'access'
  | 'fixup'
  | 'handler'
  | 'wsgi'
  | 'error-document';

/** What access control says. */
export interface AccessVerdict {
  readonly granted: boolean;
  /** The line that decided; `null` when none did. */
  readonly by: ConfigNode | null;
  /** The id of the message in httpd's error log; `null` where access is granted. */
  readonly logId: string | null;
}

/** One decision on the way. */
export interface TraceStep {
  readonly step: Step;
  /** The directive that decided; `null` when none did. */
  readonly at: ConfigNode | null;
  /** Whole sentences in plain words; configuration text in backticks. */
  readonly text: string;
  /** Nothing that is not known had a say up to here. */
  readonly certain: boolean;
}
