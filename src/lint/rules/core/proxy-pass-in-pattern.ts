import { isGlob } from '../../../grammar/embedded/glob.js';
import { argumentValue, nameOf } from '../../../model/arguments.js';
import { backendUrl } from '../../../model/backend-url.js';
import { sectionPatterns } from '../../../model/section-word.js';
import { rename } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/proxy-pass-in-pattern',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A pattern that ProxyPass takes for a path',
  why: `\`ProxyPass\` in a \`<LocationMatch>\` takes the pattern for a plain path, unless there is a \`*\`, a \`?\` or a \`[…]\` in it: no URL begins with \`^/api\`, and nothing is passed on. \`ProxyPassMatch\` takes it for the pattern that it is; the whole path of the
request is then appended to the target, unless there is a \`$1\` in it.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass'],
  examples: {
    bad: [
      {
        text: '<LocationMatch "^/(api|ws)/">\n  «ProxyPass» http://127.0.0.1:8080\n</LocationMatch>\n',
        fixed: '<LocationMatch "^/(api|ws)/">\n  ProxyPassMatch http://127.0.0.1:8080\n</LocationMatch>\n',
      },
      '<Location ~ "^/api">\n«ProxyPass» http://127.0.0.1:8080/api\n</Location>',
    ],
    good: [
      '<LocationMatch "^/(api|ws)/">\nProxyPassMatch http://127.0.0.1:8080\n</LocationMatch>',
      '<LocationMatch "^/(api|ws)/.*">\nProxyPass http://127.0.0.1:8080\n</LocationMatch>',
      '<LocationMatch "/api">\nProxyPass http://127.0.0.1:8080/api\n</LocationMatch>',
      '<LocationMatch "^/(api|ws)/">\nProxyPassReverse http://127.0.0.1:8080\n</LocationMatch>',
      '<Location "/api">\nProxyPass http://127.0.0.1:8080/api\n</Location>',
    ],
  },
  check(server, report) {
    const patterns = new Map(sectionPatterns(server).map(({ node, pattern }) => [node, pattern.value]));
    if (patterns.size === 0) return;
    for (const node of server.nodes('ProxyPass')) {
      const pattern = node.parent === null ? undefined : patterns.get(node.parent);
      // `add_pass` asks for wildcards, whatever the section is. Without any sign of a pattern it is a path that begins the URL.
      if (pattern === undefined || !/[\^$|()\\+]/.test(pattern) || isGlob(pattern)) continue;
      const url = backendUrl(argumentValue(node, 0));
      report({
        at: nameOf(node),
        node,
        message: `\`${pattern}\` is taken for a plain path here, which no URL begins with, and nothing is passed on; write \`ProxyPassMatch\``,
        fixes:
          url !== null && url.path === '' ? rename(node, 'ProxyPassMatch').map((fix) => ({ ...fix, safe: false })) : [],
      });
    }
  },
});
