import { argumentOrLine, argumentValue } from '../../../model/arguments.js';
import { runsIn } from '../../../model/daemon-mode.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/sendfile-daemon',
  severity: 'info',
  preset: 'strict',
  fixable: 'no',
  title: 'WSGIEnableSendfile for process groups',
  why: `\`WSGIEnableSendfile\` is about \`wsgi.file_wrapper\` in the processes of httpd. For applications in process groups it does nothing.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIEnableSendfile.html'],
  examples: {
    bad: ['WSGIEnableSendfile «On»\nWSGIDaemonProcess app\nWSGIProcessGroup app\nWSGIScriptAlias / /srv/app/app.wsgi'],
    good: ['WSGIEnableSendfile On\nWSGIScriptAlias / /srv/app/app.wsgi'],
  },
  check(server, report) {
    if (server.incomplete || server.mounts.length === 0) return;
    const places = server.mounts.map((mount) => ({
      kind: runsIn(server, mount).kind,
      said: server.effective('WSGIEnableSendfile', mount.resource),
    }));
    for (const node of server.nodes('WSGIEnableSendfile')) {
      // Of a setting for a part of an application nothing is said.
      const isFor = ({ said }: (typeof places)[number]): boolean =>
        said.kind === 'set' ? said.node === node : said.kind === 'unknown' && said.nodes.includes(node);
      const used = places.filter(isFor);
      if (
        argumentValue(node, 0).toLowerCase() === 'on' &&
        used.length > 0 &&
        used.every(({ kind }) => kind === 'group')
      )
        report({
          at: argumentOrLine(node, 0),
          node,
          message: '`WSGIEnableSendfile` does nothing for applications in process groups, and all are in one here',
        });
    }
  },
});
