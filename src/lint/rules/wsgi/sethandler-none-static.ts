import { type Alias, aliasesOf, takesAll } from '../../../model/aliases.js';
import { argumentValue, lineOf } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { mountAt } from '../../../model/mount-lookup.js';
import { search } from '../../../model/section-match.js';
import { literalPath } from '../../../model/section-resource.js';
import type { Server } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/sethandler-none-static',
  severity: 'hint',
  preset: 'strict',
  fixable: 'no',
  title: 'A handler that is to take static files away from the application',
  why: `\`SetHandler None\` was needed for mod_python. It does not take URLs away from \`WSGIScriptAlias\`: the application gets them still, and with \`SetHandler default-handler\` requests get 404. \`Alias\` names what httpd serves
itself.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Location /static>\n«SetHandler None»\n</Location>',
      'Alias /static/ /srv/static/\nWSGIScriptAlias / /srv/app/app.wsgi\n<Location /static/>\n«SetHandler None»\n</Location>',
    ],
    good: [
      'SetHandler wsgi-script\nAlias /static/ /srv/static/\nWSGIScriptAlias / /srv/app/app.wsgi\n<Location /static/>\nSetHandler None\n</Location>',
      'AddHandler cgi-script .py\nAlias /static/ /srv/static/\nWSGIScriptAlias / /srv/app/app.wsgi\n<Location /static/>\nSetHandler None\n</Location>',
      'WSGIScriptAlias /app /srv/app/app.wsgi\n<Location /static>\nSetHandler None\n</Location>',
    ],
  },
  check(server, report) {
    const aliases = groupBy(aliasesOf(server), (alias) => alias.virtualHost);
    const aliasesAt = (host: VirtualHost): readonly Alias[] => [
      ...(aliases.get(host) ?? []),
      ...(aliases.get(server.mainServer) ?? []),
    ];
    for (const node of server.nodes('SetHandler')) {
      const virtualHost = server.virtualHostOf(node);
      const handler = argumentValue(node, 0).toLowerCase();
      const section = node.parent;
      if ((handler !== 'none' && handler !== 'default-handler') || section === null) continue;
      const isPattern = /^<locationmatch$/i.test(section.name);
      if (!isPattern && !/^<location$/i.test(section.name)) continue;
      const pattern = argumentValue(section, 0);
      // What may match anywhere takes URLs of the mount at `/` too.
      const anywhere = isPattern && /^(\(\?i\))?[^^(]/.test(pattern);
      const path = anywhere ? '/' : isPattern ? (/^\^(\/[\w-]*)/.exec(pattern)?.[1] ?? null) : literalPath(section);
      const [urls, fix] = anywhere ? [pattern, 'AliasMatch'] : [path, `Alias ${path}/`];
      const mount = path === null ? null : mountAt(server, virtualHost, path);
      if (path === null || mount === null) continue;
      const isAliased = (alias: Alias): boolean =>
        isPattern
          ? search(pattern, `${alias.path}/`, server.regexOptions(section)) !== false
          : takesAll(alias.path, `${path}/`);
      const alias = aliasesAt(virtualHost).find(isAliased);
      if ((alias !== undefined || anywhere) && hasOtherHandlers(server)) continue;
      const applicationGetsNone = alias === undefined && handler === 'default-handler';
      report({
        at: lineOf(node),
        node,
        ...(applicationGetsNone ? { severity: 'warning' } : {}),
        message:
          alias !== undefined
            ? `this changes nothing: \`Alias ${alias.path}\` has taken these requests from the application already; remove it`
            : applicationGetsNone
              ? `requests for \`${urls}\` go to the application's file without its handler and get 404; add \`${fix}\` for files`
              : `this changes nothing: the application still gets \`${urls}\`; add \`${fix}\` for files`,
        related: [{ location: mount.pathLocation, message: 'the application is mounted here' }],
      });
    }
  },
});

/** Something may give files another handler, which `SetHandler` takes from them again. */
function hasOtherHandlers(server: Server): boolean {
  if (server.incomplete || server.nodes('AddHandler', 'Action').length > 0) return true;
  return server.nodes('SetHandler').some((node) => !/^(none|default-handler)$/i.test(argumentValue(node, 0)));
}
