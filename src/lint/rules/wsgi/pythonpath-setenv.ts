import { variablesOf } from '../../../model/environment.js';
import { defineRule } from '../../rule.js';

const OPTIONS: ReadonlyMap<string, string> = new Map([
  ['PYTHONPATH', 'python-path='],
  ['PYTHONHOME', 'python-home='],
  ['VIRTUAL_ENV', 'python-home='],
  ['LANG', 'lang='],
  ['LC_ALL', 'locale='],
]);

export default defineRule({
  name: 'wsgi/pythonpath-setenv',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'SetEnv for a variable of the Python interpreter',
  why: `\`PYTHONPATH\`, \`PYTHONHOME\`, \`VIRTUAL_ENV\` and the locale are read when the interpreter starts. \`SetEnv\` sets a variable of requests
and has no effect on it; \`WSGIDaemonProcess\` has \`python-path=\`, \`python-home=\`, \`lang=\` and \`locale=\`.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: ['SetEnv «PYTHONPATH» /srv/app', 'PassEnv «LANG»\nWSGIScriptAlias / /srv/app/app.wsgi'],
    good: [
      'SetEnv LANG C.UTF-8\nScriptAlias /cgi-bin/ /srv/cgi-bin/',
      'SetEnv demo.path /srv/app',
      'WSGIDaemonProcess app python-path=/srv/app',
    ],
  },
  check(server, report) {
    const servesPython = server.wsgiNodes.length > 0;
    for (const node of server.nodes('SetEnv', 'PassEnv')) {
      for (const { value, location } of variablesOf(node)) {
        const option = OPTIONS.get(value);
        if (option === undefined || (!servesPython && !/^(PYTHON|VIRTUAL)/.test(value))) continue;
        report({
          at: location,
          node,
          message: `\`${node.name} ${value}\` has no effect on the Python interpreter: write \`${option}\` in \`WSGIDaemonProcess\``,
        });
      }
    }
  },
});
