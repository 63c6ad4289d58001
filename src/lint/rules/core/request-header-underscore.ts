import { isUnknown } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { givesValue, requestHeaderLines } from '../../../model/header-lines.js';
import { proxiedPaths } from '../../../model/proxied-paths.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** Backends for which httpd itself makes variables of the headers. */
const FOR_PROGRAMS = /^(?:unix:[^|]*\|)?(?:s?cgi|fcgi|uwsgi):/i;

/** What proxies tell, by names that all agree on. */
const FORWARDED = /^x_(?:forwarded_(?:for|proto|protocol|host|port|prefix|server|ssl|scheme)|real_ip|scheme)$/;

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
      '<VirtualHost *:443>\nProxyPass / uwsgi://127.0.0.1:3031/\nRequestHeader set «X_SCHEME» https\n</VirtualHost>',
      {
        text: '<VirtualHost *:443>\nRequestHeader set «X_Forwarded_Proto» https\nProxyPass / http://127.0.0.1:8069/\n</VirtualHost>\n',
        fixed:
          '<VirtualHost *:443>\nRequestHeader set X-Forwarded-Proto https\nProxyPass / http://127.0.0.1:8069/\n</VirtualHost>\n',
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
    const backends = groupBy(proxiedPaths(server, 'ProxyPass'), ({ virtualHost }) => virtualHost);
    for (const line of requestHeaderLines(server)) {
      const { node, name, nameWord } = line;
      const host = server.virtualHostOf(node);
      if (!name.includes('_') || !givesValue(line) || isUnknown(name)) continue;
      const targets = (backends.get(host) ?? []).map(({ target }) => target.value).filter((target) => target !== '!');
      if (targets.length === 0 && server.matchingOrder(host).length === 0) continue;
      // What a backend makes of a name of its own is not known here.
      const forPrograms = targets.every((target) => FOR_PROGRAMS.test(target));
      if (!forPrograms && !FORWARDED.test(name)) continue;
      const hyphens = nameWord.value.replaceAll('_', '-');
      const how = { title: `write \`${hyphens}\``, safe: false };
      const quote = nameWord.quoted ? 1 : 0;
      report({
        at: nameWord.location,
        node,
        message: forPrograms
          ? `httpd does not pass headers with an underscore to applications, since they could be forged: this one never arrives; write \`${hyphens}\``
          : `this is another header than \`${hyphens}\`, which applications look for, and most servers drop what has an underscore; write \`${hyphens}\``,
        fixes: replaceIn(node, nameWord.start + quote, nameWord.end - quote, hyphens, how),
      });
    }
  },
});
