import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSettings } from '../../../src/httpd/defaults.js';
import type { Ownership } from '../../../src/httpd/host.js';
import { type MemoryFile, memoryHost } from '../../../src/httpd/host-memory.js';
import { serverOf } from '../../../src/lint/linter.js';
import { sectionLabel, shortenerFor } from '../../../src/model/route/label.js';
import { requestFor } from '../../../src/model/route/request.js';
import { route } from '../../../src/model/route/route.js';
import type { Request, Route } from '../../../src/model/route/types.js';
import type { Server } from '../../../src/model/server.js';
import { createSource } from '../../../src/text/index.js';

/** A configuration with its files, and what httpd 2.4.71 with mod_wsgi 4.9.4 answered to requests. */
interface Scenario {
  readonly config: readonly string[];
  /** Below `TREE`. `@wsgi` and `@cgi` are scripts that tell what they are asked, `@cgi-` one that may not be executed. */
  readonly tree: Readonly<Record<string, string | null | { readonly link: string }>>;
  readonly requests: readonly { readonly send: Sent; readonly expect: Expected }[];
}

interface Sent {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body_bytes?: number;
  readonly connect?: string;
  readonly source?: string;
  readonly http_version?: string;
  readonly target?: string;
}

interface Expected {
  readonly status: number;
  readonly vhost?: string;
  readonly location?: string;
  readonly file?: string;
  readonly script?: readonly [name: string, info: string];
  readonly groups?: readonly [processGroup: string, applicationGroup: string];
  readonly handler?: string;
  readonly sections?: readonly string[];
}

export type Measure = keyof Expected;

/** One answer that is not the server's; `unknown` instead of a measure: none was given as certain. */
export interface Disagreement {
  readonly request: string;
  readonly measure: Measure | 'unknown';
  readonly got: unknown;
  readonly expected: unknown;
}

const FOLDER = join(import.meta.dirname, 'fixtures');
const TREE = '/srv/tree';

const MODULES =
  `mpm_event authn_core authn_file authz_core authz_host authz_user authz_groupfile access_compat auth_basic auth_digest actions alias
  allowmethods asis autoindex cgid dav dav_fs dir env expires filter headers include info log_debug macro mime negotiation proxy proxy_http
  proxy_wstunnel remoteip reqtimeout rewrite setenvif speling status unique_id userdir vhost_alias wsgi`.split(/\s+/);

const WRAPPER = [
  'ServerRoot "/run/httpd"',
  ...MODULES.map((name) => `LoadModule ${name}_module modules/mod_${name}.so`),
  'User www-data',
  'Group www-data',
  'TypesConfig "/srv/mime.types"',
  `Define TREE "${TREE}"`,
  'Include "/etc/httpd/site.conf"',
].join('\n');

const TYPES =
  'text/html html htm\ntext/plain txt\ntext/css css\napplication/javascript js\nimage/png png\nimage/x-icon ico\n';

const SCRIPTS: Readonly<Record<string, string>> = {
  '@wsgi': 'application = app = main = handle_request = site = None\n',
  '@cgi': '#!/bin/sh\n',
  '@cgi-': '#!/bin/sh\n',
};

export const scenarioNames: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

/** Asks `route` what the server was asked. */
export function runScenario(name: string): {
  readonly asked: ReadonlyMap<Measure, number>;
  readonly disagreements: readonly Disagreement[];
} {
  const scenario = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Scenario;
  const host = hostOf(scenario);
  const source = createSource('/run/httpd/httpd.conf', `${WRAPPER}\n`);
  const server = serverOf([{ path: source.path, source }], host, createSettings({}));
  const asked = new Map<Measure, number>();
  const disagreements: Disagreement[] = [];
  for (const { send, expect } of scenario.requests) {
    const found = route(server, requestOf(send, host), host);
    const request = `${send.method ?? 'GET'} ${send.url}`;
    if (found.certainty === 'unknown') {
      disagreements.push({ request, measure: 'unknown', got: found.unknown, expected: expect.status });
      continue;
    }
    for (const [measure, expected] of Object.entries(expect) as [Measure, unknown][]) {
      asked.set(measure, (asked.get(measure) ?? 0) + 1);
      const got = measured(found, measure, server);
      if (JSON.stringify(got) !== JSON.stringify(expected)) disagreements.push({ request, measure, got, expected });
    }
  }
  return { asked, disagreements };
}

function hostOf({ config, tree }: Scenario): ReturnType<typeof memoryHost> {
  const files: Record<string, MemoryFile> = {
    '/etc/httpd/site.conf': `${config.join('\n')}\n`,
    '/srv/mime.types': TYPES,
    '/run/httpd/logs': null,
    '/usr/bin': null,
    '/usr/local/pythonenv': null,
  };
  for (const module of MODULES) files[`/run/httpd/modules/mod_${module}.so`] = '';
  const owners: Record<string, Ownership> = {};
  for (const [name, file] of Object.entries(tree)) {
    const path = `${TREE}/${name}`;
    files[path.replace(/\/$/, '')] = typeof file === 'string' ? (SCRIPTS[file] ?? file) : file;
    owners[path] = { uid: 0, gid: 0, mode: file === '@cgi' ? 0o755 : 0o644 };
  }
  return memoryHost(files, {
    environment: { PATH: '/usr/bin:/bin', LANG: 'C' },
    users: { 'www-data': 33 },
    groups: { 'www-data': 33 },
    owners,
  });
}

/** Every request came from this machine, over the loopback address. */
function requestOf(send: Sent, host: ReturnType<typeof memoryHost>): Request {
  const headers = Object.entries(send.headers ?? {});
  const request = requestFor(send.url, host, {
    method: send.method ?? 'GET',
    headers: headers.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
    version: send.http_version ?? '1.1',
    connect: send.connect ?? '127.0.0.1',
    from: send.source ?? '127.0.0.1',
    bodyLength: send.body_bytes ?? 0,
  });
  if (request === null) throw new Error(`${send.url} is no URL`);
  const withoutHost = headers.some(([name, value]) => name.toLowerCase() === 'host' && value === null);
  return {
    ...request,
    target: send.target ?? request.target,
    headers: withoutHost ? request.headers.filter(([name]) => name.toLowerCase() !== 'host') : request.headers,
  };
}

function measured(found: Route, measure: Measure, server: Server): unknown {
  switch (measure) {
    case 'vhost':
      return found.serverName;
    case 'file':
      return found.filename;
    case 'script':
      return [found.scriptName, found.pathInfo];
    case 'groups':
      return [found.wsgi?.processGroup, found.wsgi?.applicationGroup];
    case 'sections': {
      const shorten = shortenerFor(server);
      return found.sections.map((section) => sectionLabel(section, shorten));
    }
    default:
      return found[measure];
  }
}
