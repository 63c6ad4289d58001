import { describe, expect, test } from 'vitest';
import { servedFolders, servedFrom, urlIn } from '../../src/model/served-folders.js';
import { modelOf } from './server-of.js';

test('folders are served by DocumentRoot and Alias, unless an application or a proxy takes all URLs', () => {
  const folders = (text: string): readonly (readonly [string, string])[] =>
    servedFolders(modelOf(text)).map(({ folder, url }) => [folder, url]);
  expect(folders('DocumentRoot "/srv/www/"\nAlias /media/ /srv/media/')).toEqual([
    ['/srv/www', ''],
    ['/srv/media', '/media'],
  ]);
  expect(folders('DocumentRoot /srv/www\nProxyPass / http://127.0.0.1:8000/')).toEqual([]);
  expect(folders('DocumentRoot /srv/www\nWSGIScriptAlias / /srv/app.wsgi\nAlias /static /srv/static')).toEqual([
    ['/srv/static', '/static'],
  ]);
  expect(folders('DocumentRoot /srv/www\nScriptAlias /cgi-bin/ /srv/cgi/')).toEqual([['/srv/www', '']]);
  expect(folders('DocumentRoot ${ROOT}\nDocumentRoot www')).toEqual([]);
});

describe('a file is served', () => {
  const url = (text: string, path: string): string | null => {
    const served = servedFrom(modelOf(text), path);
    return served === undefined ? null : urlIn(served, path);
  };

  test('from a folder around it', () => {
    expect(url('DocumentRoot /srv/www', '/srv/www/a/b.txt')).toBe('/a/b.txt');
    expect(url('Alias /m /srv/media', '/srv/media/b.txt')).toBe('/m/b.txt');
    expect(url('DocumentRoot /', '/etc/passwd')).toBe('/etc/passwd');
    expect(url('DocumentRoot /srv/www', '/srv/www2/b.txt')).toBeNull();
    expect(url('DocumentRoot /srv/www', 'a/b.txt')).toBeNull();
  });

  test.each([
    '<Directory /srv/www/a>\nRequire all denied\n</Directory>',
    '<FilesMatch "\\.txt$">\nRequire all denied\n</FilesMatch>',
    'RedirectMatch 404 "/a/"',
    'RewriteEngine On\nRewriteRule "^/a/" - [F]',
  ])('but not when it is kept from clients by %j', (lines) => {
    expect(url(`DocumentRoot /srv/www\n${lines}`, '/srv/www/a/b.txt')).toBeNull();
    expect(url(`DocumentRoot /srv/www\n${lines}`, '/srv/www/c.html')).toBe('/c.html');
  });

  test('also when another host redirects everything', () => {
    const other = '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^ https://www.example.com/ [R]\n</VirtualHost>';
    expect(url(`${other}\n<VirtualHost *:443>\nDocumentRoot /srv/www\n</VirtualHost>`, '/srv/www/a.txt')).toBe(
      '/a.txt',
    );
  });

  test('but not by a name that main files deny', () => {
    expect(url('DocumentRoot /srv/www', '/srv/www/.htpasswd')).toBeNull();
  });
});
