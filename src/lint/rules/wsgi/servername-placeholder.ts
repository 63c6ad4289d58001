import type { Location } from '../../../httpd/tree.js';
import { aliasesOf } from '../../../model/aliases.js';
import { argumentsOf } from '../../../model/arguments.js';
import { knownOptions } from '../../../model/daemon-options.js';
import { pythonHomes, pythonPaths } from '../../../model/python-paths.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

/** Names of documents, behind `www.` or not. */
const NAMES = [
  'your[-_.]?(?:domain|server|host|site|app|project|company)(?:[-_]?(?:ip|name|address|domain|here))*(?:\\.\\w+)*',
  '(?:my|the|a)[-_.]?(?:domain|server|host|site|app)(?:[-_]?(?:ip|name|address))*(?:\\.(?:com|org|net|tld|example|local))?',
  'your[-_]\\w[\\w-]*(?:\\.\\w+)*',
  'domain(?:[-_]?name)?(?:\\.(?:com|tld|org|net))?',
  '(?:hostname|host[-_]name|fqdn)(?:\\.\\w+)*',
  'server[-_]?(?:ip|name|domain)\\w*',
  'ip[-_]?(?:address)?',
  'x+(?:\\.x+)+',
  '[<[].*',
  '.*here',
];
const NAME = new RegExp(`^(?:www\\.)?(?:${NAMES.join('|')})$`, 'i');
/** `SERVER_IP`. */
const CAPITALS = /^[A-Z]+(?:_[A-Z]+)+$/;
const PATH =
  /^\/(?:path\/to|your|full\/path|absolute\/path|some\/path|path[-_]to)(?:\/|$)|\/(?:your[-_]application|your[-_]?(?:user|name|username|app|project|site|domain|folder|dir(?:ectory)?|path|venv|env)|<[^/]*>|username|user_name|project_name|app_name)(?:\/|$)/i;

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
      'ServerName «server_domain_or_IP»',
      'WSGIScriptAlias / «/home/youruser/app.wsgi»',
      'WSGIScriptAlias / «/path/to/app.wsgi»\n<Directory /path/to>\nRequire all granted\n</Directory>',
    ],
    good: [
      'ServerName www.example.com',
      'ServerName intranet',
      'ServerName domains.acme.de',
      'ServerName yourope.eu',
      'ServerName localhost',
      'WSGIScriptAlias / /srv/path/to/app.wsgi',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('ServerName', 'ServerAlias')) {
      const name = argumentsOf(node).find(({ value }) => NAME.test(value) || CAPITALS.test(value));
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
  const aliases = aliasesOf(server).filter(({ kind }) => kind === 'alias');
  const targets = aliases.map(({ target, targetLocation }) => ({ value: target, location: targetLocation }));
  const homes = knownOptions(server, ({ name }) => name === 'home').map(({ option: { value, valueLocation } }) => ({
    value,
    location: valueLocation,
  }));
  return [...mounts, ...pythonHomes(server), ...pythonPaths(server), ...homes, ...targets, ...words];
}
