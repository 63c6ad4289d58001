import { describe, expect, test } from 'vitest';
import { argumentValue } from '../../src/model/arguments.js';
import { runsIn } from '../../src/model/daemon-mode.js';
import { modelOf } from './server-of.js';

const section = (tag: string, lines: string): string => `<${tag}>\n${lines}\n</${tag.split(' ')[0]}>\n`;

/** What `WSGIProcessGroup` is in force for `WSGIScriptAlias /m /srv/app/app.wsgi` (semantics 6). */
const MERGED: readonly (readonly [name: string, text: string, group: string])[] = [
  ['nothing', '', 'embedded'],
  ['the server', 'WSGIProcessGroup a', 'a'],
  ['a directory over the server', `WSGIProcessGroup a\n${section('Directory /srv', 'WSGIProcessGroup b')}`, 'b'],
  [
    'the deeper directory, whatever the order',
    section('Directory /srv/app', 'WSGIProcessGroup b') + section('Directory /srv', 'WSGIProcessGroup c'),
    'b',
  ],
  [
    'a location over a directory',
    section('Location /m', 'WSGIProcessGroup l') + section('Directory /srv/app', 'WSGIProcessGroup d'),
    'l',
  ],
  [
    'the later location, whatever its length',
    section('Location /m', 'WSGIProcessGroup m') + section('Location /', 'WSGIProcessGroup l'),
    'l',
  ],
  [
    'the later location, of many',
    ['/m', '/x', '/y', '/z', '/w', '/'].map((path) => section(`Location ${path}`, `WSGIProcessGroup ${path}`)).join(''),
    '/',
  ],
  [
    'files over a directory',
    section('Files app.wsgi', 'WSGIProcessGroup f') + section('Directory /srv/app', 'WSGIProcessGroup d'),
    'f',
  ],
  ['files in a directory', section('Directory /srv', section('Files *.wsgi', 'WSGIProcessGroup f')), 'f'],
  ['a wildcard', section('Directory /srv/*', 'WSGIProcessGroup w'), 'w'],
  ['a wildcard stays in one part', section('Directory /*', 'WSGIProcessGroup w'), 'w'],
  ['a regular expression', section('DirectoryMatch ^/srv/', 'WSGIProcessGroup r'), 'r'],
  ['a regular expression in capitals', section('DirectoryMatch ^/SRV/', 'WSGIProcessGroup r'), 'embedded'],
  ...['DirectoryMatch ^/SRV/', 'FilesMatch ^APP', 'LocationMatch ^/M$'].map(
    (tag): readonly [string, string, string] => [
      `letter case does not count for ${tag}`,
      `RegexDefaultOptions +ICASE\n${section(tag, 'WSGIProcessGroup r')}`,
      'r',
    ],
  ),
  [
    'letter case does not count for a URL below a location',
    `RegexDefaultOptions +ICASE\n${section('LocationMatch ^/M/x', 'WSGIProcessGroup r')}`,
    'unknown',
  ],
  [
    'letter case counts before the line that says otherwise',
    `${section('DirectoryMatch ^/SRV/', 'WSGIProcessGroup r')}RegexDefaultOptions +ICASE\n`,
    'embedded',
  ],
  ['another directory', section('Directory /srv/application', 'WSGIProcessGroup x'), 'embedded'],
  ['a deeper directory', section('Directory /srv/app/lib', 'WSGIProcessGroup x'), 'embedded'],
  ['another location', section('Location /mm', 'WSGIProcessGroup x'), 'embedded'],
  ['a part of its URLs', section('Location /m/admin', 'WSGIProcessGroup x'), 'unknown'],
  ['a condition on the request', section('If "true"', 'WSGIProcessGroup x'), 'unknown'],
  ['a condition that cannot be known', section('IfDefine X', 'WSGIProcessGroup x'), 'unknown'],
  ['embedded on purpose', 'WSGIProcessGroup %{GLOBAL}', 'embedded'],
  ['a variable', 'WSGIProcessGroup %{ENV:X}', 'unknown'],
];

describe('the process group of a mount', () => {
  test.each(MERGED)('%s', (_name, text, group) => {
    const server = modelOf(`${text}\nWSGIScriptAlias /m /srv/app/app.wsgi\n`);
    const places = server.mounts.map((mount) => runsIn(server, mount));
    expect(places.map((place) => (place.kind === 'group' ? place.name : place.kind))).toEqual([group]);
  });

  test('the option of the mount wins', () => {
    const server = modelOf('WSGIProcessGroup a\nWSGIScriptAlias / /srv/app.wsgi process-group=b\n');
    expect(server.mounts.map((mount) => runsIn(server, mount))).toMatchObject([{ kind: 'group', name: 'b' }]);
  });

  test('a virtual host inherits from the main server, and overrides it', () => {
    const hosts = ['', 'WSGIProcessGroup b\n'].map((line) =>
      section('VirtualHost *:80', `${line}WSGIScriptAlias / /srv/app.wsgi`),
    );
    const server = modelOf(`WSGIProcessGroup a\n${hosts.join('')}`);
    const effective = server.mounts.map(({ resource }) => server.effective('WSGIProcessGroup', resource));
    expect(effective.map((each) => (each.kind === 'set' ? argumentValue(each.node, 0) : each.kind))).toEqual([
      'a',
      'b',
    ]);
  });
});

/** Whether anybody gets in. */
const ACCESS: readonly (readonly [name: string, text: string, kind: string])[] = [
  ['nothing said', '', 'unset'],
  ['all denied', section('Directory /', 'Require all denied'), 'denied'],
  [
    'opened further down',
    section('Directory /', 'Require all denied') + section('Directory /srv/app', 'Require all granted'),
    'open',
  ],
  [
    'closed further down',
    section('Directory /', 'Require all granted') + section('Directory /srv/app', 'Require all denied'),
    'denied',
  ],
  [
    'opened by URL',
    section('Directory /', 'Require all denied') + section('Location /m', 'Require valid-user'),
    'open',
  ],
  ['a container', section('Directory /', section('RequireAll', 'Require all denied')), 'unknown'],
  ['merged', section('Directory /', 'AuthMerging Or\nRequire all denied'), 'unknown'],
  [
    'the directives of 2.2',
    section('Directory /', 'Require all denied') + section('Directory /srv', 'Allow from all'),
    'unknown',
  ],
];

test.each(ACCESS)('access: %s', (_name, text, kind) => {
  const server = modelOf(`${text}\nWSGIScriptAlias /m /srv/app/app.wsgi\n`);
  expect(server.mounts.map(({ resource }) => server.access(resource).kind)).toEqual([kind]);
});
