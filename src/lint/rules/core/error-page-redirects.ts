import { argumentsOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/error-page-redirects',
  severity: 'info',
  preset: 'strict',
  fixable: 'no',
  title: 'An error that becomes a redirect',
  why: `With a whole URL \`ErrorDocument\` sends 302 to it, and clients never see the status of the error: search engines keep pages that are gone, monitoring sees no failure. For 401 httpd ignores a whole URL, as no
password would be asked for. A path of this server keeps the status.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#errordocument'],
  examples: {
    bad: [
      'ErrorDocument 404 «https://www.example.com/missing.html»',
      'ErrorDocument 401 «http://www.example.com/login»',
    ],
    good: ['ErrorDocument 404 /missing.html', 'ErrorDocument 503 "http: gone"'],
  },
  check(server, report) {
    for (const node of server.nodes('ErrorDocument')) {
      const [code, word] = argumentsOf(node);
      if (code === undefined || word === undefined || !/^[a-z][a-z0-9+.-]*:\/\//i.test(word.value)) continue;
      const ignored = code.value === '401';
      report({
        at: word.location,
        node,
        ...(ignored ? { severity: 'warning' as const } : {}),
        message: ignored
          ? 'httpd ignores a whole URL for 401, as no password would be asked for; write a path of this server'
          : `clients get 302 instead of ${code.value}; write a path of this server, which keeps the status`,
      });
    }
  },
});
