import { compareVersions } from '../../../directives/availability.js';
import { catalogue } from '../../../directives/registry.js';
import { lineOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';
import { successorFix } from '../../successors.js';
import { refusal } from '../../wording.js';

export default defineRule({
  name: 'wsgi/removed-directive',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  tag: 'deprecated',
  title: 'A directive that this version of mod_wsgi does not have any more',
  why: `Directives go with the versions of mod_wsgi: \`WSGILazyInitialization\` went with 6.0.0. httpd does not start at a name that it does not
know.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/release-notes.html'],
  examples: {
    bad: [
      { text: '«WSGILazyInitialization On»\nServerName a\n', modWsgiVersion: '6.0.5', fixed: 'ServerName a\n' },
      { text: '«WSGIApacheExtensions On»', modWsgiVersion: '4.9.4', fixed: 'WSGIPassApacheRequest On' },
    ],
    good: [{ text: 'WSGILazyInitialization On', modWsgiVersion: '4.9.4' }],
  },
  check(server, report) {
    for (const node of server.wsgiNodes) {
      const gone = catalogue.find(node.name)[0]?.removed;
      if (gone?.wsgi === undefined || compareVersions(server.settings.modWsgiVersion, gone.wsgi) < 0) continue;
      const rejected = server.problemAt(node) !== undefined;
      report({
        at: lineOf(node),
        node,
        rejected,
        // The version was not told: the one that is installed may still have it.
        ...(rejected ? {} : { severity: 'warning' }),
        message: `\`${node.name}\` went with mod_wsgi ${gone.wsgi}: ${refusal(server)}; ${gone.use === undefined ? 'remove it' : `write \`${gone.use}\``}`,
        fixes: successorFix(node),
      });
    }
  },
});
