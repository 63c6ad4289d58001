import { compareVersions } from '../../../directives/availability.js';
import { nameOf, writtenName } from '../../../model/arguments.js';
import { rename } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** Old names that httpd still takes, with the new one and the version that has it. */
const RENAMED = [
  ['MaxClients', 'MaxRequestWorkers', '2.4.0'],
  ['MaxRequestsPerChild', 'MaxConnectionsPerChild', '2.4.0'],
  ['MDDriveMode', 'MDRenewMode', '2.4.40'],
] as const;

export default defineRule({
  name: 'core/renamed-directive',
  severity: 'hint',
  preset: 'recommended',
  fixable: 'safe',
  tag: 'deprecated',
  title: 'The old name of a directive',
  why: `httpd takes the old names for now. \`MaxClients\` never was a number of clients, and \`MaxRequestsPerChild\` counts connections: the new names say what is meant.`,
  references: ['https://httpd.apache.org/docs/2.4/upgrading.html#misc'],
  examples: {
    bad: [
      { text: '«MaxClients» 150\n', fixed: 'MaxRequestWorkers 150\n' },
      {
        text: '«MaxClients»          150\nServerLimit         16\n',
        fixed: 'MaxRequestWorkers   150\nServerLimit         16\n',
      },
      {
        text: '<IfModule mpm_event_module>\n  «MaxRequestsPerChild» 0\n</IfModule>\n',
        fixed: '<IfModule mpm_event_module>\n  MaxConnectionsPerChild 0\n</IfModule>\n',
      },
    ],
    good: ['MaxRequestWorkers 150', '<IfVersion < 2.4>\nMaxClients 150\n</IfVersion>'],
  },
  check(server, report) {
    for (const [old, name, since] of RENAMED) {
      if (compareVersions(server.settings.serverVersion, since) < 0) continue;
      for (const node of server.nodes(old))
        report({
          at: nameOf(node),
          node,
          message: `\`${writtenName(node)}\` is called \`${name}\` since ${since.replace(/\.0$/, '')}`,
          fixes: rename(node, name),
        });
    }
  },
});
