import { expect, test } from 'vitest';
import { runCli } from './run-cli.js';

test('configtest prints what httpd prints', async () => {
  const files = { 'main.conf': 'LoadModule mpm_event_module m.so\nServerNme x\n' };
  const argv = ['configtest', '--assume-exists', '-d', '.', '-f', 'main.conf', '--platform', 'debian'];
  const { status, stdout, stderr } = await runCli(argv, { files });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(
    /AH00526: Syntax error on line 2 of \S+main\.conf:\nInvalid command 'ServerNme', perhaps misspelled or defined by a module not included in the server configuration\n$/,
  );
});

test('configtest --json', async () => {
  const argv = [
    'configtest',
    '--json',
    '--assume-exists',
    '-d',
    '.',
    '-f',
    'main.conf',
    '-C',
    'Define X',
    '-c',
    'ServerNme x',
  ];
  const { status, stdout } = await runCli(argv, { files: { 'main.conf': 'LoadModule mpm_event_module m.so\n' } });
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    exitCode: 1,
    error: { phase: 'walk', file: '-c/-C directives', line: 1 },
    stdout: '',
  });
  expect(status).toBe(1);
});

test('dump, by its command and by its define', async () => {
  const files = { 'main.conf': 'LoadModule mpm_event_module m.so\n' };
  const rest = ['--assume-exists', '-d', '.', '-f', 'main.conf', '--platform', 'debian'];
  const dumped = await runCli(['dump', 'modules', ...rest], { files });
  expect(dumped.stdout).toMatch(/^Loaded Modules:\n core_module \(static\)\n[\s\S]* mpm_event_module \(shared\)\n/);
  expect((await runCli(['configtest', '-DDUMP_MODULES', ...rest], { files })).stdout).toBe(dumped.stdout);
});

test('parse prints the syntax tree', async () => {
  const files = { 'a.conf': '<Directory "/x y">\n  # why\n  Options \\\n    None\n</Directory>\n</Files>\n' };
  const compact = await runCli(['parse', 'a.conf'], { files });
  const tree = JSON.parse(compact.stdout);
  expect(tree).toMatchObject({
    type: 'File',
    body: [
      {
        type: 'Section',
        open: {
          type: 'Tag',
          name: { value: 'Directory' },
          args: [{ value: '/x y', raw: '"/x y"', quote: '"' }],
          complete: true,
        },
        body: [
          { type: 'Comment', text: '# why' },
          { type: 'Directive', name: { value: 'Options' }, args: [{ value: 'None' }] },
        ],
        close: { type: 'CloseTag', name: { value: 'Directory' } },
      },
      { type: 'Invalid', reason: 'unmatched-close' },
    ],
  });
  const indented = await runCli(['parse', '--pretty', 'a.conf'], { files });
  expect(indented.stdout).toBe(`${JSON.stringify(tree, null, 2)}\n`);
});

test('parse does not overflow', async () => {
  const depth = 20_000;
  const { stdout, status } = await runCli(['parse', '-'], { stdin: '<A>\n'.repeat(depth) });
  expect(status).toBe(0);
  expect(stdout.match(/"type":"Section"/g)).toHaveLength(depth);
});

test.each(['gone.conf', '.'])('parse %s fails with one message', async (path) => {
  const { status, stdout, stderr } = await runCli(['parse', path]);
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(stderr).toMatch(/^wsgi-lint: \S+: (?:No such file or directory|Is a directory)\n$/);
});

test('rules', async () => {
  const list = JSON.parse((await runCli(['rules', '--format', 'json'])).stdout);
  expect(list).toContainEqual(
    expect.objectContaining({ name: 'wsgi/undefined-process-group', severity: 'error', preset: 'recommended' }),
  );
  expect(Object.keys(list[0])).toEqual(['name', 'severity', 'preset', 'presets', 'fixable', 'title', 'options', 'url']);
  expect((await runCli(['rules'])).stdout.split('\n')).toHaveLength(list.length + 1);
});
