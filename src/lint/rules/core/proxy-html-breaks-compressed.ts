import { argumentValue, lineOf } from '../../../model/arguments.js';
import { hostsOfCompressed } from '../../../model/compressed-answers.js';
import { addBefore } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/proxy-html-breaks-compressed',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Pages of a backend that are parsed though they are compressed',
  why: `mod_proxy_html parses what the backend sends. Pages that the backend compresses, as browsers ask it to, are parsed as they come, compressed, and sent with \`Content-Encoding: gzip\` still: browsers cannot read them
(\`ERR_CONTENT_DECODING_FAILED\`). \`RequestHeader unset Accept-Encoding\` keeps the wish from the backend; \`SetOutputFilter INFLATE;proxy-html;DEFLATE\` takes the compression off and puts it on again.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy_html.html#proxyhtmlenable'],
  examples: {
    bad: [
      {
        text: '<Location /app/>\n  ProxyPass http://10.0.0.5/\n  «ProxyHTMLEnable On»\n  ProxyHTMLURLMap / /app/\n</Location>\n',
        fixed:
          '<Location /app/>\n  ProxyPass http://10.0.0.5/\n  RequestHeader unset Accept-Encoding\n  ProxyHTMLEnable On\n  ProxyHTMLURLMap / /app/\n</Location>\n',
      },
    ],
    good: [
      'ProxyPass /app/ http://10.0.0.5/\nRequestHeader unset Accept-Encoding\nProxyHTMLEnable On\nProxyHTMLURLMap / /app/',
      'ProxyPass /app/ http://10.0.0.5/\nRequestHeader set Accept-Encoding identity\nProxyHTMLEnable On',
      'ProxyPass /app/ http://10.0.0.5/\nSetOutputFilter INFLATE;proxy-html;DEFLATE\nProxyHTMLEnable On',
      'ProxyPass /app/ http://10.0.0.5/\nProxyHTMLEnable Off',
      'Alias /app/ /srv/app/\nProxyHTMLEnable On',
    ],
  },
  check(server, report) {
    const lines = server.nodes('ProxyHTMLEnable').filter((node) => /^on$/i.test(argumentValue(node, 0)));
    const hosts = lines.length === 0 ? null : hostsOfCompressed(server);
    for (const node of lines) {
      if (hosts?.has(server.virtualHostOf(node)) !== true) continue;
      report({
        at: lineOf(node),
        node,
        message:
          'browsers cannot read the pages that the backend compresses, since they are parsed as they come; write `RequestHeader unset Accept-Encoding` before it',
        fixes: addBefore(node, 'RequestHeader unset Accept-Encoding'),
      });
    }
  },
});
