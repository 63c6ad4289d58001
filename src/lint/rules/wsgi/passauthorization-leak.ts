import { argumentOrLine, argumentValue, lineOf } from '../../../model/arguments.js';
import type { Mount } from '../../../model/mounts.js';
import { resourceAround } from '../../../model/section-resource.js';
import type { ConfigNode, Location, Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/passauthorization-leak',
  severity: 'warning',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'Passwords that are passed on for nothing',
  why: `Where httpd itself asks for a password, the application learns who it is from \`REMOTE_USER\`. \`WSGIPassAuthorization On\` hands it the
password too.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIPassAuthorization.html'],
  examples: {
    bad: [
      'WSGIScriptAlias / /srv/app/app.wsgi pass-authorization=«On»\n<Location /admin>\nAuthType Basic\nAuthName x\nAuthUserFile /srv/htpasswd\nRequire valid-user\n</Location>',
      'WSGIPassAuthorization «On»\nWSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nAuthType Basic\nAuthName x\nAuthUserFile /srv/htpasswd\nRequire valid-user\n</Directory>',
    ],
    good: [
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nAuthType Basic\nAuthName x\nAuthUserFile /srv/htpasswd\nRequire valid-user\n</Directory>',
      'WSGIPassAuthorization On\nWSGIScriptAlias / /srv/app/app.wsgi',
      'WSGIPassAuthorization On\nWSGIScriptAlias / /srv/app/app.wsgi\n<Location /server-status>\nSetHandler server-status\nAuthType Basic\nAuthName x\nAuthUserFile /srv/htpasswd\nRequire valid-user\n</Location>',
    ],
  },
  check(server, report) {
    const told = new Set<ConfigNode>();
    for (const place of placesOf(server)) {
      const pass = passes(server, place);
      const auth = server.effective('AuthType', place.resource);
      // A part of the application, such as its administration, counts.
      const checks = auth.kind === 'set' ? [auth.node] : auth.kind === 'unknown' ? auth.nodes : [];
      const check = checks.find((node) => /^(basic|digest)$/i.test(argumentValue(node, 0)) && !isOfOther(server, node));
      if (pass === null || check === undefined || told.has(pass.node)) continue;
      told.add(pass.node);
      report({
        at: pass.location,
        node: pass.node,
        message:
          'httpd checks the password here, and the application gets it as well: `REMOTE_USER` is enough; turn it off',
        related: [{ location: lineOf(check), message: 'checked by httpd' }],
      });
    }
  },
});

/** What may get a password: the mounts, or what lies in the folder of a `.htaccess` file. */
function placesOf(server: Server): readonly Pick<Mount, 'resource' | 'options' | 'node'>[] {
  const [node] = server.nodes('WSGIPassAuthorization');
  if (!server.settings.htaccess || node === undefined) return server.mounts;
  const resource = resourceAround(server, node);
  return resource === null ? [] : [{ resource, options: { options: [], stray: [] }, node }];
}

/** What hands the password on: the option of the mount, or else the directive in force. */
function passes(
  server: Server,
  mount: Pick<Mount, 'resource' | 'options' | 'node'>,
): { readonly node: ConfigNode; readonly location: Location } | null {
  const option = mount.options.options.findLast(({ name }) => name === 'pass-authorization');
  if (option !== undefined)
    return option.value.toLowerCase() === 'on' ? { node: mount.node, location: option.valueLocation } : null;
  const effective = server.effective('WSGIPassAuthorization', mount.resource);
  if (effective.kind !== 'set' || argumentValue(effective.node, 0).toLowerCase() !== 'on') return null;
  return { node: effective.node, location: argumentOrLine(effective.node, 0) };
}

/** The section around gives its requests to another handler, such as `server-status`. */
function isOfOther(server: Server, { parent }: ConfigNode): boolean {
  return server
    .nodes('SetHandler')
    .some((node) => parent !== null && node.parent === parent && !/^(wsgi-script|none)$/i.test(argumentValue(node, 0)));
}
