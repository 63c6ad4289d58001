import { argumentsOf, isUnknown, lineOf } from '../../../model/arguments.js';
import type { ConfigNode } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/log-written-twice',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A file that two logs write to',
  why: `Every \`CustomLog\` of a server writes a line for each request. Two for the same file put each request there twice, in one format or in two. \`ErrorLog\` to the file of an access log mixes lines that no
program can tell apart.`,
  references: ['https://httpd.apache.org/docs/2.4/logs.html#accesslog'],
  examples: {
    bad: [
      'CustomLog logs/access.log combined\n«CustomLog logs/access.log common»',
      '<VirtualHost *:80>\nErrorLog logs/site.log\n«CustomLog logs/site.log combined»\n</VirtualHost>',
    ],
    good: [
      'CustomLog logs/access.log combined\n<VirtualHost *:80>\nCustomLog logs/access.log combined\n</VirtualHost>',
      'SetEnvIf Request_URI "^/api" api\nCustomLog logs/access.log combined env=!api\nCustomLog logs/access.log common env=api',
      'ErrorLog logs/error.log\nCustomLog logs/access.log combined',
      'ErrorLog "|/usr/bin/logger"\nCustomLog "|/usr/bin/logger" combined',
      'ErrorLog syslog\nCustomLog /dev/stdout combined',
    ],
  },
  check(server, report) {
    const byHost = new Map<VirtualHost, Map<string, ConfigNode>>();
    for (const node of server.nodes('ErrorLog', 'CustomLog', 'TransferLog')) {
      const [file, , condition] = argumentsOf(node);
      if (file === undefined || condition !== undefined || node.certainty !== 'certain') continue;
      if (isUnknown(file.value.replace(/\$\{APACHE_LOG_DIR\}/, '')) || /^(\||syslog|\/dev\/|\/proc\/)/.test(file.value))
        continue;
      const host = server.virtualHostOf(node);
      const first = byHost.get(host) ?? new Map<string, ConfigNode>();
      byHost.set(host, first);
      const other = first.get(file.value);
      if (other === undefined) {
        first.set(file.value, node);
        continue;
      }
      // Of several `ErrorLog` lines the last counts.
      if (/^errorlog$/i.test(node.name) && /^errorlog$/i.test(other.name)) continue;
      const mixed = /^errorlog$/i.test(node.name) !== /^errorlog$/i.test(other.name);
      report({
        at: lineOf(node),
        node,
        message: mixed
          ? `\`${file.value}\` gets the errors and the requests, in lines that no program can tell apart; write them to two files`
          : `each request is written to \`${file.value}\` twice; leave one of the lines out`,
        related: [{ location: lineOf(other), message: 'writes there too' }],
      });
    }
  },
});
