import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/lint/inputs/input-kind.js';
import { createSource } from '../../../src/text/index.js';

describe('what a file is taken for', () => {
  test.each([
    ['root', 'httpd.conf', ''],
    ['root', 'apache2.conf', 'Alias /a /b'],
    ['root', 'x.conf', 'ServerRoot /etc/httpd'],
    ['root', 'x.conf', 'LoadModule authz_core_module m.so\n  Listen 80'],
    ['fragment', 'x.conf', 'LoadModule wsgi_module m.so\n  Listen 80'],
    ['fragment', 'conf.d/svn.conf', 'LoadModule authz_svn_module m.so\n<Location /svn>\n</Location>'],
    ['fragment', 'conf.d/ssl.conf', 'LoadModule ssl_module m.so\nListen 443 https'],
    ['root', 'x.conf', 'LoadModule wsgi_module m.so\nIncludeOptional conf.d/*.conf'],
    ['root', 'x.conf', 'LoadModule mpm_event_module m.so\nAlias /a /b'],
    ['fragment', 'mods-available/mpm_event.load', '# Depends: unixd\nLoadModule mpm_event_module m.so'],
    ['fragment', 'mods-available/ssl.load', '# Depends: mime\nLoadModule ssl_module m.so\n'],
    ['fragment', 'wsgi.conf', 'LoadModule wsgi_module m.so\nWSGIScriptAlias / /srv/app.wsgi'],
    ['fragment', 'x.conf', 'ServerRootless on\n# Listen 80'],
    ['htaccess', 'a/.htaccess', 'ServerRoot /etc/httpd'],
    ['htaccess', 'htaccess.txt', 'RewriteEngine On'],
    ['htaccess', 'files/shop.htaccess', 'RewriteEngine On'],
    ['fragment', 'htaccess-rules.conf', 'RewriteEngine On'],
    ['htaccess', 'x.conf', '# .htaccess\nRewriteEngine On'],
    ['htaccess', 'x.conf', '\n#  /var/www/html/.htaccess:\nRewriteEngine On'],
    ['fragment', 'x.conf', '# instead of .htaccess\nRewriteEngine On'],
    ['fragment', 'x.conf', 'RewriteEngine On\n# .htaccess\n'],
  ])('%s: %s with %j', (kind, path, text) => {
    expect(kindOf(createSource(path, text))).toBe(kind);
  });
});
