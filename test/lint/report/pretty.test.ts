import { expect, test } from 'vitest';
import type { Finding } from '../../../src/lint/finding.js';
import { reportText } from '../../../src/lint/report/index.js';
import { createSource } from '../../../src/text/index.js';
import { findingIn, plainOptions } from './marked.js';

function pretty(finding: Finding, options = plainOptions): string {
  return reportText('pretty', { files: [finding.location.source], findings: [finding] }, options);
}

const frames: Readonly<Record<string, readonly [finding: Finding, expected: string]>> = {
  'the frame of the contract': [
    findingIn(
      `${'\n'.repeat(11)}    WSGIProcessGroup «myap»\n`,
      {
        rule: 'wsgi/undefined-process-group',
        message: 'no WSGIDaemonProcess defines the process group `myap`: every request will get 500',
        label: 'did you mean `myapp`?',
        fixes: [{ title: 'write `WSGIProcessGroup myapp`', safe: true, edits: [] }],
      },
      ['defined here'],
      { '/work/daemons.conf': 'WSGIDaemonProcess «myapp» threads=15\n' },
    ),
    `site.conf:12:22: error: no WSGIDaemonProcess defines the process group \`myap\`: every request will get 500 [wsgi/undefined-process-group]
   |
12 |     WSGIProcessGroup myap
   |                      ^^^^ did you mean \`myapp\`?
   |
   ::: daemons.conf:1:19
 1 | WSGIDaemonProcess myapp threads=15
   |                   ----- defined here
   |
   = fix: write \`WSGIProcessGroup myapp\` (--fix)

1 error in 1 file (1 fixable)
`,
  ],
  'places in one file, with what lies between left out': [
    findingIn('<VirtualHost *:80>\n\n\nA «x»\n«</VirtualHost>»\n«Listen» 80\n', { severity: 'warning' }, [
      'closed here',
      'too late',
    ]),
    `site.conf:4:3: warning: something is wrong [wsgi/some-rule]
  |
4 | A x
  |   ^
5 | </VirtualHost>
  | -------------- closed here
6 | Listen 80
  | ------ too late

1 warning in 1 file
`,
  ],
  'a directive that continues is shown whole': [
    findingIn('Listen 80\nWSGIDaemonProcess app \\\n    processes=2 \\\n    «thread»=5 \\\n    user=www\nListen 81\n'),
    `site.conf:4:5: error: something is wrong [wsgi/some-rule]
  |
2 | WSGIDaemonProcess app \\
3 |     processes=2 \\
4 |     thread=5 \\
  |     ^^^^^^
5 |     user=www

1 error in 1 file
`,
  ],
  'tabs, wide and combining characters line up': [
    findingIn('\tServerAdmin\t日本e\u0301@x «y» z'),
    `site.conf:1:21: error: something is wrong [wsgi/some-rule]
  |
1 |     ServerAdmin 日本e\u0301@x y z
  |                         ^

1 error in 1 file
`,
  ],
  'control characters, other bytes and changes of direction are shown, not sent': [
    findingIn('Header set X «\u001b[31m\u0007\u009b2J\udcff\u202e»', { message: 'no \u001b[2J here\nor there' }),
    `site.conf:1:14: error: no ␛[2J here or there [wsgi/some-rule]
  |
1 | Header set X ␛[31m␇<U+009B>2J\\xff<U+202E>
  |              ${'^'.repeat(28)}

1 error in 1 file
`,
  ],
  'an empty range is marked too, at the end of a file with CRLF': [
    findingIn('<VirtualHost *:80>\r\nListen 80\r\n«»'),
    `site.conf:3:1: error: something is wrong [wsgi/some-rule]
  |
3 |
  | ^

1 error in 1 file
`,
  ],
  'a range of many lines is marked where it starts': [
    findingIn(`«<VirtualHost *:80>\n${'Listen 80\n'.repeat(20)}</VirtualHost>»\n`, { certainty: 'unknown-branch' }),
    `site.conf:1:1: error: something is wrong [wsgi/some-rule]
  |
1 | <VirtualHost *:80>
  | ^^^^^^^^^^^^^^^^^^
  |
  = note: it stands under a condition that cannot be known here

1 error in 1 file
`,
  ],
};

test.each(Object.entries(frames))('%s', (_, [finding, expected]) => {
  expect(pretty(finding)).toBe(expected);
});

test('a long line is cut around each place', () => {
  const finding = findingIn(`Header ${'a'.repeat(5000)} «here» ${'b'.repeat(5000)} «there» ${'c'.repeat(50)}`, {}, [
    'and',
  ]);
  const rows = pretty(finding, { ...plainOptions, width: 40 })
    .split('\n')
    .slice(2, 6);
  expect(rows[0]).toMatch(/^1 \| …a+ here b+…$/);
  expect(rows[1]?.indexOf('^^^^')).toBe(rows[0]?.indexOf('here'));
  expect(rows[2]).toMatch(/^1 \| …b+ there c+…$/);
  expect(rows[3]?.indexOf('-----')).toBe(rows[2]?.indexOf('there'));
  expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(4 + 42);
});

test('a cut does not halve a character', () => {
  const text = pretty(findingIn(`${'😀'.repeat(300)}«x»${'😀'.repeat(300)}`), { ...plainOptions, width: 41 });
  expect(text).not.toMatch(/[\ufffd]|\\x/);
});

test('a line of 16 MiB and 200,000 continued lines are cut, too', () => {
  const long = findingIn(`Header set X ${'y'.repeat(1 << 24)}«z»`);
  const continued = findingIn(
    `WSGIDaemonProcess app ${'\\\n  threads=1'.repeat(200_000)} «x=1» ${'\\\n  threads=1'.repeat(9)}`,
  );
  const wordy = findingIn('«x»', { message: `Invalid command '${'\u0001'.repeat(1 << 20)}'` });
  expect(pretty(wordy).length).toBeLessThan(1000);
  expect(pretty(long).length).toBeLessThan(1000);
  expect(pretty(continued).split('\n').length).toBeLessThan(20);
});

test('colours are on when asked for', () => {
  const text = pretty(findingIn('«x»'), { ...plainOptions, colors: true });
  expect(text).toContain('\u001b[31merror');
});

test('nothing found is said', () => {
  const files = ['/work/a.conf', '/work/b.conf'].map((path) => createSource(path, ''));
  expect(reportText('pretty', { files, findings: [] }, plainOptions)).toBe('no findings in 2 files\n');
});
