import { globMatcher, isGlob } from '../../../grammar/embedded/glob.js';
import { serverRootRelative } from '../../../httpd/server-paths.js';
import type { Location } from '../../../httpd/tree.js';
import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { namesOnDisk, textOnDisk } from '../../../model/disk.js';
import { groupBy } from '../../../model/group-by.js';
import { ranLines } from '../../../model/ran-lines.js';
import type { Server } from '../../../model/server.js';
import { baseName, folderOf } from '../../../text/index.js';
import { defineRule } from '../../rule.js';

/** Names of what is kept and not meant: backups, what package managers leave, examples, texts. */
const PUT_ASIDE =
  /^[.#]|^README|(~|#|\.(bak|back(up)?|old|orig|save|swp|dis(abled)?|off|inactive|example|sample|default|tmpl|template|in|j2|erb|dpkg-\w+|ucf-\w+|rpm\w+|txt|md|html?|sh|py|pem|key|crt|htpasswd|passwd|\d+))$/i;

/** A line that a file of configuration has. */
const DIRECTIVE =
  /^[ \t]*(<VirtualHost|<Directory|<Location|ServerName|Listen|Alias|WSGI[A-Z]\w+|Proxy[A-Z]\w+|LoadModule|Rewrite[A-Z]\w+|IncludeOptional|SSL[A-Z]\w+)\b/im;

const site = '<VirtualHost *:80>\nServerName shop.example.com\n</VirtualHost>\n';
const root = 'ServerRoot /etc/apache2\nIncludeOptional ';

export default defineRule({
  name: 'core/file-never-included',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A file that no include takes',
  why: `\`IncludeOptional sites-enabled/*.conf\` takes names that end in \`.conf\` and says nothing of others. A site that was enabled under another name, as on Debian before httpd 2.4, is not there: its
requests go to the first virtual host. The file is to be renamed, and its link with it.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/core.html#includeoptional',
    'https://httpd.apache.org/docs/2.4/upgrading.html',
  ],
  examples: {
    bad: [
      {
        text: `${root}«sites-enabled/*.conf»\n`,
        path: '/etc/apache2/apache2.conf',
        world: 'closed',
        files: { '/etc/apache2/sites-enabled/shop': site, '/etc/apache2/sites-enabled/main.conf': site },
      },
    ],
    good: [
      {
        text: `${root}sites-enabled/*.conf\n`,
        path: '/etc/apache2/apache2.conf',
        world: 'closed',
        files: {
          '/etc/apache2/sites-enabled/main.conf': site,
          '/etc/apache2/sites-enabled/shop.conf.bak': site,
          '/etc/apache2/sites-enabled/README': site,
          '/etc/apache2/sites-enabled/notes': 'Ask Anna first.\n',
        },
      },
      {
        text: `${root}mods-enabled/*.load\nInclude mods-enabled/*.conf\n`,
        path: '/etc/apache2/apache2.conf',
        world: 'closed',
        files: {
          '/etc/apache2/mods-enabled/dir.load': 'ServerName a\n',
          '/etc/apache2/mods-enabled/dir.conf': 'ServerName a\n',
        },
      },
      'IncludeOptional sites-enabled/*.conf',
    ],
  },
  check(server, report) {
    if (server.settings.fragment) return;
    const taken = new Set(server.files.map(({ source }) => source.path));
    for (const [folder, patterns] of groupBy(patternsOf(server), (pattern) => pattern.folder)) {
      const matchers = patterns.map(({ name }) => globMatcher(name));
      const left = (namesOnDisk(server, folder) ?? []).filter(
        (name) =>
          !taken.has(`${folder}/${name}`) &&
          !PUT_ASIDE.test(name) &&
          !matchers.some((matches) => matches(name)) &&
          server.host.stat(`${folder}/${name}`) === 'file' &&
          DIRECTIVE.test(textOnDisk(server, `${folder}/${name}`) ?? ''),
      );
      const [pattern] = patterns;
      if (pattern === undefined) continue;
      for (const name of left)
        report({
          at: pattern.at,
          message: `\`${folder}/${name}\` does not match \`${pattern.name}\` and is not read: nothing in it counts; give it a name that matches`,
        });
    }
  },
});

interface Pattern {
  readonly folder: string;
  /** What a name is matched with. */
  readonly name: string;
  readonly at: Location;
}

/** The includes that take some names of one folder. */
function patternsOf(server: Server): readonly Pattern[] {
  return ranLines(server, 'Include', 'IncludeOptional').flatMap((node) => {
    const [word] = argumentsOf(node);
    if (word === undefined || isUnknown(word.value)) return [];
    const path = serverRootRelative(server.reading.serverRoot, word.value);
    const [folder, name] = [folderOf(path), baseName(path)];
    return isGlob(name) && !isGlob(folder) ? [{ folder, name, at: word.location }] : [];
  });
}
