import { groupValues } from '../../../model/group-values.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/process-group-server-token',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A process group that is chosen by the name of the server',
  why: `\`%{SERVER}\`, \`%{HOST}\` and \`%{RESOURCE}\` in \`WSGIProcessGroup\` become \`name:port\` or \`name|path\`, and the port is the one the
client wrote. A group of exactly that name must exist, else 500; \`%{HOST}\` lets the client choose.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIProcessGroup.html'],
  examples: {
    bad: ['WSGIDaemonProcess app\nWSGIProcessGroup «%{HOST}»'],
    good: ['WSGIDaemonProcess app\nWSGIProcessGroup app', 'WSGIApplicationGroup %{SERVER}'],
  },
  check(server, report) {
    for (const { kind, value, node, location } of groupValues(server)) {
      if (kind !== 'process' || !/^%\{(SERVER|HOST|RESOURCE)\}$/.test(value)) continue;
      report({
        at: location,
        node,
        message: `\`${value}\` depends on the host and port that the client writes: where no group has exactly that name requests get 500; name the group`,
      });
    }
  },
});
