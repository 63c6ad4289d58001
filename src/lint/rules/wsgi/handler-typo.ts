import { argumentsOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/handler-typo',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'safe',
  title: 'A handler that is almost called wsgi-script',
  why: `httpd does not check the name of a handler. At an unknown one it sends the file as it is: the source code of the application, with 200.`,
  references: ['https://httpd.apache.org/docs/2.4/handler.html'],
  examples: {
    bad: [
      {
        text: '<Directory /srv/app>\nOptions ExecCGI\nSetHandler «wsgi-scripts»\n</Directory>',
        fixed: '<Directory /srv/app>\nOptions ExecCGI\nSetHandler wsgi-script\n</Directory>',
      },
      'AddHandler «wsgi_script» .wsgi',
      'AddHandler «wsgi» .wsgi',
    ],
    good: [
      'AddHandler wsgi-script .wsgi',
      'WSGIHandlerScript wsgi-app /srv/handler.wsgi\nSetHandler wsgi-app',
      'SetHandler cgi-script',
      'AddHandler fastcgi-script .fcgi',
      'SetHandler uwsgi-handler',
    ],
  },
  check(server, report) {
    const made = new Set(
      server.nodes('WSGIHandlerScript', 'Action').map((node) => argumentsOf(node)[0]?.value.toLowerCase()),
    );
    for (const node of server.nodes('SetHandler', 'AddHandler')) {
      const word = argumentsOf(node)[0];
      const name = word?.value.toLowerCase() ?? '';
      if (word === undefined || name === 'wsgi-script' || made.has(name) || /[:/|]/.test(name)) continue;
      if (name.startsWith('uwsgi') || !/wsg|wgs|swg|^wi?sg?i/.test(name)) continue;
      report({
        at: word.location,
        node,
        message: `there is no handler \`${word.value}\`: httpd will send the source code of the scripts; write \`wsgi-script\``,
        fixes: replaceIn(node, word.start, word.end, 'wsgi-script', { title: 'write `wsgi-script`', safe: true }),
      });
    }
  },
});
