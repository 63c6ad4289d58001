import { argumentOrLine, lineOf } from '../../../model/arguments.js';
import { audienceOf } from '../../../model/requirements.js';
import { isAtOrBelow } from '../../../model/section-match.js';
import { literalPath } from '../../../model/section-resource.js';
import { type ServedFolder, servedByHost, urlIn } from '../../../model/served-folders.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { defineRule, type Report } from '../../rule.js';
import { passesEverybody } from '../../witness/passes.js';
import { ask, commandOf, mappedBy } from '../../witness/witness.js';

export default defineRule({
  name: 'security/guard-without-effect',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A protected path that everybody gets to',
  why: `\`Require\` counts where its section is the last of those that say who may, and only for what the section is about. A later \`<Location>\` replaces what an earlier one says, however short its path; a \`<Directory>\` says nothing
of URLs that an application, an alias or a backend answers. Every \`<Location>\` comes after every \`<Directory>\`. The request in the message was followed through the configuration and is let in without a question.`,
  references: [
    'https://httpd.apache.org/docs/2.4/sections.html#merging',
    'https://cwe.mitre.org/data/definitions/284.html',
  ],
  examples: {
    bad: [
      'ProxyPass / http://127.0.0.1:8000/\n<Location «/admin»>\nAuthType Basic\nAuthName admin\nAuthUserFile /etc/apache2/users\nRequire valid-user\n</Location>\n<Location />\nRequire all granted\n</Location>',
      {
        text: 'WSGIScriptAlias /admin /srv/app/admin.wsgi\nDocumentRoot /srv/www\n<Directory /srv>\nRequire all granted\n</Directory>\n<Directory «/srv/www/admin»>\nRequire ip 192.0.2.0/24\n</Directory>',
        files: { '/srv/app/admin.wsgi': 'def application(environ, start_response): pass\n', '/srv/www/index.html': '' },
      },
      '<VirtualHost *:80>\nServerName www.example.com\nDocumentRoot /srv/www\nProxyPass /admin http://127.0.0.1:8000/admin\n<Directory «/srv/www/admin»>\nRequire host example.com\n</Directory>\n</VirtualHost>',
      {
        text: 'DocumentRoot /srv/www\n<Directory /srv/www>\nRequire all granted\n</Directory>\n<Directory «/srv/www/private»>\nRequire ip 192.0.2.0/24\n</Directory>\n<Location />\nRequire all granted\n</Location>',
        files: { '/srv/www/private/report.html': '' },
      },
    ],
    good: [
      {
        text: 'DocumentRoot /srv/www\n<Directory /srv/www/private>\nRequire ip 192.0.2.0/24\n</Directory>\n<DirectoryMatch ^/srv/www/>\nRequire all granted\n</DirectoryMatch>\n<Location /public>\nRequire all granted\n</Location>',
        files: { '/srv/www/private/report.html': '' },
      },
      {
        text: 'DocumentRoot /srv/www\n<Directory /srv/www>\nRequire all granted\n</Directory>\n<Directory /srv/www/private>\nRequire ip 192.0.2.0/24\n</Directory>\n<Location /public>\nRequire all granted\n</Location>',
        files: { '/srv/www/private/report.html': '' },
      },
      {
        text: 'Alias /doc/ /usr/share/doc/\nWSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nRequire all granted\n</Directory>\n<Directory /usr/share/doc>\nRequire ip 127.0.0.0/8\n</Directory>',
        files: { '/srv/app/app.wsgi': '', '/usr/share/doc/x': '' },
      },
      'ProxyPass / http://127.0.0.1:8000/\n<Location />\nRequire all granted\n</Location>\n<Location /admin>\nRequire ip 192.0.2.0/24\n</Location>',
      'ProxyPass / http://127.0.0.1:8000/\n<Location /admin>\nRequire ip 192.0.2.0/24\n</Location>\n<Location />\nAuthType None\n</Location>',
      {
        text: 'WSGIScriptAlias /admin /srv/app/admin.wsgi\nDocumentRoot /srv/www\n<Directory /srv>\nRequire all granted\n</Directory>\n<Directory /srv/app>\nRequire ip 192.0.2.0/24\n</Directory>',
        files: { '/srv/app/admin.wsgi': '', '/srv/www/index.html': '' },
      },
      '<VirtualHost *:80>\nServerName www.example.com\nDocumentRoot /srv/www\nAlias /files /srv/www/admin\nProxyPass /admin http://127.0.0.1:8000/admin\n<Directory /srv/www/admin>\nRequire host example.com\n</Directory>\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nDocumentRoot /srv/www\nProxyPass /admin http://127.0.0.1:8000/admin\n<Directory /srv/www/admin>\nRequire host example.com\n</Directory>\n<Location /admin>\nRequire host example.com\n</Location>\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const open = server.nodes('<Location', '<LocationMatch').filter((node) => audienceOf(node) === 'everybody');
    const hosts = new Set(open.map((node) => server.virtualHostOf(node)));
    for (const section of hosts.size === 0 ? [] : server.nodes('<Location'))
      if (hosts.has(server.virtualHostOf(section)) || hosts.has(server.mainServer))
        checkLocation(server, section, report);
    for (const section of server.nodes('<Directory')) {
      checkDirectory(server, section, report);
      if (hosts.size > 0) checkReopened(server, section, report);
    }
  },
});

const ACCESS = ['Require', 'Order', 'Allow', 'Deny', 'Satisfy', 'AuthMerging'];

/** A later section for the same URLs lets everybody in. */
function checkLocation(server: Server, section: ConfigNode, report: (report: Report) => void): void {
  const path = guardedPath(section);
  if (path === null) return;
  const virtualHost = server.virtualHostOf(section);
  const covering = server.sections.covering({ virtualHost, file: null, below: true, url: path }, ACCESS);
  const later = covering.slice(covering.findIndex(({ node }) => node === section) + 1);
  if (!later.some(({ node }) => /^<location/i.test(node.name) && audienceOf(node) === 'everybody')) return;
  const passed = passesEverybody(server, virtualHost, path);
  if (passed === null || passed.by === null || passed.by.parent === section) return;
  report({
    at: argumentOrLine(section, 0),
    node: section,
    witness: passed.witness,
    message: `a later section lets everybody in to \`${path}\`, and this one has no effect: \`${commandOf(passed.witness)}\` passes; put it behind the other`,
    related: [{ location: lineOf(passed.by), message: 'lets them in' }],
  });
}

/** The URL below `DocumentRoot` that leads to the directory is answered by something else, and nothing else leads there. */
function checkDirectory(server: Server, section: ConfigNode, report: (report: Report) => void): void {
  const directory = guardedPath(section);
  if (directory === null || server.nodes(...OTHER_WAYS).length > 0) return;
  const urls = urlsFor(server, section, directory);
  const [first] = urls;
  const takers = urls.map(({ host, url }) => takerOf(server, host, url, directory));
  const [taker] = takers;
  // Somewhere the files themselves are served.
  if (first === undefined || !taker || takers.includes(null)) return;
  const passed = passesEverybody(server, first.host, inside(first.url));
  if (passed === null) return;
  report({
    at: argumentOrLine(section, 0),
    node: section,
    witness: passed.witness,
    message: `\`${first.url}\` is not answered from this directory, but by \`${taker.line.text}\`, and that is open: \`${commandOf(passed.witness)}\` passes; protect \`<Location "${first.url}">\``,
    related: [{ location: lineOf(taker), message: 'answers' }],
  });
}

/** A `<Location>`, which comes after every `<Directory>`, lets everybody in to what is served from the directory. */
function checkReopened(server: Server, section: ConfigNode, report: (report: Report) => void): void {
  const directory = guardedPath(section);
  if (directory === null) return;
  for (const { host, url } of urlsFor(server, section, directory)) {
    const path = `${inside(url)}wsgi-lint`;
    const passed = passesEverybody(server, host, path);
    const opener = passed?.by?.parent ?? null;
    const filename = ask(server, host, path)?.route.filename ?? '';
    if (!passed?.by || opener === null || !/^<location/i.test(opener.name) || !isAtOrBelow(filename, directory))
      continue;
    report({
      at: argumentOrLine(section, 0),
      node: section,
      witness: passed.witness,
      message: `\`${opener.line.text.trim()}\` comes after every \`<Directory>\` and lets everybody in to \`${url}\`: \`${commandOf(passed.witness)}\` passes; grant access in a \`<Directory>\` instead`,
      related: [{ location: lineOf(passed.by), message: 'lets them in' }],
    });
    return;
  }
}

/** Ways to files that are not followed here. */
const OTHER_WAYS = [
  'AliasMatch',
  'ScriptAliasMatch',
  'VirtualDocumentRoot',
  'VirtualScriptAlias',
  'UserDir',
  'RewriteRule',
];

/** The URLs that lead to the directory of a section, in each virtual host that it counts for. */
function urlsFor(
  server: Server,
  section: ConfigNode,
  directory: string,
): readonly { readonly host: VirtualHost; readonly url: string }[] {
  const own = server.virtualHostOf(section);
  const hosts = own === server.mainServer ? [...servedByHost(server).keys()] : [own];
  return hosts.flatMap((host) => urlsOf(server, host, directory).map((url) => ({ host, url })));
}

/** The URLs of a virtual host that lead to a directory, as far as its aliases and its `DocumentRoot` tell. */
function urlsOf(server: Server, virtualHost: VirtualHost, directory: string): readonly string[] {
  const own = servedByHost(server).get(virtualHost) ?? [];
  const inherited = virtualHost === server.mainServer ? [] : (servedByHost(server).get(server.mainServer) ?? []);
  const isRoot = ({ url }: ServedFolder): boolean => url === '';
  const folders = own.some(isRoot) ? [...own, ...inherited.filter((each) => !isRoot(each))] : [...own, ...inherited];
  const urls = folders.flatMap((each) => {
    if (isAtOrBelow(directory, each.folder)) return [urlIn(each, directory)];
    return isAtOrBelow(each.folder, directory) ? [each.url] : [];
  });
  const mounted = server.matchingOrder(virtualHost).filter(({ target }) => isAtOrBelow(target, directory));
  return [...urls, ...mounted.map(({ path }) => path)];
}

/** The path of a section that lets some clients in and not others. */
function guardedPath(section: ConfigNode): string | null {
  const path = literalPath(section);
  return path === null || path === '/' || section.certainty !== 'certain' || audienceOf(section) !== 'some'
    ? null
    : path;
}

/** What answers at a URL path that no file of the directory does. */
function takerOf(server: Server, virtualHost: VirtualHost, url: string, directory: string): ConfigNode | null {
  const answer = url === '' ? null : ask(server, virtualHost, inside(url));
  if (answer === null || isAtOrBelow(answer.route.filename ?? directory, directory)) return null;
  const at = mappedBy(answer);
  return at !== null && /^(wsgiscriptalias|proxypass|alias)(match)?$/i.test(at.name) ? at : null;
}

/** A URL of the directory itself: `Alias /doc/` does not take `/doc`. */
function inside(url: string): string {
  return `${url.replace(/\/+$/, '')}/`;
}
