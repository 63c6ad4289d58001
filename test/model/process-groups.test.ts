import { describe, expect, test } from 'vitest';
import { visibility } from '../../src/model/process-groups.js';
import { modelOf } from './server-of.js';

const host = (lines: string): string => `<VirtualHost *:80>\n${lines}\n</VirtualHost>\n`;

/** semantics 2: what the main server says, who defines the group `app`, who uses it, and whether it may. */
const TABLE: readonly (readonly [main: string, defining: string | null, using: string, answer: string])[] = [
  ['WSGIDaemonProcess app', null, 'ServerName b.example', 'visible'],
  ['', 'ServerName a.example:80', 'ServerName a.example:443', 'visible'],
  ['', 'ServerName a.example:80', 'ServerName https://a.example:443', 'visible'],
  ['', 'ServerName a.example', 'ServerName b.example\nServerAlias a.example', 'hidden'],
  ['', 'ServerName a.example\nServerAlias b.example', 'ServerName b.example', 'hidden'],
  ['', 'ServerName a.example', 'ServerName A.example', 'hidden'],
  ['ServerName a.example', 'ServerName a.example', '', 'visible'],
  ['', '', '', 'visible'],
  ['ServerName a.example', '', 'ServerName a.example', 'visible'],
  ['', '', 'ServerName a.example', 'unknown'],
  ['', 'ServerName ${NAME}', 'ServerName a.example', 'unknown'],
];

describe('who may use a process group', () => {
  test.each(TABLE)('%j: defined in %j, used in %j: %s', (main, defining, using, answer) => {
    const definition = defining === null ? '' : host(`${defining}\nWSGIDaemonProcess app`);
    const server = modelOf(`${main}\n${definition}${host(using)}`);
    const [group] = server.processGroups;
    const from = server.virtualHosts.at(-1);
    if (group === undefined || from === undefined) throw new Error('no group');
    expect(visibility(group, from)).toBe(answer);
  });

  test('the main server and a group of a virtual host', () => {
    const server = modelOf(`ServerName b.example\n${host('ServerName a.example\nWSGIDaemonProcess app')}`);
    expect(server.processGroups.map((group) => visibility(group, server.mainServer))).toEqual(['hidden']);
  });
});

test('the last of several options counts, and stray words are kept apart', () => {
  const [group] = modelOf('WSGIDaemonProcess app threads=5 python- path=/x threads=15 "a=b"').processGroups;
  expect(group?.name).toBe('app');
  expect(group?.option('threads')?.value).toBe('15');
  expect(group?.stray.map(({ text }) => text)).toEqual(['python-', '"a=b"']);
});

test('groups are selected by directives and by options', () => {
  const server = modelOf(`WSGIProcessGroup a
WSGIScriptAlias / /srv/app.wsgi process-group=b
WSGIImportScript /srv/c.py process-group=c application-group=%{GLOBAL}
<Directory /srv>
WSGIProcessGroup d
</Directory>
`);
  expect(server.groupReferences.map(({ name, via }) => `${via} ${name}`).sort()).toEqual([
    'WSGIProcessGroup a',
    'WSGIProcessGroup d',
    'process-group= b',
    'process-group= c',
  ]);
});
