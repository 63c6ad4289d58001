import { argumentValue } from '../../../model/arguments.js';
import { isAtOrBelow } from '../../../model/section-match.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/target-unreadable',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A script where httpd may not look',
  why: `The processes of httpd look for the script under their own account, in daemon mode too, and need the right to enter every directory above it. The home of root is closed to
them: every request gets 403 (\`AH00529: unable to check htaccess file\`, \`search permissions are missing\`). Applications lie below \`/srv\` or so.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-issues.html'],
  examples: {
    bad: ['WSGIScriptAlias / «/root/app/app.wsgi»\n<Directory /root/app>\nRequire all granted\n</Directory>'],
    good: [
      'WSGIScriptAlias / /srv/root/app.wsgi',
      'WSGIScriptAlias / /rooted/app.wsgi',
      'User root\nWSGIScriptAlias / /root/app/app.wsgi',
    ],
  },
  check(server, report) {
    const user = server.nodes('User').at(-1);
    if (user !== undefined && /^(root|#0|\$\{.*)$/.test(argumentValue(user, 0))) return;
    for (const { targetLocation, node, target, resource } of server.mounts) {
      if (resource.file === null || !isAtOrBelow(resource.file, '/root')) continue;
      report({
        at: targetLocation,
        node,
        message: `httpd may not enter \`/root\` and cannot reach \`${target}\`: every request will get 403; put the application below \`/srv\``,
      });
    }
  },
});
