import { backendUrl } from '../../../model/backend-url.js';
import { groupOf } from '../../../model/captures.js';
import { proxiedPatterns } from '../../../model/proxied-patterns.js';
import { samplePath } from '../../../model/sample-path.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/proxy-match-appends-path',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A path that is appended to the target as a whole',
  why: `\`ProxyPassMatch\` puts what the pattern captures in the place of \`$1\`. A target without any gets the whole path of the request appended, also what the pattern took: from \`ProxyPassMatch ^/old$ http://10.0.0.5/new\` the backend is asked for
\`/new/old\`, from \`ProxyPassMatch ^/app/(.*)$ http://10.0.0.5/\` for \`//app/x\`. It is so for \`ProxyPass\` in a \`<LocationMatch>\` too.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypassmatch'],
  examples: {
    bad: [
      'ProxyPassMatch ^/app/(.*)$ «http://127.0.0.1:8080/»',
      'ProxyPassMatch "^/old$" «"http://127.0.0.1:8080/new"»',
      'ProxyPassMatch ^/api «http://127.0.0.1:8080/api» retry=0',
      '<LocationMatch "^/(ws|live)/.*">\nProxyPass «ws://127.0.0.1:8080/»\n</LocationMatch>',
    ],
    good: [
      'ProxyPassMatch ^/app/(.*)$ http://127.0.0.1:8080/$1',
      'ProxyPassMatch ^/api http://127.0.0.1:8080',
      'ProxyPassMatch ^/page http://127.0.0.1:8080/base',
      'ProxyPassMatch ^/(.*\\.php)$ fcgi://127.0.0.1:9000/srv/www/',
      'ProxyPassMatch ^/static !',
      'ProxyPassMatch ^/page http://127.0.0.1:8080/?path=',
      'ProxyPass /api http://127.0.0.1:8080/api',
      '<LocationMatch "^/(ws|live)/.*">\nProxyPass ws://127.0.0.1:8080\n</LocationMatch>',
    ],
  },
  check(server, report) {
    for (const { node, pattern, target } of proxiedPatterns(server)) {
      const base = backendUrl(target.value)?.path ?? '';
      if (!/^\/[^?#$]*$/.test(base)) continue;
      const sample = samplePath(pattern.value, server.regexOptions(node)) ?? '/x';
      if (!base.endsWith('/') && !repeats(pattern.value, base, sample)) continue;
      const hasGroup = groupOf(pattern.value, 1) !== null;
      report({
        at: target.location,
        node,
        message: `nothing of the pattern is put in here, so that the whole path is appended: the backend is asked for \`${sample}\` as \`${base}${sample}\`; ${hasGroup ? 'write `$1` for what the parentheses hold' : 'put what is to be kept into parentheses, and `$1` here'}`,
      });
    }
  },
});

/** The pattern is for one URL alone, or names what the target begins with again. */
function repeats(pattern: string, base: string, sample: string): boolean {
  return pattern === `^${sample}$` || `${sample}/`.startsWith(`${base}/`);
}
