/** What is measured: virtual hosts of 26 lines each, a tree of included files, hazards. Always the same, so that numbers can be compared. */
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One virtual host: 26 lines, about 900 characters, among them a continued directive and sections three deep.
 * @param {number} index
 */
export function virtualHost(index) {
  const site = siteName(index);
  return `<VirtualHost *:80>
    ServerName ${site}.example.com
    ServerAlias www.${site}.example.com
    DocumentRoot /usr/share
    # ${site}: Django project of team ${index % 17}
    ErrorLog /var/log/apache2/${site}.err
    CustomLog /var/log/apache2/${site}.log combined
    WSGIDaemonProcess ${site} processes=2 threads=15 \\
        python-home=/srv/${site}/venv python-path=/srv/${site} \\
        display-name=%{GROUP} maximum-requests=1000
    WSGIProcessGroup ${site}
    WSGIScriptAlias / /srv/${site}/project/wsgi.py
    <Directory /srv/${site}/project>
        <IfVersion >= 2.4>
            Require all granted
        </IfVersion>
        <IfVersion < 2.4>
            Allow from all
        </IfVersion>
    </Directory>
    Alias /static/ /srv/${site}/static/
    RewriteEngine On
    RewriteCond %{HTTP_HOST} ^www\\.(.+)$ [NC]
    RewriteRule ^(.*)$ https://%1$1 [R=301,L]
</VirtualHost>

`;
}

/**
 * Virtual hosts one after the other.
 * @param {number} count
 */
export function virtualHosts(count) {
  return Array.from({ length: count }, (_, index) => virtualHost(index)).join('');
}

/**
 * A virtual host of 26 lines that no rule has anything against, once `makeProjects` has made what it names.
 * @param {number} index
 * @param {string} folder
 */
function soundVirtualHost(index, folder) {
  const site = siteName(index);
  const home = `${folder}/srv/${site}`;
  return `<VirtualHost *:80>
    ServerName ${site}.example.com
    ServerAlias www.${site}.example.com
    DocumentRoot /usr/share
    # ${site}: Django project of team ${index % 17}
    LogLevel warn
    CustomLog /var/log/apache2/${site}.log combined
    LimitRequestBody 1048576
    Alias /static/ ${home}/static/
    WSGIDaemonProcess ${site} processes=2 threads=15 user=daemon group=daemon \\
        python-home=${home}/venv python-path=${home} lang=C.UTF-8 locale=C.UTF-8 \\
        display-name=%{GROUP} maximum-requests=1000 request-timeout=60 queue-timeout=45
    WSGIProcessGroup ${site}
    WSGIApplicationGroup %{GLOBAL}
    WSGIPassAuthorization On
    WSGIScriptAlias / ${home}/project/app.wsgi
    <Directory ${home}/project>
        <Files app.wsgi>
            Require all granted
        </Files>
    </Directory>
    RewriteEngine On
    RewriteCond %{HTTP_HOST} ^www\\.(.+)$ [NC]
    RewriteRule ^(.*)$ https://%1$1 [R=301,L]
</VirtualHost>

`;
}

/**
 * A main file of such virtual hosts.
 * @param {number} count
 * @param {string} folder
 */
export function soundServer(count, folder) {
  const hosts = Array.from({ length: count }, (_, index) => soundVirtualHost(index, folder));
  return soundPreamble(folder) + hosts.join('');
}

/** @param {string} folder */
export function soundPreamble(folder) {
  return `${preamble(folder)}Listen 80\nUser bin\nGroup bin\nWSGIRestrictEmbedded On\n\n`;
}

/**
 * A Django project, under as many names as there are sites.
 * @param {number} count
 * @param {string} folder
 */
export function makeProjects(count, folder) {
  const project = join(folder, 'project');
  for (const name of ['project', 'static', 'venv/bin', 'venv/lib']) mkdirSync(join(project, name), { recursive: true });
  writeFileSync(join(project, 'venv/pyvenv.cfg'), 'home = /usr/bin\n');
  writeFileSync(join(project, 'project/app.wsgi'), 'def application(environ, start_response):\n    pass\n');
  mkdirSync(join(folder, 'srv'), { recursive: true });
  for (let index = 0; index < count; index++) {
    const path = join(folder, 'srv', siteName(index));
    if (!existsSync(path)) symlinkSync(project, path);
  }
}

/** @param {number} index */
function siteName(index) {
  return `site${String(index).padStart(5, '0')}`;
}

/**
 * A virtual host of 22 lines that only redirects.
 * @param {number} index
 */
function redirectingHost(index) {
  const redirects = Array.from(
    { length: 18 },
    (_, page) => `    Redirect permanent /page-${page} https://example.com/${index}/${page}\n`,
  );
  return `<VirtualHost *:80>\n    ServerName old${index}.example.com\n${redirects.join('')}</VirtualHost>\n\n`;
}

/**
 * The files that the main file of the tree includes: 2000 of 48 lines.
 * @param {string} folder where `makeProjects` makes what they name
 * @returns {{ name: string, text: string }[]}
 */
export function treeFiles(folder) {
  return Array.from({ length: 2000 }, (_, index) => ({
    name: `site-${String(index).padStart(4, '0')}.conf`,
    text: soundVirtualHost(index, folder) + redirectingHost(index),
  }));
}

const MODULE_FOLDERS = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/local/apache2/modules'];
/** Others need their symbols. */
const FIRST = [
  'mpm_event',
  'authn_core',
  'authz_core',
  'proxy',
  'cache',
  'slotmem_shm',
  'dav',
  'session',
  'ldap',
  'dbd',
  'xml2enc',
];

/**
 * The part of a main file above the virtual hosts: it loads every module there is, as the comparison does.
 * @param {string} folder the ServerRoot
 */
export function preamble(folder) {
  const modules = MODULE_FOLDERS.find((path) => existsSync(path));
  const installed = modules === undefined ? [] : readdirSync(modules).filter((file) => /^mod_.*\.so$/.test(file));
  const names = installed
    .map((file) => file.slice('mod_'.length, -'.so'.length))
    .filter((name) => !name.startsWith('mpm_'));
  const ordered = modules === undefined ? [] : [...new Set([...FIRST, ...names])];
  return [
    `ServerRoot ${folder}`,
    `DefaultRuntimeDir ${folder}`,
    `PidFile ${folder}/httpd.pid`,
    `ErrorLog ${folder}/error.log`,
    'ServerName localhost',
    'Listen 127.0.0.1:18080',
    ...ordered.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`),
    'LogFormat "%h %l %u %t \\"%r\\" %>s %b" combined',
    '',
    '',
  ].join('\n');
}

/** What must not take longer than its length allows: each a text of a kind that was quadratic somewhere once. */
export const hazards = {
  '200 kB of control characters': '\x01\x02\x0b\x7f'.repeat(50_000),
  '20,000 nested sections': '<a>\n'.repeat(20_000) + '</a>\n'.repeat(20_000),
  '20,000 unclosed sections': '<a>\n'.repeat(20_000),
  '20,000 sections, 20,000 stray close tags': '<a>\n'.repeat(20_000) + '</b>\n'.repeat(20_000),
  'a line of 16 MiB': `ServerName ${'a'.repeat(16 << 20)}`,
  '200,000 continued lines': 'a \\\n'.repeat(200_000),
  '200 kB of quotes': '"'.repeat(200_000),
  '200 kB of backslashes': '\\'.repeat(200_000),
  '200 kB of <': '<'.repeat(200_000),
  '200 kB of ${': '${'.repeat(100_000),
};
