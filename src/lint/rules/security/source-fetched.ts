import { kindOnDisk, namesOnDisk } from '../../../model/disk.js';
import { scriptsBelowRoot } from '../../../model/exposed-scripts.js';
import { looksLikeFile } from '../../../model/mounts.js';
import { perServer } from '../../../model/per-server.js';
import { isAtOrBelow } from '../../../model/section-match.js';
import { type ServedFolder, servedFolders, urlIn } from '../../../model/served-folders.js';
import type { Server } from '../../../model/server.js';
import { baseName, folderOf, withoutLastSlash } from '../../../text/index.js';
import { defineRule } from '../../rule.js';
import { passesEverybody } from '../../witness/passes.js';
import { type Answer, ask, commandOf } from '../../witness/witness.js';
import { listed } from '../../wording.js';

/** Files of an application that nobody puts up for download. */
const SOURCE = /^((manage|wsgi|asgi|(local_?)?settings|config|models|views|urls|__init__)\.py|.+\.(wsgi|pyc))$/;
const MOST_NAMED = 3;

export default defineRule({
  name: 'security/source-fetched',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'The source of an application that can be downloaded',
  why: `An \`Alias\` or \`DocumentRoot\` that names the folder of the application, not that of its static files, serves \`settings.py\` like any other file: no handler is set for it there, and with the source go its passwords and keys. Name the
folder of what is meant to be served. The request in the message was followed through the configuration up to the file.`,
  references: [
    'https://docs.djangoproject.com/en/stable/howto/static-files/deployment/',
    'https://cwe.mitre.org/data/definitions/540.html',
  ],
  examples: {
    bad: [
      {
        text: 'WSGIScriptAlias / /srv/wsgi/app.wsgi\nAlias /static «/srv/shop»\n<Directory /srv>\nRequire all granted\n</Directory>',
        files: { '/srv/shop/settings.py': 'SECRET_KEY = 1', '/srv/shop/site.css': '', '/srv/wsgi/app.wsgi': '' },
      },
      {
        text: 'DocumentRoot «/srv/www»\n<Directory /srv/www>\nRequire all granted\n</Directory>',
        files: { '/srv/www/manage.py': '', '/srv/www/urls.py': '', '/srv/www/index.html': '' },
      },
      {
        text: 'DocumentRoot «/srv/www»\n<Directory /srv/www>\nRequire all granted\n</Directory>',
        files: { '/srv/www/index.html': '', '/srv/www/shop/src/shop/settings.py': '' },
      },
    ],
    good: [
      {
        text: 'Alias /static /srv/shop/static\n<Directory /srv>\nRequire all granted\n</Directory>',
        files: { '/srv/shop/settings.py': 'SECRET_KEY = 1', '/srv/shop/static/site.css': '' },
      },
      {
        text: 'Alias /static /srv/shop\n<Directory /srv>\nRequire all granted\n<Files *.py>\nRequire all denied\n</Files>\n</Directory>',
        files: { '/srv/shop/settings.py': 'SECRET_KEY = 1' },
      },
      {
        text: 'DocumentRoot /srv/www\nWSGIScriptAlias / /srv/wsgi/app.wsgi\n<Directory /srv>\nRequire all granted\n</Directory>',
        files: { '/srv/www/manage.py': '', '/srv/wsgi/app.wsgi': '' },
      },
      {
        text: 'DocumentRoot /srv/www\n<Directory /srv/www>\nRequire all granted\nOptions ExecCGI\nAddHandler wsgi-script .wsgi\n</Directory>',
        files: { '/srv/www/hello.wsgi': 'def application(environ, start_response): pass\n' },
      },
      {
        text: 'DocumentRoot /srv/www\n<Directory /srv/www>\nRequire all granted\n</Directory>\n<Directory /srv/www/*/private>\nRequire all denied\n</Directory>',
        files: { '/srv/www/index.html': '', '/srv/www/shop/private/settings.py': '' },
      },
      {
        text: 'DocumentRoot /srv/www\nWSGIScriptAlias /shop /srv/wsgi/app.wsgi\n<Directory /srv>\nRequire all granted\n</Directory>',
        files: { '/srv/www/index.html': '', '/srv/www/shop/settings.py': '', '/srv/wsgi/app.wsgi': '' },
      },
      {
        text: 'WSGIScriptAlias / /srv/shop/app.wsgi\nAlias /static /srv/shop\n<Directory /srv>\nRequire all granted\n</Directory>',
        files: { '/srv/shop/settings.py': 'SECRET_KEY = 1', '/srv/shop/app.wsgi': '' },
      },
      {
        text: 'DocumentRoot /srv\nWSGIScriptAlias /app /srv/wsgi/app.wsgi\n<Directory /srv>\nRequire all granted\n</Directory>',
        files: { '/srv/shop/settings.py': 'SECRET_KEY = 1', '/srv/wsgi/app.wsgi': '' },
      },
      { text: 'Alias /static /srv/shop', files: { '/srv/shop/settings.py': 'SECRET_KEY = 1' } },
    ],
  },
  check(server, report) {
    const told = new Set<string>();
    const sources = new Map<string, readonly string[]>();
    for (const served of servedFolders(server)) {
      if (told.has(served.folder)) continue;
      // Many virtual hosts serve the same folder.
      const paths = sources.get(served.folder) ?? sourcesBelow(server, served.folder);
      sources.set(served.folder, paths);
      const sent = paths.flatMap((path) => sentIn(server, served, path) ?? []);
      const [first] = sent;
      if (first === undefined) continue;
      told.add(served.folder);
      const urls = sent.slice(0, MOST_NAMED).map(({ route: { uri } }) => `\`${uri}\``);
      report({
        at: served.location,
        witness: first.witness,
        message: `${listed(urls, 'and')} will be sent to everybody as source, as \`${commandOf(first.witness)}\` shows; name the folder of the static files alone`,
      });
    }
  },
});

/** How far below a served folder is looked. */
const DEEPEST = 4;
const MOST_FOLDERS = 200;
const MOST_FILES = 20;
/** What tools keep their own files in. */
const OF_TOOLS = /^(\..*|node_modules|__pycache__|site-packages)$/;

/** Files of applications in a folder and below it, the folders nearest to it first. */
function sourcesBelow(server: Server, root: string): readonly string[] {
  const found: string[] = [];
  const folders = [{ folder: withoutLastSlash(root), depth: 0 }];
  for (const { folder, depth } of folders) {
    const names = [...(namesOnDisk(server, folder) ?? [])].sort();
    const isTold = isToldElsewhere(server, folder);
    for (const name of names) {
      const path = `${folder}/${name}`;
      if (SOURCE.test(name)) {
        if (!isTold) found.push(path);
      } else if (depth < DEEPEST && folders.length < MOST_FOLDERS && !OF_TOOLS.test(name) && isFolder(server, path))
        folders.push({ folder: path, depth: depth + 1 });
    }
    if (found.length >= MOST_FILES) break;
  }
  return found.slice(0, MOST_FILES);
}

function isFolder(server: Server, path: string): boolean {
  return !looksLikeFile(baseName(path)) && kindOnDisk(server, path) === 'directory';
}

/** The answer when the file itself is sent. */
function sentIn(server: Server, served: ServedFolder, path: string): Answer | null {
  const url = urlIn(served, path);
  const answer = ask(server, served.virtualHost, url);
  const passed = passesEverybody(server, served.virtualHost, url);
  // Where nothing is said, the main file of every distribution denies.
  if (answer === null || passed === null || (server.settings.fragment && passed.by === null)) return null;
  const { certainty, status, filename, served: how } = answer.route;
  const isSource = how === 'static' || how === 'source-code';
  return certainty === 'certain' && status === 200 && isSource && filename === path ? answer : null;
}

/** By the rules about mounted scripts: one of them lies in the folder. */
function isToldElsewhere(server: Server, folder: string): boolean {
  const { roots, folders } = toldElsewhere(server);
  return folders.has(folder) || roots.some((root) => isAtOrBelow(folder, root));
}

const toldElsewhere = perServer((server) => {
  const told = scriptsBelowRoot(server).filter(({ hidden }) => !hidden);
  const scripts = server.mounts.flatMap(({ resource: { file } }) => file ?? []);
  return {
    roots: [...new Set(told.map(({ root }) => withoutLastSlash(root)))],
    folders: new Set(scripts.map(folderOf)),
  };
});
