import { optionDirectives } from '../../../model/option-directives.js';
import { quoted, replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/quoted-option-pair',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'Quotes around name and value of an option',
  why: `mod_wsgi looks for quotes behind the \`=\` of an option alone. \`"python-path=/srv/my app"\` starts with a quote, which is part of no option's name: httpd does not
start. The quotes go around the value: \`python-path="/srv/my app"\`.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app «"python-path=/srv/my app"»\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app python-path="/srv/my app"\nWSGIProcessGroup app',
      },
      {
        text: "WSGIScriptAlias / /srv/app.wsgi «'process-group=%{GLOBAL}'»",
        fixed: 'WSGIScriptAlias / /srv/app.wsgi process-group=%{GLOBAL}',
      },
    ],
    good: ['WSGIDaemonProcess app python-path="/srv/my app"\nWSGIProcessGroup app'],
  },
  check(server, report) {
    for (const { node, stray } of optionDirectives(server)) {
      for (const { text, start, end, location } of stray) {
        const [, name, value] = /^["']([^="']+)=(.*?)["']?$/.exec(text) ?? [];
        if (name === undefined || value === undefined) continue;
        const written = `${name}=${quoted(value)}`;
        report({
          at: location,
          node,
          rejected: server.problemAt(node) !== undefined,
          message: `quotes go around the value of an option, not around the whole of it: httpd will not start; write \`${written}\``,
          fixes: replaceIn(node, start, end, written, { title: `write \`${written}\``, safe: true }),
        });
      }
    }
  },
});
