import { argumentsOf, wordsOf } from '../../../model/arguments.js';
import { isLocal } from '../../../model/host-settings.js';
import { audienceOf } from '../../../model/requirements.js';
import type { ConfigNode } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/open-forward-proxy',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A proxy that takes anybody anywhere',
  why: `With \`ProxyRequests On\` the server fetches any URL for any client: those of the internal network, and those of strangers that are attacked in its name. Scanners find it in hours. \`ProxyPass\` does not need it. Who wants a forward
proxy says in \`<Proxy "*">\` who may use it.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#access',
    'https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxyrequests',
  ],
  examples: {
    bad: [
      {
        text: 'ProxyRequests «On»\nProxyPass / http://127.0.0.1:8000/\n',
        fixed: 'ProxyRequests Off\nProxyPass / http://127.0.0.1:8000/\n',
      },
      'ProxyRequests «On»\n<Proxy *>\nRequire all granted\n</Proxy>',
    ],
    good: [
      'ProxyRequests Off\nProxyPass / http://127.0.0.1:8000/',
      'ProxyRequests On\n<Proxy "*">\nRequire ip 10.0.0.0/8\n</Proxy>',
      'ProxyRequests On\n<Proxy *>\nOrder deny,allow\nDeny from all\nAllow from 10.0.0.0/8\n</Proxy>',
      '<VirtualHost 127.0.0.1:3128>\nProxyRequests On\n</VirtualHost>',
    ],
  },
  check(server, report) {
    if (server.incomplete || server.nodes('<Proxy', '<ProxyMatch', '<Location').some(restricts)) return;
    for (const node of server.nodes('ProxyRequests')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || !/^on$/i.test(word.value) || isLocal(server.virtualHostOf(node))) continue;
      report({
        at: word.location,
        node,
        message:
          'any client may reach any server through this one; write `ProxyRequests Off`, which `ProxyPass` does not mind',
        fixes: replaceIn(node, word.start, word.end, 'Off', { title: 'write `Off`', safe: false }),
      });
    }
  },
});

/** The section is about all that is proxied, and says who may use it. */
function restricts(section: ConfigNode): boolean {
  const all = /^<location/i.test(section.name) ? /^\/$/ : /^(~ )?(\*|\.\*)$/;
  return all.test(wordsOf(section)) && !['everybody', 'unset'].includes(audienceOf(section));
}
