import { type Directive, type Section, walk } from '../../../grammar/index.js';
import type { Server } from '../../../model/server.js';
import { writtenValue } from '../../../model/written-value.js';
import { defineRule } from '../../rule.js';

function isWrapper({ open: { name, args } }: Section): boolean {
  return name.value.toLowerCase() === 'ifmodule' && /^(mod_wsgi\.c|wsgi_module)$/.test(args[0]?.value ?? '');
}

/** A directive without which the application is not served. */
function mounts(server: Server, { name, args: [first] }: Directive): boolean {
  const directive = name.value.toLowerCase();
  if (directive === 'sethandler' || directive === 'addhandler')
    return first !== undefined && writtenValue(server, first) === 'wsgi-script';
  return /^wsgi(scriptalias(match)?|daemonprocess|processgroup)$/.test(directive);
}

export default defineRule({
  name: 'wsgi/ifmodule-wrapper',
  severity: 'warning',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'WSGI directives that vanish with their module',
  why: `Inside \`<IfModule mod_wsgi.c>\` the directives are left out when the module is not loaded. httpd starts, and instead of the application it
serves what lies at its URLs, which may be the source code. Without the condition httpd says what is missing.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#ifmodule'],
  examples: {
    bad: [
      '«<IfModule mod_wsgi.c>»\nWSGIScriptAlias / /srv/app/app.wsgi\n</IfModule>',
      '«<IfModule wsgi_module>»\nWSGIScriptAlias / /srv/app/app.wsgi\n</IfModule>',
    ],
    good: [
      'WSGIScriptAlias / /srv/app/app.wsgi',
      '<IfModule !wsgi_module>\nLoadModule wsgi_module modules/mod_wsgi.so\n</IfModule>',
      '<IfModule mod_wsgi.c>\nWSGIPythonOptimize 1\n</IfModule>',
      '<IfModule mod_wsgi.c>\nSetHandler none\n</IfModule>',
      '<IfModule wsgi_module>\nWSGIScriptAlias / /srv/app/app.wsgi\n</IfModule>\n<IfModule !wsgi_module>\nScriptAlias / /srv/app/app.cgi/\n</IfModule>',
    ],
  },
  check(server, report) {
    for (const file of server.files) {
      if (!/<ifmodule\s+"?(mod_wsgi|wsgi_module)/i.test(file.source.text)) continue;
      // What is to happen without the module is said: it is loaded, or something else answers.
      if (/<ifmodule\s+"?!(mod_wsgi|wsgi_module)/i.test(file.source.text)) continue;
      const holding = new Set<Section>();
      const hold = (section: Section | undefined): void => void (section !== undefined && holding.add(section));
      let wrappers = 0;
      walk(file, {
        enter(statement, ancestors) {
          if (statement.type === 'Section') wrappers += isWrapper(statement) ? 1 : 0;
          else if (wrappers > 0 && statement.type === 'Directive' && mounts(server, statement)) hold(ancestors.at(-1));
        },
        leave(section, ancestors) {
          const wraps = isWrapper(section);
          if (wraps) wrappers--;
          if (!holding.has(section)) return;
          hold(ancestors.at(-1));
          if (!wraps) return;
          report({
            at: { source: file.source, span: section.open.span },
            message:
              'without the module these lines vanish and httpd serves what lies at the URLs, perhaps the source code: leave the condition out',
          });
        },
      });
    }
  },
});
