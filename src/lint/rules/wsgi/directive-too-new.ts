import { compareVersions } from '../../../directives/availability.js';
import { catalogue } from '../../../directives/registry.js';
import { lineOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';
import { refusal } from '../../wording.js';

export default defineRule({
  name: 'wsgi/directive-too-new',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A directive that this version of mod_wsgi does not have yet',
  why: `Distributions ship older versions: Debian 12 has mod_wsgi 4.9.4, which does not know the directives of 6.0. httpd does not start at a name
that it does not know. \`<IfDirective>\` leaves a directive out where it is not known.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/release-notes.html'],
  examples: {
    bad: [{ text: '«WSGISlowRequests 2.5»', modWsgiVersion: '4.9.4' }],
    good: [{ text: 'WSGISlowRequests 2.5', modWsgiVersion: '6.0.5' }],
  },
  check(server, report) {
    const { modWsgiVersion } = server.settings;
    for (const node of server.wsgiNodes) {
      const since = catalogue.find(node.name)[0]?.since?.wsgi;
      if (since === undefined || compareVersions(modWsgiVersion, since) >= 0) continue;
      report({
        at: lineOf(node),
        node,
        rejected: server.problemAt(node) !== undefined,
        message: `\`${node.name}\` came with mod_wsgi ${since}, and this is ${modWsgiVersion}: ${refusal(server)}`,
      });
    }
  },
});
