import { argumentOrLine, argumentValue } from '../../../model/arguments.js';
import { runsIn } from '../../../model/daemon-mode.js';
import { mayBeLoaded } from '../../../model/module-lines.js';
import { mpmBlocks } from '../../../model/mpm-blocks.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/embedded-prefork-defaults',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'An application in each of hundreds of processes',
  why: `Inside of httpd with the prefork MPM each process loads the application for itself, up to \`MaxRequestWorkers\` (256 unless it is set), and loads it anew whenever \`MaxConnectionsPerChild\` ends a process. A burst of requests then starts many slow
copies at once.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/processes-and-threading.html'],
  examples: {
    bad: [
      '<IfModule mpm_prefork_module>\nMaxRequestWorkers 150\n</IfModule>\nWSGIScriptAlias «/» /srv/app/app.wsgi',
      'LoadModule mpm_prefork_module modules/mod_mpm_prefork.so\nWSGIScriptAlias «/» /srv/app/app.wsgi',
      'LoadModule mpm_prefork_module modules/mod_mpm_prefork.so\nMaxRequestWorkers 20\nMaxConnectionsPerChild 1000\nWSGIScriptAlias «/» /srv/app/app.wsgi',
    ],
    good: [
      '<IfModule mpm_prefork_module>\nMaxRequestWorkers 150\n</IfModule>\n<IfModule mpm_event_module>\nMaxRequestWorkers 400\n</IfModule>\nWSGIScriptAlias / /srv/app/app.wsgi',
      'LoadModule mpm_prefork_module modules/mod_mpm_prefork.so\nMaxRequestWorkers 20\nWSGIScriptAlias / /srv/app/app.wsgi',
      'LoadModule mpm_prefork_module modules/mod_mpm_prefork.so\nWSGIDaemonProcess app\nWSGIScriptAlias / /srv/app/app.wsgi process-group=app',
      'LoadModule mpm_event_module modules/mod_mpm_event.so\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    if (server.incomplete || !runsPrefork(server)) return;
    const mount = server.mounts.find((each) => runsIn(server, each).kind === 'embedded');
    const most = server.nodes('MaxRequestWorkers', 'MaxClients').at(-1);
    const ends = server.nodes('MaxConnectionsPerChild', 'MaxRequestsPerChild').at(-1);
    const many = most === undefined || Number(argumentValue(most, 0)) > 50;
    const restarts = ends !== undefined && Number(argumentValue(ends, 0)) > 0;
    if (mount === undefined || (!many && !restarts)) return;
    const cause = many ? most : ends;
    report({
      at: mount.pathLocation,
      node: mount.node,
      message: many
        ? `each of up to ${most === undefined ? 256 : argumentValue(most, 0)} processes of the prefork MPM loads \`${mount.target}\` for itself; give it a process group, or set \`MaxRequestWorkers\``
        : `\`${mount.target}\` is loaded anew whenever the prefork MPM ends a process; give it a process group, or set \`MaxConnectionsPerChild 0\``,
      related: cause === undefined ? [] : [{ location: argumentOrLine(cause, 0), message: 'set here' }],
    });
  },
});

/** It is the one MPM that is loaded; where none is, the one that settings are for. */
function runsPrefork(server: Server): boolean {
  if (mayBeLoaded(server, 'mpm_event_module', 'mpm_worker_module')) return false;
  if (mayBeLoaded(server, 'mpm_prefork_module')) return true;
  const kinds = mpmBlocks(server).map(({ kind }) => kind);
  return server.settings.fragment && kinds.length > 0 && kinds.every((kind) => kind === 'prefork');
}
