import { expect, test } from 'vitest';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { discover } from '../../src/lsp/discovery.js';

const FILES = {
  '/ws/httpd.conf': 'Listen 80\n',
  '/ws/server.conf': 'ServerRoot /ws\n',
  '/ws/conf.d/a.conf': '',
  '/ws/conf.d/notes.txt': '',
  '/ws/sites-enabled/blog': { link: '../sites-available/blog' },
  '/ws/sites-available/blog': '',
  '/ws/www/.htaccess': '',
  '/ws/node_modules/x/y.conf': '',
  '/ws/.git/z.conf': '',
  '/ws/build/b.conf': '',
  '/ws/.gitignore': 'build\n',
};

test('configuration files and the main files among them', () => {
  expect(discover(['/ws'], memoryHost(FILES))).toEqual({
    files: ['/ws/conf.d/a.conf', '/ws/httpd.conf', '/ws/server.conf', '/ws/sites-enabled/blog', '/ws/www/.htaccess'],
    roots: ['/ws/httpd.conf', '/ws/server.conf'],
    omitted: [],
  });
});

test('a file that a link leads to is looked at by the link, and one that leads nowhere is none', () => {
  const files = {
    '/etc/sites-enabled/10-blog.conf': { link: '../sites-available/blog.conf' },
    '/etc/sites-enabled/20-gone.conf': { link: '../sites-available/gone.conf' },
    '/etc/sites-available/blog.conf': '',
    '/etc/sites-available/old.conf': '',
  };
  const found = ['/etc/sites-available/old.conf', '/etc/sites-enabled/10-blog.conf'];
  expect(discover(['/etc'], memoryHost(files)).files).toEqual(found);
  const { realPath: _, ...withoutLinks } = memoryHost(files);
  expect(discover(['/etc'], withoutLinks).files).toEqual(['/etc/sites-available/blog.conf', ...found]);
});

test('folders within each other are looked at once', () => {
  expect(
    discover(['/ws', '/ws/conf.d'], memoryHost(FILES)).files.filter((path) => path.endsWith('a.conf')),
  ).toHaveLength(1);
});

const UNLIMITED = { entries: 100, files: 100, bytes: 100 };

test.each([
  ['files', { ...UNLIMITED, files: 2 }, 2, 'only 2 of 5 configuration files are looked at'],
  [
    'bytes',
    { ...UNLIMITED, bytes: 12 },
    2,
    '/ws/server.conf and what follows it is not looked at: the files are larger than 12 bytes',
  ],
  [
    'entries',
    { ...UNLIMITED, entries: 3 },
    0,
    '/ws is not looked at to its end: there are more than 3 files and folders',
  ],
])('what goes beyond the limit of %s is told', (_, limits, files, told) => {
  const found = discover(['/ws'], memoryHost(FILES), limits);
  expect(found.files).toHaveLength(files);
  expect(found.omitted).toEqual([told]);
});

test('a folder that is not there is told', () => {
  expect(discover(['/none'], memoryHost(FILES)).omitted).toEqual([
    '/none is not looked at to its end: No such file or directory',
  ]);
});
