import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/script-user-and-group',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'script-user and script-group together',
  why: `\`script-user\` asks that the script file belongs to a user, \`script-group\` that it belongs to a group. mod_wsgi takes one of them: with
both httpd does not start.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: ['WSGIDaemonProcess app script-user=www-data «script-group=www-data»\nWSGIProcessGroup app'],
    good: ['WSGIDaemonProcess app script-user=www-data\nWSGIProcessGroup app'],
  },
  check(server, report) {
    for (const { node, option } of server.processGroups) {
      const [user, group] = [option('script-user'), option('script-group')];
      if (user === undefined || group === undefined) continue;
      report({
        at: group.location,
        node,
        rejected: server.problemAt(node)?.message.startsWith('Only one of script-user') ?? false,
        message:
          '`script-user` and `script-group` exclude each other: httpd will not start (`Only one of script-user and script-group allowed.`)',
        related: [{ location: user.location, message: 'the other one' }],
      });
    }
  },
});
