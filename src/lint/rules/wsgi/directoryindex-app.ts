import { argumentsOf } from '../../../model/arguments.js';
import { scriptHandlers } from '../../../model/daemon-mode.js';
import { baseName } from '../../../text/index.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/directoryindex-app',
  severity: 'info',
  preset: 'recommended',
  fixable: 'no',
  title: 'An application that answers for the directory alone',
  why: `\`DirectoryIndex\` names what is sent for the URL of a directory. URLs below it look for files of their own and get 404; a whole site needs \`WSGIScriptAlias\`.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_dir.html#directoryindex'],
  examples: {
    bad: [
      '<Directory /srv/site>\nOptions +ExecCGI\nAddHandler wsgi-script ".py"\nDirectoryIndex «index.py»\n</Directory>',
      '<Directory /srv/site>\nOptions +ExecCGI\nAddHandler wsgi-script .wsgi\nDirectoryIndex «index.wsgi»\n</Directory>',
    ],
    good: [
      '<Directory /srv/site>\nOptions +ExecCGI\nAddHandler wsgi-script .wsgi\nDirectoryIndex index.wsgi\nRewriteEngine On\nRewriteRule ^(.*)$ /index.wsgi/$1 [QSA,PT,L]\n</Directory>',
      'DirectoryIndex index.html',
      'AddHandler cgi-script .py\nDirectoryIndex index.py',
    ],
  },
  check(server, report) {
    const isPythonRun = scriptHandlers(server).some((node) =>
      argumentsOf(node).some(({ value }) => /^\.?py$/i.test(value)),
    );
    const mounted = new Set(server.mounts.map(({ target }) => baseName(target)));
    for (const node of server.nodes('DirectoryIndex')) {
      const word = argumentsOf(node).find(({ value }) => /\.wsgi$/.test(value) || (isPythonRun && /\.py$/.test(value)));
      const siblings = node.parent?.children ?? server.children;
      if (word === undefined || siblings.some(({ name }) => /^(rewriterule|fallbackresource)$/i.test(name))) continue;
      if (mounted.has(baseName(word.value))) continue;
      report({
        at: word.location,
        node,
        message: `\`${word.value}\` answers for the URL of the directory alone, and URLs below it get 404; mount a site with \`WSGIScriptAlias\``,
      });
    }
  },
});
