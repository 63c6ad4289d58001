import { type Alias, aliasesOf, takesAll } from '../../../model/aliases.js';
import { groupBy } from '../../../model/group-by.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/proxied-path-shadowed',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A proxied path that an earlier one takes',
  why: `httpd takes the first \`ProxyPass\` that matches, not the longest. Behind \`ProxyPass / …\` every other is dead: what was to stay here with \`!\`, or to go to another backend, goes to the first one, with the cookies and passwords that were meant
for the other. The longest paths come first.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass'],
  examples: {
    bad: [
      'ProxyPass / http://127.0.0.1:8000/\nProxyPass «/static» !',
      'ProxyPass /app http://127.0.0.1:8000/app\nProxyPass «/app/admin» http://127.0.0.1:9000/admin',
    ],
    good: [
      'ProxyPass /static !\nProxyPass / http://127.0.0.1:8000/',
      'ProxyPass /app http://127.0.0.1:8000/app\nProxyPass /application http://127.0.0.1:9000/application',
      'ProxyPass / http://127.0.0.1:8000/\n<Location /admin>\nProxyPass http://127.0.0.1:9000/admin\n</Location>',
      '<VirtualHost *:80>\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>\n<VirtualHost *:8080>\nProxyPass /x http://127.0.0.1:9000/x\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const proxied = aliasesOf(server).filter(({ kind, node }) => kind === 'proxy' && node.certainty === 'certain');
    for (const group of groupBy(proxied, ({ virtualHost }) => virtualHost).values()) {
      const seen: Alias[] = [];
      for (const alias of group) {
        const first = seen.find(({ path }) => takesAll(path, alias.path));
        seen.push(alias);
        // The same line twice is no harm.
        if (first === undefined || (first.path === alias.path && first.target === alias.target)) continue;
        report({
          at: alias.pathLocation,
          node: alias.node,
          message: `\`ProxyPass ${first.path}\` above takes these requests, so this line does nothing; put it first`,
          related: [{ location: first.pathLocation, message: 'this takes them' }],
        });
      }
    }
  },
});
