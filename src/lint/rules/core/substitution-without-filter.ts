import { lineOf } from '../../../model/arguments.js';
import { hasOutputFilter } from '../../../model/output-filters.js';
import type { ConfigNode } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { addBefore } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/substitution-without-filter',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Text to be replaced that no answer comes past',
  why: `\`Substitute\` says what is replaced. That is done by the filter \`SUBSTITUTE\`, which answers only come past where \`AddOutputFilterByType\`, \`SetOutputFilter\` or another line says so. Without one every page goes out as it is.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_substitute.html'],
  examples: {
    bad: [
      {
        text: '<Location /app>\n  ProxyPass http://127.0.0.1:8000\n  RequestHeader unset Accept-Encoding\n  «Substitute s|/static|/app/static|»\n  Substitute s|/media|/app/media|\n</Location>\n',
        fixed:
          '<Location /app>\n  ProxyPass http://127.0.0.1:8000\n  RequestHeader unset Accept-Encoding\n  AddOutputFilterByType SUBSTITUTE text/html\n  Substitute s|/static|/app/static|\n  Substitute s|/media|/app/media|\n</Location>\n',
      },
    ],
    good: [
      'AddOutputFilterByType SUBSTITUTE text/html\n<Location /app>\nSubstitute s|/static|/app/static|\n</Location>',
      '<Location /app>\nSetOutputFilter INFLATE;SUBSTITUTE;DEFLATE\nSubstitute s|/static|/app/static|\n</Location>',
      'FilterDeclare replace\nFilterProvider replace SUBSTITUTE "%{CONTENT_TYPE} =~ m#^text/html#"\nFilterChain replace\nSubstitute s|a|b|',
      { text: 'Substitute s|a|b|', htaccess: 'All' },
    ],
  },
  check(server, report) {
    const lines = server.nodes('Substitute');
    // The server that a `.htaccess` file is for may have the filter for all.
    if (lines.length === 0 || server.incomplete || server.settings.htaccess || hasOutputFilter(server, 'substitute'))
      return;
    const told = new Set<ConfigNode | VirtualHost>();
    for (const node of lines) {
      const place = node.parent ?? server.mainServer;
      if (told.has(place)) continue;
      told.add(place);
      report({
        at: lineOf(node),
        node,
        message:
          'no line puts the filter `SUBSTITUTE` anywhere, and nothing is replaced; add `AddOutputFilterByType SUBSTITUTE text/html`',
        fixes: addBefore(node, 'AddOutputFilterByType SUBSTITUTE text/html'),
      });
    }
  },
});
