import { argumentsOf, argumentValue, lineOf, nameOf } from '../../../model/arguments.js';
import { resourceAround } from '../../../model/section-resource.js';
import { addAfter } from '../../edits.js';
import { defineRule } from '../../rule.js';

const PROVIDERS = /^Auth(Basic|Digest|Form)Provider$/i;

export default defineRule({
  name: 'wsgi/auth-script-no-provider',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A script that checks passwords, and nobody asks it',
  why: `\`WSGIAuthUserScript\` names the script; \`AuthBasicProvider wsgi\` (or \`AuthDigestProvider wsgi\`) asks it. The default provider is \`file\`: the script is never called,
and without \`AuthUserFile\` every request gets 500.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/access-control-mechanisms.html'],
  examples: {
    bad: [
      '<LocationMatch ^/a>\nAuthType Basic\nAuthBasicProvider ldap\n«WSGIAuthUserScript» /srv/auth.wsgi\n</LocationMatch>',
      {
        text: '<Location /admin>\n    AuthType Basic\n    AuthName admin\n    «WSGIAuthUserScript» /srv/auth.wsgi\n    Require valid-user\n</Location>',
        fixed:
          '<Location /admin>\n    AuthType Basic\n    AuthName admin\n    WSGIAuthUserScript /srv/auth.wsgi\n    AuthBasicProvider wsgi\n    Require valid-user\n</Location>',
      },
      '<Location /admin>\nAuthType Basic\nAuthBasicProvider file\n«WSGIAuthUserScript» /srv/auth.wsgi\n</Location>',
    ],
    good: [
      '<Location /admin>\nAuthType Basic\nAuthBasicProvider wsgi\nWSGIAuthUserScript /srv/auth.wsgi\n</Location>',
      '<Location /admin>\nAuthType Digest\nAuthDigestProvider wsgi\nWSGIAuthUserScript /srv/auth.wsgi\n</Location>',
      '<LocationMatch ^/admin>\nWSGIAuthUserScript /srv/auth.wsgi\n</LocationMatch>\n<Location />\nAuthBasicProvider wsgi\n</Location>',
      { text: 'WSGIAuthUserScript /srv/auth.wsgi', htaccess: 'FileInfo' },
    ],
  },
  check(server, report) {
    if (server.incomplete) return;
    for (const node of server.nodes('WSGIAuthUserScript')) {
      // Where `AllowOverride` refuses the line, the provider is refused as well.
      if (server.problemAt(node)?.kind === 'not-allowed-here') continue;
      const resource = resourceAround(server, node);
      const beside = node.parent?.children.filter(({ name }) => PROVIDERS.test(name)) ?? [];
      // A pattern may meet any other section: what stands in its own counts.
      if (resource === null && beside.length === 0) continue;
      const effective = resource === null ? null : server.effective('AuthType', resource);
      const type = effective?.kind === 'set' ? argumentValue(effective.node, 0).toLowerCase() : '';
      const providers = resource === null ? [] : providersAsked(type).map((name) => server.effective(name, resource));
      const set = resource === null ? beside : providers.flatMap((each) => (each.kind === 'set' ? [each.node] : []));
      if (providers.some(({ kind }) => kind === 'unknown')) continue;
      if (set.some((each) => argumentsOf(each).some(({ value }) => /^wsgi$|\$\{/i.test(value)))) continue;
      const provider = `${type === 'digest' ? 'AuthDigestProvider' : 'AuthBasicProvider'} wsgi`;
      report({
        at: nameOf(node),
        node,
        // The server around may say the rest.
        ...(server.settings.htaccess ? { severity: 'warning' } : {}),
        message: `no provider \`wsgi\` asks this script: it is never called, and without a file of passwords every request will get 500; add \`${provider}\``,
        related: set.map((each) => ({ location: lineOf(each), message: 'these are asked instead' })),
        fixes: set.length === 0 ? addAfter(node, provider) : [],
      });
    }
  },
});

/** The directives whose providers a type of login asks; all where the type is not known. */
function providersAsked(type: string): readonly string[] {
  const all = ['AuthBasicProvider', 'AuthDigestProvider', 'AuthFormProvider'];
  const own = all.filter((name) => name.toLowerCase() === `auth${type}provider`);
  return own.length > 0 ? own : all;
}
