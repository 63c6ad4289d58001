import { isUnknown } from '../../../model/arguments.js';
import { overriddenGroups } from '../../../model/daemon-mode.js';
import { type GroupReference, isStaticName } from '../../../model/process-groups.js';
import { quoted, replaceIn } from '../../edits.js';
import type { Fix } from '../../finding.js';
import { nearest } from '../../nearest.js';
import { defineRule } from '../../rule.js';
import { looksLikeToken } from './global-without-braces.js';

export default defineRule({
  name: 'wsgi/undefined-process-group',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A process group that no WSGIDaemonProcess defines',
  why: `\`WSGIProcessGroup\` and \`process-group=\` name a group that \`WSGIDaemonProcess\` must define somewhere in the configuration, letter for
letter. httpd does not look when it starts: each request is then answered with 500, and the error log says
\`No WSGI daemon process called '…' has been configured\`.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIProcessGroup.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess myapp\nWSGIProcessGroup «myap»',
        fixed: 'WSGIDaemonProcess myapp\nWSGIProcessGroup myapp',
      },
      {
        text: 'WSGIDaemonProcess site\nWSGIProcessGroup «Site»',
        fixed: 'WSGIDaemonProcess site\nWSGIProcessGroup site',
      },
      'WSGIScriptAlias / /srv/app/app.wsgi process-group=«app»',
      'WSGIDaemonProcess app\nWSGIProcessGroup «old»\nWSGIScriptAlias / /srv/app/app.wsgi process-group=app',
    ],
    good: [
      'WSGIProcessGroup app\nWSGIDaemonProcess app',
      'WSGIProcessGroup %{GLOBAL}',
      'WSGIProcessGroup %{ENV:GROUP}',
      'WSGIProcessGroup ${GROUP}',
    ],
  },
  check(server, report) {
    const defined = new Set(server.processGroups.map(({ name }) => name));
    // A file that could not be read may define it; so may a name that holds a variable.
    if (server.incomplete || [...defined].some((name) => isUnknown(name))) return;
    for (const reference of server.groupReferences) {
      const { name, node, location } = reference;
      if (defined.has(name) || !isStaticName(name) || name.startsWith('%') || looksLikeToken(name)) continue;
      const meant = nearest(name, defined);
      const rejected = server.problemAt(node)?.message.startsWith('WSGI process group not') ?? false;
      const effect = rejected
        ? 'httpd will not start'
        : overriddenGroups(server).has(node)
          ? 'what is served beside the mounts, which name their own, will get 500'
          : 'every request will get 500';
      report({
        at: location,
        node,
        rejected,
        message: `no \`WSGIDaemonProcess\` defines the process group \`${name}\`: ${effect}`,
        ...(meant === null ? {} : { label: `did you mean \`${meant}\`?`, fixes: rename(reference, meant) }),
        related: server.processGroups
          .filter((group) => group.name === meant)
          .map((group) => ({ location: group.nameLocation, message: 'defined here' })),
      });
    }
  },
});

/** `site2` is not a slip for `site1`: where numbers differ somebody must look. */
function rename({ node, start, end, via, name: written }: GroupReference, name: string): readonly Fix[] {
  const text = via === 'WSGIProcessGroup' ? `WSGIProcessGroup ${name}` : via + name;
  const safe = written.replace(/\d+/g, '') !== name.replace(/\d+/g, '');
  return replaceIn(node, start, end, quoted(name), { title: `write \`${text}\``, safe });
}
