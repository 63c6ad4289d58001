import { argumentsOf, lineOf } from '../../../model/arguments.js';
import { sectionPath } from '../../../model/section-resource.js';
import type { ConfigNode } from '../../../model/server.js';
import { partsOf } from '../../../text/index.js';
import { defineRule } from '../../rule.js';

const UPLOADS = /^(uploads?|uploaded|attachments?|avatars?|user[-_]?(files|content|uploads?))$/i;
const RUNS = /(cgi|fcgid|wsgi)-script|x-httpd-(php|cgi|wsgi)|php\d*-(script|fcgi)/i;

export default defineRule({
  name: 'security/upload-is-run',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A directory of uploads whose files are run',
  why: `Who may upload a file to a directory in which httpd runs programs may run any program. Where users leave files nothing is run: no \`ExecCGI\`, \`SetHandler None\`, and better another directory outside of what is served.`,
  references: ['https://httpd.apache.org/docs/2.4/howto/cgi.html', 'https://cwe.mitre.org/data/definitions/434.html'],
  examples: {
    bad: [
      '<Directory /srv/www/uploads>\n«Options +ExecCGI»\nAddHandler cgi-script .cgi\n</Directory>',
      '<Directory /srv/www/user_files>\n«AddType application/x-httpd-php .php»\n</Directory>',
      '<Location /uploads>\n«SetHandler cgi-script»\n</Location>',
    ],
    good: [
      '<Directory /srv/www/uploads>\nOptions -ExecCGI\nSetHandler None\n</Directory>',
      '<Directory /srv/www/cgi-bin>\nOptions +ExecCGI\nAddHandler cgi-script .cgi\n</Directory>',
      '<Directory /srv/upload-service/app>\nOptions +ExecCGI\n</Directory>',
    ],
  },
  options: {
    defaults: { also: [] as readonly string[] },
    shape: (z) => ({ also: z.array(z.string()).describe('Names of more directories that hold what users leave.') }),
  },
  check(server, report, { also }) {
    for (const section of server.nodes('<Directory', '<DirectoryMatch', '<Location', '<LocationMatch')) {
      const name = partsOf(sectionPath(section) ?? '').at(-1) ?? '';
      if (!UPLOADS.test(name) && !also.includes(name)) continue;
      const culprit = section.children.find(runs);
      if (culprit === undefined) continue;
      report({
        at: lineOf(culprit),
        node: culprit,
        message: 'who may upload a file here may run it on the server; run nothing in this directory',
      });
    }
  },
});

function runs(node: ConfigNode): boolean {
  const words = argumentsOf(node).map(({ value }) => value);
  if (/^options$/i.test(node.name)) return words.some((word) => /^\+?(ExecCGI|All)$/i.test(word));
  return /^(SetHandler|AddHandler|AddType|ForceType)$/i.test(node.name) && words.some((word) => RUNS.test(word));
}
