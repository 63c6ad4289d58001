import { type Alias, aliasesOf, takesAll } from '../../../model/aliases.js';
import { groupBy } from '../../../model/group-by.js';
import { patternLines } from '../../../model/pattern-lines.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/proxy-hides-alias',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'An alias or redirect for what is proxied',
  why: `mod_proxy looks at URLs before mod_alias, whatever the order in the file: what a \`ProxyPass\` matches goes to the backend, and \`Alias\` and \`Redirect\` are not asked. \`ProxyPass /static !\` before it takes a path
out.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass'],
  examples: {
    bad: [
      'ProxyPass / http://127.0.0.1:8000/\nAlias «/static» /srv/static',
      '<VirtualHost *:80>\nRedirect «/old» https://www.example.com/new\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>',
    ],
    good: [
      'ProxyPass /static !\nProxyPass / http://127.0.0.1:8000/\nAlias /static /srv/static',
      'ProxyPass /api http://127.0.0.1:8000/api\nAlias /static /srv/static',
      '<VirtualHost *:80>\nRedirect / https://www.example.com/\n</VirtualHost>\n<VirtualHost *:443>\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>',
      'ProxyPassMatch "^/static/" "!"\nProxyPass / http://127.0.0.1:8000/\nAlias /static /srv/static',
    ],
  },
  check(server, report) {
    // An exception by a pattern may be for any of them.
    if (patternLines(server).some(({ target }) => target?.value === '!')) return;
    const plain = aliasesOf(server).filter(
      ({ node, virtualHost }) => node.parent === virtualHost.node && node.certainty === 'certain',
    );
    for (const aliases of groupBy(plain, ({ virtualHost }) => virtualHost).values()) {
      const proxied = aliases.filter(({ kind }) => kind === 'proxy');
      for (const { kind, path, pathLocation, node } of aliases) {
        if (kind === 'proxy') continue;
        const first = proxied.find((each: Alias) => takesAll(each.path, path));
        if (first === undefined || first.target === '!') continue;
        report({
          at: pathLocation,
          node,
          message: `\`ProxyPass ${first.path}\` sends every request for it to the backend: this is never reached; write \`ProxyPass ${path} !\` before that line`,
          related: [{ location: first.pathLocation, message: 'proxied' }],
        });
      }
    }
  },
});
