import { argumentsOf, lineOf } from '../../../model/arguments.js';
import { headerLines } from '../../../model/header-lines.js';
import { perServer } from '../../../model/per-server.js';
import { rewritesOf } from '../../../model/rewrites.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** Headers that programs send, and httpd itself does not. */
const OF_PROGRAMS = /^(?:set-cookie|x-powered-by|x-generator|x-pingback|content-security-policy)$/;

/** `ap_scan_script_header_err` reads the headers of what runs so into the table of `always`. */
const FASTCGI = /(?:^|\|)(?:fcgi|scgi):/i;

export default defineRule({
  name: 'core/header-of-program-kept',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A header of a program that is changed in the wrong table',
  why: `httpd keeps two tables of headers for each answer, and the headers of CGI and FastCGI programs, PHP-FPM among them, are in that of \`Header always\`. \`Header unset X-Powered-By\` and \`Header edit Set-Cookie\` look into the other one, where they
are not: they are sent as the program wrote them.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header'],
  examples: {
    bad: [
      {
        text: '<FilesMatch \\.php$>\nSetHandler "proxy:unix:/run/php/php-fpm.sock|fcgi://localhost"\n</FilesMatch>\n«Header unset X-Powered-By»\n',
        fixed:
          '<FilesMatch \\.php$>\nSetHandler "proxy:unix:/run/php/php-fpm.sock|fcgi://localhost"\n</FilesMatch>\nHeader always unset X-Powered-By\n',
      },
      '<VirtualHost *:443>\nProxyPassMatch ^/(.*\\.php)$ fcgi://127.0.0.1:9000/srv/www/$1\n«Header onsuccess edit Set-Cookie ^(.*)$ $1;Secure»\n</VirtualHost>',
      '<VirtualHost *:80>\nScriptAlias / /srv/cgi/app.cgi/\n«Header edit Set-Cookie ^(.*)$ $1;HttpOnly»\n</VirtualHost>',
    ],
    good: [
      '<FilesMatch \\.php$>\nSetHandler "proxy:fcgi://127.0.0.1:9000"\n</FilesMatch>\nHeader always unset X-Powered-By',
      '<FilesMatch \\.php$>\nSetHandler "proxy:fcgi://127.0.0.1:9000"\n</FilesMatch>\nHeader unset X-Powered-By\nHeader always unset X-Powered-By',
      '<FilesMatch \\.php$>\nSetHandler "proxy:fcgi://127.0.0.1:9000"\n</FilesMatch>\nHeader unset ETag',
      'ProxyPass / http://127.0.0.1:8000/\nHeader unset X-Powered-By',
      'WSGIScriptAlias / /srv/app/app.wsgi\nScriptAlias /cgi-bin/ /srv/cgi/\nHeader edit Set-Cookie ^(.*)$ $1;Secure',
      'Header unset X-Powered-By',
    ],
  },
  check(server, report) {
    const lines = headerLines(server).filter(({ name }) => OF_PROGRAMS.test(name));
    const always = new Set(lines.flatMap((line) => (line.always ? [line.name] : [])));
    for (const { node, action, name, nameWord } of lines) {
      if (!/^(?:unset|edit\*?)$/.test(action) || always.has(name)) continue;
      const program = programsOf(server, server.virtualHostOf(node));
      if (program === null) continue;
      const first = argumentsOf(node)[0];
      const explicit = first?.value.toLowerCase() === 'onsuccess';
      report({
        at: lineOf(node),
        node,
        message: `\`${nameWord.value}\` of CGI and FastCGI programs is in the table of \`always\`, and they are sent as they are; write \`Header always ${action}\``,
        related: [{ location: lineOf(program), message: 'runs them' }],
        fixes:
          first === undefined
            ? []
            : replaceIn(node, first.start, explicit ? first.end : first.start, explicit ? 'always' : 'always ', {
                title: `write \`Header always ${action}\``,
                safe: false,
              }),
      });
    }
  },
});

/** What runs CGI and FastCGI programs in a virtual host; `null` where nothing does, or where other answers are changed by its lines too. */
function programsOf(server: Server, host: VirtualHost): ConfigNode | null {
  const { programs, others } = answering(server);
  const isMain = host === server.mainServer;
  if (isMain ? others.size > 0 : others.has(host) || others.has(server.mainServer)) return null;
  return programs.get(host) ?? programs.get(server.mainServer) ?? null;
}

const answering = perServer((server) => {
  const programs = new Map<VirtualHost, ConfigNode>();
  const others = new Set(server.mounts.map(({ virtualHost }) => virtualHost));
  for (const node of server.nodes('SetHandler', 'ProxyPass', 'ProxyPassMatch', 'ScriptAlias')) {
    const words = argumentsOf(node).map(({ value }) => value);
    const isScript = node.name.toLowerCase() === 'scriptalias';
    if (isScript ? words[0] === '/' : words.some((word) => FASTCGI.test(word.replace(/^proxy:/i, ''))))
      programs.set(server.virtualHostOf(node), node);
    else if (words.some((word) => /^(?:unix:[^|]*\||balancer:|https?:|h2c?:|wss?:|ajp:|uwsgi:)/i.test(word)))
      others.add(server.virtualHostOf(node));
  }
  for (const { node, flags } of rewritesOf(server)) if (flags.has('p')) others.add(server.virtualHostOf(node));
  return { programs, others };
});
