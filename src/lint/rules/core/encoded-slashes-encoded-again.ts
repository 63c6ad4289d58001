import { argumentsOf, argumentValue } from '../../../model/arguments.js';
import { ownSetting } from '../../../model/host-settings.js';
import { appendOption } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/encoded-slashes-encoded-again',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Encoded slashes that reach the backend encoded twice',
  why: `\`AllowEncodedSlashes NoDecode\` leaves \`%2F\` in a path as it is. \`ProxyPass\` inside of a \`<Location>\` encodes the path once more, and the backend is asked for \`%252F\`, which it does not know: 404. With \`nocanon\` the path is
passed on as it came.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/core.html#allowencodedslashes',
    'https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypass',
  ],
  examples: {
    bad: [
      {
        text: 'AllowEncodedSlashes NoDecode\n<Location /git/>\nProxyPass «http://127.0.0.1:3000/»\n</Location>\n',
        fixed:
          'AllowEncodedSlashes NoDecode\n<Location /git/>\nProxyPass http://127.0.0.1:3000/ nocanon\n</Location>\n',
      },
      '<VirtualHost *:80>\nAllowEncodedSlashes nodecode\n<LocationMatch ^/git(/.*)>\nProxyPassMatch «http://127.0.0.1:3000$1» retry=0\n</LocationMatch>\n</VirtualHost>',
    ],
    good: [
      'AllowEncodedSlashes NoDecode\n<Location /git/>\nProxyPass http://127.0.0.1:3000/ nocanon\n</Location>',
      'AllowEncodedSlashes NoDecode\nProxyPass / http://127.0.0.1:3000/',
      'AllowEncodedSlashes On\n<Location /git/>\nProxyPass http://127.0.0.1:3000/\n</Location>',
      'AllowEncodedSlashes NoDecode\n<Location /php/>\nProxyPass fcgi://127.0.0.1:9000/srv/\n</Location>',
      'AllowEncodedSlashes NoDecode\n<VirtualHost *:80>\n<Location /git/>\nProxyPass http://127.0.0.1:3000/\n</Location>\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('ProxyPass', 'ProxyPassMatch')) {
      if (node.parent === null || !/^<location/i.test(node.parent.name)) continue;
      const setting = ownSetting(server, server.virtualHostOf(node), 'AllowEncodedSlashes');
      if (setting === undefined || argumentValue(setting, 0).toLowerCase() !== 'nodecode') continue;
      const [target, ...options] = argumentsOf(node);
      if (target === undefined || !/^(unix:[^|]*\|)?https?:/i.test(target.value)) continue;
      if (options.some(({ value }) => value.toLowerCase() === 'nocanon')) continue;
      report({
        at: target.location,
        node,
        message: 'inside of a section, `%2F` in a path goes to the backend as `%252F`; add `nocanon`',
        fixes: appendOption(node, 'nocanon'),
      });
    }
  },
});
