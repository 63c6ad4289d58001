import { lineOf } from '../../../model/arguments.js';
import { moduleLines } from '../../../model/module-lines.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/module-loaded-twice',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'mod_wsgi is loaded twice',
  why: `The second \`LoadModule\` of a module is skipped (\`AH01574: module wsgi_module is already loaded, skipping\`), even if it names another file. With the module of the distribution first and one from pip second, the Python of the
distribution runs.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_so.html#loadmodule'],
  examples: {
    bad: ['LoadModule wsgi_module modules/mod_wsgi.so\n«LoadModule "wsgi_module" /srv/venv/mod_wsgi-py311.so»'],
    good: [
      'LoadModule wsgi_module modules/mod_wsgi.so',
      'LoadModule wsgi_module modules/mod_wsgi.so\n<IfModule !wsgi_module>\nLoadModule wsgi_module modules/mod_wsgi-py3.so\n</IfModule>',
    ],
  },
  check(server, report) {
    const loaded = moduleLines(server).filter(
      ({ module, node }) => module === 'wsgi_module' && node.certainty === 'certain',
    );
    const [first, ...others] = loaded;
    for (const line of others) {
      if (first === undefined) return;
      const other = line.file !== first.file;
      report({
        at: lineOf(line.node),
        ...(other ? {} : { severity: 'info' }),
        message: `mod_wsgi is loaded already, and this line is skipped${other ? `: \`${first.file}\` stays, with the Python that it is built for` : ''}; remove one of the two`,
        related: [{ location: lineOf(first.node), message: 'first loaded here' }],
      });
    }
  },
});
