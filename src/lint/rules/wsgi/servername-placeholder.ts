import type { Location } from '../../../httpd/tree.js';
import { argumentsOf } from '../../../model/arguments.js';
import { pythonHomes, pythonPaths } from '../../../model/python-paths.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

const NAME =
  /^(?:server[-_]?(?:ip|name|domain)|your[-_.]?.*|(?:my|a|the)[-_]?(?:domain|server|host|site)(?:\..*)?|domain(?:\.(?:com|tld))?|host[-_]?name|<.*|\[.*|.*here)$/i;
const PATH = /^\/(?:path\/to|your|full\/path|absolute\/path)(?:\/|$)/i;

export default defineRule({
  name: 'wsgi/servername-placeholder',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A placeholder that was not replaced',
  why: `\`ServerName ServerIP\` and \`/path/to/…\` come from a document that wants you to put your own name and path there. httpd takes them as they are: a virtual host that no
request names, and files that are not found.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#servername'],
  examples: {
    bad: [
      'ServerName «ServerIP»',
      'ServerName «yourdomain.com»',
      'WSGIScriptAlias / «/path/to/app.wsgi»\n<Directory /path/to>\nRequire all granted\n</Directory>',
    ],
    good: [
      'ServerName www.example.com',
      'ServerName intranet',
      'ServerName localhost',
      'WSGIScriptAlias / /srv/path/to/app.wsgi',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('ServerName', 'ServerAlias')) {
      const name = argumentsOf(node).find(({ value }) => NAME.test(value));
      if (name === undefined) continue;
      report({
        at: name.location,
        node,
        message: `\`${name.value}\` looks like a placeholder: write the name that people type, such as \`www.example.com\``,
      });
    }
    // One finding is enough for a path that stands everywhere.
    const [first, ...others] = paths(server).filter(({ value }) => PATH.test(value));
    if (first === undefined) return;
    report({
      at: first.location,
      message: `\`${first.value}\` looks like a placeholder: write the path on your server`,
      related: others.slice(0, 5).map(({ location }) => ({ location, message: 'and here' })),
    });
  },
});

function paths(server: Server): readonly { readonly value: string; readonly location: Location }[] {
  const mounts = server.mounts.map(({ target, targetLocation }) => ({ value: target, location: targetLocation }));
  const words = server.nodes('DocumentRoot', '<Directory').flatMap((node) => argumentsOf(node).slice(0, 1));
  return [...mounts, ...pythonHomes(server), ...pythonPaths(server), ...words];
}
