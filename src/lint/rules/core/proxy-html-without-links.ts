import { argumentValue, lineOf } from '../../../model/arguments.js';
import { isWhole } from '../../../model/whole-server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/proxy-html-without-links',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Links that are not known for links',
  why: `\`ProxyHTMLURLMap\` changes what \`ProxyHTMLLinks\` says are links: since httpd 2.4 mod_proxy_html knows no attribute of HTML by itself, not even \`href\`. httpd comes with the list, as \`extra/proxy-html.conf\`; Debian reads it with the module, Red Hat only has
it among the documentation. Without it nothing is changed.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_proxy_html.html#proxyhtmllinks'],
  examples: {
    bad: [
      {
        text: 'ServerRoot /etc/httpd\nRequestHeader unset Accept-Encoding\nProxyPass /app/ http://10.0.0.5/\n<Location /app/>\nProxyHTMLEnable On\n«ProxyHTMLURLMap / /app/»\nProxyHTMLURLMap http://inner.example.com /app\n</Location>\n',
        world: 'closed',
      },
    ],
    good: [
      {
        text: 'ServerRoot /etc/httpd\nRequestHeader unset Accept-Encoding\nProxyHTMLLinks a href\nProxyPass /app/ http://10.0.0.5/\n<Location /app/>\nProxyHTMLEnable On\nProxyHTMLURLMap / /app/\n</Location>\n',
        world: 'closed',
      },
      {
        text: 'ServerRoot /etc/httpd\nRequestHeader unset Accept-Encoding\nProxyPass /app/ http://10.0.0.5/\n<Location /app/>\nProxyHTMLEnable On\nProxyHTMLExtended On\nProxyHTMLURLMap / /app/\n</Location>\n',
        world: 'closed',
      },
      'ProxyPass /app/ http://10.0.0.5/\nProxyHTMLEnable On\nProxyHTMLURLMap / /app/',
    ],
  },
  check(server, report) {
    // Scripts and styles in a page are changed without a list of links where that is asked for.
    const [node] = server.nodes('ProxyHTMLURLMap');
    if (node === undefined || !isWhole(server) || server.nodes('ProxyHTMLLinks').length > 0) return;
    if (server.nodes('ProxyHTMLExtended').some((each) => /^on$/i.test(argumentValue(each, 0)))) return;
    report({
      at: lineOf(node),
      node,
      message:
        'no `ProxyHTMLLinks` says what links are, and nothing is changed; include the list that comes with httpd, `proxy-html.conf`',
    });
  },
});
