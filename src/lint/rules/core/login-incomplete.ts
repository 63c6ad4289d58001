import { argumentValue, lineOf } from '../../../model/arguments.js';
import { literalPath } from '../../../model/section-resource.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';
import { type Answer, ask, commandOf } from '../../witness/witness.js';

export default defineRule({
  name: 'core/login-incomplete',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A login that cannot be asked for',
  why: `\`Require valid-user\` alone asks nobody: without \`AuthType\` httpd has no way to ask for a user (AH00027), and without \`AuthName\` it has no name to ask for it with (AH01612). So does \`AuthType None\` below a section with \`Require valid-user\`, which only \`Require all granted\` takes back. It answers every request with 500, with a right
password too. The request in the message was followed through the configuration.`,
  references: ['https://httpd.apache.org/docs/2.4/howto/auth.html'],
  examples: {
    bad: [
      'ProxyPass / http://127.0.0.1:8000/\n<Location />\nAuthType Basic\nAuthName site\nAuthUserFile /etc/apache2/users\nRequire valid-user\n</Location>\n<Location /api>\n«AuthType None»\n</Location>',
      'ProxyPass / http://127.0.0.1:8000/\n<Location /admin>\nAuthName admin\nAuthUserFile /etc/apache2/users\n«Require valid-user»\n</Location>',
      'ProxyPass / http://127.0.0.1:8000/\n<Location /admin>\nAuthType Basic\nAuthUserFile /etc/apache2/users\n«Require user ann»\n</Location>',
    ],
    good: [
      'ProxyPass / http://127.0.0.1:8000/\n<Location />\nAuthType Basic\nAuthName site\nAuthUserFile /etc/apache2/users\nRequire valid-user\n</Location>\n<Location /api>\nAuthType None\nRequire all granted\n</Location>',
      'ProxyPass / http://127.0.0.1:8000/\n<Location /admin>\nAuthType Basic\nAuthName admin\nAuthUserFile /etc/apache2/users\nRequire valid-user\n</Location>',
      'ProxyPass / http://127.0.0.1:8000/\n<Location />\nAuthType Basic\nAuthName site\nAuthUserFile /etc/apache2/users\n</Location>\n<Location /admin>\nRequire valid-user\n</Location>',
      'ProxyPass / http://127.0.0.1:8000/\n<Location /admin>\nRequire valid-user\n</Location>',
      'ProxyPass / http://127.0.0.1:8000/\n<Location /admin>\nAuthName admin\nAuthUserFile /etc/apache2/users\nRequire valid-user\nRequire all granted\n</Location>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('AuthType')) {
      const failed =
        node.parent === null || !/^none$/i.test(argumentValue(node, 0)) ? null : failureIn(server, node.parent);
      if (failed?.missing !== 'AuthType') continue;
      report({
        at: lineOf(node),
        node,
        witness: failed.answer.witness,
        message: `every request will get 500 (\`AH00027\`), as \`${commandOf(failed.answer.witness)}\` shows: nobody is asked for a user, and the \`Require\` from outside still wants one; add \`Require all granted\``,
      });
    }
    for (const node of server.nodes('Require')) {
      const section = node.parent;
      if (section === null || !/^(valid-user|user|group)$/i.test(argumentValue(node, 0))) continue;
      // In parts of a server, what is missing may stand in another part, but hardly the half of it.
      const said = section.children.map(({ name }) => name.toLowerCase());
      const isHalf = said.some((name) => /^auth(type|name|userfile|dbmuserfile|basicprovider)$/.test(name));
      if (said.includes('authtype') && said.includes('authname')) continue;
      if (server.settings.fragment && !isHalf) continue;
      const failed = failureIn(server, section);
      if (failed === null || failed.answer.route.access?.by !== node) continue;
      const { answer, missing } = failed;
      report({
        at: lineOf(node),
        node,
        witness: answer.witness,
        message: `every request will get 500, as \`${commandOf(answer.witness)}\` shows: \`${missing}\` is missing`,
      });
    }
  },
});

/** What httpd misses, by the message with which it says so. */
const MISSING: Readonly<Record<string, 'AuthType' | 'AuthName'>> = { AH00027: 'AuthType', AH01612: 'AuthName' };

/** A request for the section's own path that fails for want of a way to ask for a user. */
function failureIn(
  server: Server,
  section: ConfigNode,
): { readonly answer: Answer; readonly missing: 'AuthType' | 'AuthName' } | null {
  const path = section.name.toLowerCase() === '<location' ? literalPath(section) : null;
  const answer = path === null ? null : ask(server, server.virtualHostOf(section), path);
  const step = answer?.route.trace.find((each) => each.step === 'access');
  if (answer === null || step?.certain !== true) return null;
  const missing = MISSING[answer.route.access?.logId ?? ''];
  return missing === undefined ? null : { answer, missing };
}
