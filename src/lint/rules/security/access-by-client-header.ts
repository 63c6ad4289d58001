import { argumentsOf, lineOf } from '../../../model/arguments.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

/** What `SetEnvIf` looks at that is not a header of the request. */
const KNOWN_TO_SERVER = /^(Remote_(Host|Addr|User)|Server_Addr|Request_(Method|Protocol|URI))$/i;

export default defineRule({
  name: 'security/access-by-client-header',
  severity: 'warning',
  preset: 'security',
  fixable: 'no',
  title: 'Access that a header of the client decides',
  why: `A client writes what it likes into \`User-Agent\`, \`Referer\`, \`X-Forwarded-For\` or a header of one's own. A variable that \`SetEnvIf\` sets by such a header is no key: \`Require env\` lets in whoever knows what to write. It is right only
behind a proxy that sets the header itself, and mod_remoteip is made for that.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_authz_core.html#require',
    'https://cwe.mitre.org/data/definitions/290.html',
  ],
  examples: {
    bad: [
      'SetEnvIf X-Forwarded-For "^10\\." inside\n<Location /admin>\n«Require env inside»\n</Location>',
      'BrowserMatch "^Monitor" monitor\n<Location /status>\nOrder deny,allow\nDeny from all\n«Allow from env=monitor»\n</Location>',
    ],
    good: [
      'SetEnvIf Remote_Addr "^10\\." inside\n<Location /admin>\nRequire env inside\n</Location>',
      'SetEnvIf X-Forwarded-For "^10\\." inside\nCustomLog /var/log/x.log combined env=!inside',
      'SetEnvIf User-Agent "BadBot" bad\n<Location />\n<RequireAll>\nRequire all granted\nRequire not env bad\n</RequireAll>\n</Location>',
      '<Location /admin>\nRequire env REDIRECT_inside\n</Location>',
    ],
  },
  check(server, report) {
    const setBy = new Map<string, ConfigNode>();
    for (const node of server.nodes('SetEnvIf', 'SetEnvIfNoCase', 'BrowserMatch', 'BrowserMatchNoCase')) {
      const words = argumentsOf(node).map(({ value }) => value);
      const browser = /^browser/i.test(node.name);
      if (!browser && KNOWN_TO_SERVER.test(words[0] ?? '')) continue;
      for (const word of words.slice(browser ? 1 : 2))
        if (!word.startsWith('!')) setBy.set(word.replace(/=.*$/s, ''), node);
    }
    if (setBy.size === 0) return;
    for (const node of server.nodes('Require', 'Allow')) {
      const [first, ...rest] = argumentsOf(node).map(({ value }) => value);
      const requires = /^require$/i.test(node.name);
      const names = requires ? (first?.toLowerCase() === 'env' ? rest : []) : rest.flatMap(nameInAllow);
      const setter = names.map((name) => setBy.get(name)).find((found) => found !== undefined);
      if (setter === undefined) continue;
      report({
        at: lineOf(node),
        node,
        message: 'who sends the right header gets in; ask for an address with `Require ip`, or for a login',
        related: [{ location: lineOf(setter), message: 'a header of the client sets the variable' }],
      });
    }
  },
});

/** `Allow from env=NAME` */
function nameInAllow(word: string): readonly string[] {
  return /^env=(?!!)/i.test(word) ? [word.slice('env='.length)] : [];
}
