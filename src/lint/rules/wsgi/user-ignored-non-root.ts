import { argumentValue } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/user-ignored-non-root',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A user for processes that cannot change theirs',
  why: `Only a httpd that root starts can give its processes another user. In containers and for users that run their own httpd, which listens at ports above 1024 and names no \`User\`, \`user=\` and \`group=\` are passed
over without a word.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: ['Listen 8080\nWSGIDaemonProcess app «user=www-data»'],
    good: [
      'Listen 8080\nWSGIDaemonProcess app',
      'Listen 80\nListen 8080\nWSGIDaemonProcess app user=www-data',
      'User www-data\nListen 8080\nWSGIDaemonProcess app user=www-data',
      'Listen 8080\n<VirtualHost *:8080>\nServerName a\nWSGIDaemonProcess app user=www-data\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const ports = server.nodes('Listen').map((node) => Number(argumentValue(node, 0).replace(/^.*:/, '')));
    // A part that adds a port to a server says nothing about who starts it.
    const isPart = server.settings.fragment && server.virtualHosts.length > 1;
    if (ports.length === 0 || isPart || server.incomplete || !ports.every((port) => port > 1024)) return;
    if (server.nodes('User').length > 0) return;
    for (const { node, option } of server.processGroups) {
      const asked = option('user') ?? option('group');
      if (asked === undefined) continue;
      report({
        at: asked.location,
        node,
        ...(server.settings.fragment ? { severity: 'info' } : {}),
        message: `httpd names no \`User\` and listens at high ports alone: unless root starts it, \`${asked.name}=${asked.value}\` is passed over`,
      });
    }
  },
});
