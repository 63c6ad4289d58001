import { isUnknown } from '../../../model/arguments.js';
import { proxiedPaths } from '../../../model/proxied-paths.js';
import { appendSlash } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** A target whose path does not end with a slash, nor with what looks like the beginning of a name or a value. */
const OPEN_PATH = /^(?:unix:[^|]*\|)?[a-z][\w+-]*:\/\/[^/?#]+(\/[^?#]*\w)$/i;

export default defineRule({
  name: 'core/proxy-joins-path',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A proxied path that becomes a part of another name',
  why: `\`ProxyPass\` replaces the path by the target and appends the rest as it is. From \`ProxyPass / http://10.0.0.5/app\` the request \`/x\` is asked of the backend as \`/appx\`: 404, and only the start page is there. Both words end with a slash, or neither.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass'],
  examples: {
    bad: [
      {
        text: 'ProxyPass / «http://127.0.0.1:8080/app»\n',
        fixed: 'ProxyPass / http://127.0.0.1:8080/app/\n',
      },
      {
        text: 'ProxyPass "/live/" «"ws://127.0.0.1:8080/live"»\n',
        fixed: 'ProxyPass "/live/" "ws://127.0.0.1:8080/live/"\n',
      },
      '<Location /shop/>\nProxyPass «http://127.0.0.1:8080/shop»\n</Location>',
    ],
    good: [
      'ProxyPass / http://127.0.0.1:8080/app/',
      'ProxyPass /app http://127.0.0.1:8080/app',
      'ProxyPass / http://127.0.0.1:8080/app/?page=',
      'ProxyPass /user/ http://127.0.0.1:8080/~',
      'ProxyPass / http://127.0.0.1:8080',
      'ProxyPass / http://${BACKEND}/app',
      'ProxyPass /static/ !',
    ],
  },
  check(server, report) {
    for (const { node, path, target } of proxiedPaths(server, 'ProxyPass')) {
      if (!path.endsWith('/') || isUnknown(path) || isUnknown(target.value)) continue;
      const open = OPEN_PATH.exec(target.value)?.[1];
      if (open === undefined) continue;
      report({
        at: target.location,
        node,
        message: `the backend is asked for \`${path}x\` as \`${open}x\`, which is another page or none (404); write \`${target.value}/\``,
        fixes: appendSlash(node, target, false),
      });
    }
  },
});
