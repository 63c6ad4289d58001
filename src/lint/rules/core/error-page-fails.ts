import { type Argument, argumentsOf, lineOf } from '../../../model/arguments.js';
import { kindOnDisk } from '../../../model/disk.js';
import { groupBy } from '../../../model/group-by.js';
import { isAtOrBelow } from '../../../model/section-match.js';
import { literalPath } from '../../../model/section-resource.js';
import { servedByHost } from '../../../model/served-folders.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { defineRule } from '../../rule.js';
import { type Answer, ask, commandOf, decision } from '../../witness/witness.js';

export default defineRule({
  name: 'core/error-page-fails',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'An error page that is an error itself',
  why: `The path of an \`ErrorDocument\` is a new request inside of httpd, with the same aliases, mounts and access control as any other. Where that is refused, or leads to no file, clients get httpd's own page, with the sentence
that a further error was met. A page for 401 has to be open, and one below an application that is mounted at \`/\` needs an \`Alias\`. The request in the message was followed through the configuration.`,
  references: ['https://httpd.apache.org/docs/2.4/custom-error.html'],
  examples: {
    bad: [
      {
        text: 'DocumentRoot /srv/www\nErrorDocument 404 «/errors/404.html»',
        files: { '/srv/www/index.html': 'x' },
      },
      {
        text: 'DocumentRoot /srv/www\nErrorDocument 404 «/private/404.html»\n<Directory /srv/www/private>\nRequire all denied\n</Directory>',
        files: { '/srv/www/private/404.html': 'x' },
      },
    ],
    good: [
      {
        text: 'DocumentRoot /srv/www\nErrorDocument 401 /errors/401.html\n<Location />\nAuthType Basic\nAuthName site\nAuthUserFile /srv/users\nRequire valid-user\n</Location>',
        files: { '/srv/www/index.html': 'x', '/srv/www/errors/401.html': 'x' },
      },
      {
        text: 'DocumentRoot /srv/www\nErrorDocument 404 /errors/404.html',
        files: { '/srv/www/errors/404.html': 'x' },
      },
      'DocumentRoot /srv/www\nErrorDocument 404 /errors/404.html',
      { text: 'ErrorDocument 404 /errors/404.html', files: { '/srv/www/index.html': 'x' } },
      {
        text: 'DocumentRoot /srv/www\nErrorDocument 401 /errors/401.html\n<Location /errors>\nRequire all granted\n</Location>\n<Location /admin>\nAuthType Basic\nAuthName site\nAuthUserFile /srv/users\nRequire valid-user\n</Location>',
        files: { '/srv/www/index.html': 'x', '/srv/www/errors/401.html': 'x' },
      },
      {
        text: 'DocumentRoot /srv/www\nErrorDocument 404 /errors/404.html\n<Location /errors>\nRequire env REDIRECT_STATUS\n</Location>',
        files: { '/srv/www/errors/404.html': 'x' },
      },
      {
        text: 'DocumentRoot /srv/www\nErrorDocument 403 /private/403.html\n<Directory /srv/www/private>\nRequire all denied\n<Files 403.html>\nRequire all granted\n</Files>\n</Directory>',
        files: { '/srv/www/private/403.html': 'x' },
      },
    ],
  },
  check(server, report) {
    const pages = server.nodes('ErrorDocument').flatMap(pageOf);
    if (pages.length === 0) return;
    const byHost = groupBy(pages, ({ node }) => server.virtualHostOf(node));
    for (const page of pages) {
      const [failure] = hostsOf(server, page, byHost).flatMap((host) => failureIn(server, host, page) ?? []);
      if (failure === undefined) continue;
      const { status, by, answer } = failure;
      report({
        at: page.word.location,
        node: page.node,
        witness: answer.witness,
        message: `\`${page.path}\` is answered ${status} itself, as \`${commandOf(answer.witness)}\` shows: clients get httpd's own page instead`,
        related: by === null ? [] : [{ location: lineOf(by), message: 'refuses it' }],
      });
    }
  },
});

interface Page {
  readonly node: ConfigNode;
  readonly code: string;
  readonly word: Argument;
  readonly path: string;
}

function pageOf(node: ConfigNode): readonly Page[] {
  const [code, word] = argumentsOf(node);
  if (code === undefined || word === undefined || node.certainty !== 'certain' || !/^\/[^%$]*$/.test(word.value))
    return [];
  return [{ node, code: code.value, word, path: word.value.replace(/[?#].*$/s, '') }];
}

/** How many virtual hosts are asked about a page of the main server. */
const MOST_HOSTS = 20;

/** The virtual hosts that send the page, as far as their own lines tell. */
function hostsOf(
  server: Server,
  { node, code }: Page,
  byHost: ReadonlyMap<VirtualHost, readonly Page[]>,
): readonly VirtualHost[] {
  const own = server.virtualHostOf(node);
  if (own !== server.mainServer || server.virtualHosts.length === 1) return [own];
  const others = server.virtualHosts.slice(1, MOST_HOSTS);
  return others.filter((host) => !(byHost.get(host) ?? []).some((page) => page.code === code));
}

interface Failure {
  /** Of the page. */
  readonly status: number;
  readonly by: ConfigNode | null;
  /** A request that shows it: one for the page, or one that has to be answered with it. */
  readonly answer: Answer;
}

function failureIn(server: Server, virtualHost: VirtualHost, { node, code, path }: Page): Failure | null {
  if (isPlainlySent(server, virtualHost, path)) return null;
  const answer = ask(server, virtualHost, path);
  if (answer === null || answer.route.certainty !== 'certain') return null;
  const { status, trace, access } = answer.route;
  // Rules may look at what is different in a request for an error page.
  // What the parts at hand say nothing of, another part may.
  if (server.settings.fragment && decision(answer.route, 'proxy', 'redirect', 'translate') === null) return null;
  if (status < 400 || trace.some(({ step, at }) => step === 'rewrite' && at !== null)) return null;
  if (status === 404) return { status, by: null, answer };
  // Whether httpd asks again for the page of what it has just refused depends on its modules (`auth_internal_per_conf`).
  if (server.settings.fragment && /^40[13]$/.test(code)) return null;
  const errors = probesIn(server, virtualHost).flatMap((each) => errorWith(ask(server, virtualHost, each), node) ?? []);
  const [failed] = errors;
  if (failed === undefined || errors.some(({ route: { served } }) => served !== 'error')) return null;
  return { status, by: access?.granted === false ? access.by : null, answer: failed };
}

/** The answer if it is an error that asks for the page, whether or not that could be shown. */
function errorWith(answer: Answer | null, node: ConfigNode): Answer | null {
  if (answer === null || answer.route.certainty !== 'certain') return null;
  return answer.route.trace.some(({ step, at }) => step === 'error-document' && at === node) ? answer : null;
}

/** How many protected paths are tried. */
const MOST_PATHS = 5;

/** Paths that are likely to be errors. */
function probesIn(server: Server, virtualHost: VirtualHost): readonly string[] {
  const sections = server.nodes('<Location').filter((node) => {
    const host = server.virtualHostOf(node);
    return host === virtualHost || host === server.mainServer;
  });
  return ['/wsgi-lint/not-there', '/', ...sections.flatMap((node) => literalPath(node) ?? []).slice(0, MOST_PATHS)];
}

/** The page is there and open as far as the sections tell, or nothing is known of the files: no reason to ask. */
function isPlainlySent(server: Server, virtualHost: VirtualHost, path: string): boolean {
  const folders = [virtualHost, server.mainServer].flatMap((host) => servedByHost(server).get(host) ?? []);
  const [nearest] = folders.filter(({ url }) => isAtOrBelow(path, url)).sort((a, b) => b.url.length - a.url.length);
  if (nearest === undefined) return false;
  const file = nearest.folder.replace(/\/$/, '') + path.slice(nearest.url.length);
  const kind = kindOnDisk(server, file);
  if (kind !== 'file') return kind === 'unknown';
  return ['open', 'unset'].includes(server.access({ virtualHost, file, below: false, url: path }).kind);
}
