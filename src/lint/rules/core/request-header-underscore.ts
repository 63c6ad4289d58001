import { isUnknown } from '../../../model/arguments.js';
import { givesValue, requestHeaderLines } from '../../../model/header-lines.js';
import { proxiedPaths } from '../../../model/proxied-paths.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/request-header-underscore',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A header with an underscore, which programs do not get',
  why: `Applications find the header \`X-Forwarded-Proto\` as \`HTTP_X_FORWARDED_PROTO\`. One that is itself written with underscores would become the same variable, and could be forged; so httpd leaves it out for WSGI applications and CGI programs,
and so do most servers for Python behind a proxy. With hyphens it arrives.`,
  references: ['https://httpd.apache.org/docs/2.4/env.html#fixheader'],
  examples: {
    bad: [
      {
        text: 'RequestHeader set «X_FORWARDED_PROTO» https\nWSGIScriptAlias / /srv/app/app.wsgi\n',
        fixed: 'RequestHeader set X-FORWARDED-PROTO https\nWSGIScriptAlias / /srv/app/app.wsgi\n',
      },
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Location /login>\nRequestHeader set «REMOTE_USER» expr=%{REMOTE_USER}\n</Location>',
    ],
    good: [
      'RequestHeader set X-Forwarded-Proto https\nWSGIScriptAlias / /srv/app/app.wsgi',
      'RequestHeader unset X_FORWARDED_PROTO\nWSGIScriptAlias / /srv/app/app.wsgi',
      '<VirtualHost *:443>\nRequestHeader set X_USER me\nProxyPass / http://127.0.0.1:8080/\n</VirtualHost>\n<VirtualHost *:80>\nWSGIScriptAlias / /srv/app/app.wsgi\n</VirtualHost>',
      'RequestHeader set X_USER me',
    ],
  },
  check(server, report) {
    const proxying = new Set(proxiedPaths(server, 'ProxyPass').map(({ virtualHost }) => virtualHost));
    for (const line of requestHeaderLines(server)) {
      const { node, name, nameWord } = line;
      const host = server.virtualHostOf(node);
      if (!name.includes('_') || !givesValue(line) || isUnknown(name)) continue;
      // What a backend makes of the name is not known here.
      if (proxying.has(host) || server.matchingOrder(host).length === 0) continue;
      const hyphens = nameWord.value.replaceAll('_', '-');
      const how = { title: `write \`${hyphens}\``, safe: false };
      const quote = nameWord.quoted ? 1 : 0;
      report({
        at: nameWord.location,
        node,
        message: `httpd does not pass headers with an underscore to applications, since they could be forged: this one never arrives; write \`${hyphens}\``,
        fixes: replaceIn(node, nameWord.start + quote, nameWord.end - quote, hyphens, how),
      });
    }
  },
});
