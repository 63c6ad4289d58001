import { expect, test } from 'vitest';
import { displayPath } from '../../src/cli/display-path.js';

test.each([
  ['/srv/conf', '/srv/conf/a.conf', 'a.conf'],
  ['/', '/etc/apache2/apache2.conf', 'etc/apache2/apache2.conf'],
  ['/srv/conf/ci', '/srv/conf/a.conf', '../a.conf'],
  ['/srv/conf/ci', '/srv/other/a.conf', '../../other/a.conf'],
  ['/srv/a/b/c', '/srv/x.conf', '/srv/x.conf'],
  ['/srv/conf', '/srv/conf', '/srv/conf'],
  // As root on the server itself.
  ['/root', '/etc/apache2/apache2.conf', '/etc/apache2/apache2.conf'],
  ['/srv/conf', '/dev/fd/63', '/dev/fd/63'],
])('in %s, %s is printed as %s', (cwd, path, shown) => {
  expect(displayPath(path, cwd)).toBe(shown);
});
