import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, runCli, type Surroundings } from './run-cli.js';

const CONFIG = 'wsgi-lint.config.json';
const UNDEFINED = 'wsgi/undefined-process-group';
const uses = 'WSGIProcessGroup app\n';

function withConfig(config: object | string, files: NonNullable<Surroundings['files']> = {}): Surroundings {
  return { files: { [CONFIG]: typeof config === 'string' ? config : JSON.stringify(config), ...files } };
}

/** What is said, as `file:line severity rule`. */
async function said(argv: readonly string[], surroundings: Surroundings): Promise<readonly string[]> {
  const { stdout, stderr } = await runCli(['-f', 'concise', ...argv], surroundings);
  expect(stderr).toBe('');
  return stdout.split('\n').flatMap((line) => line.replace(/^(\S+?:\d+):\d+: (\w+): .* \[(.*)\]$/, '$1 $2 $3') || []);
}

describe('the file', () => {
  test('is found by walking up, and its patterns are read from its folder', async () => {
    const cwd = folderWith({
      [CONFIG]: '{ // JSON with comments\n"files": ["site"], "rules": { "wsgi/undefined-process-group": "info", }, }',
      'site/a.conf': uses,
      'other/b.conf': uses,
    });
    expect(await said([], { cwd })).toEqual([`site/a.conf:1 info ${UNDEFINED}`]);
    expect(await said([], { cwd: join(cwd, 'other') })).toEqual([`../site/a.conf:1 info ${UNDEFINED}`]);
    expect(await said(['b.conf'], { cwd: join(cwd, 'other') })).toEqual([`b.conf:1 info ${UNDEFINED}`]);
    expect(await said(['b.conf', '--no-config'], { cwd: join(cwd, 'other') })).toEqual([`b.conf:1 error ${UNDEFINED}`]);
  });

  test('may be named', async () => {
    const files = { 'ci/lint.json': '{"rules": {"wsgi/*": "off"}}', 'a.conf': uses };
    expect(await said(['-c', 'ci/lint.json', 'a.conf'], { files })).toEqual([]);
    const { status, stderr } = await runCli(['-c', 'none.json', 'a.conf'], { files });
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: 'wsgi-lint: none.json: it cannot be read: No such file or directory\n',
    });
  });

  test('gives way to the command line', async () => {
    const surroundings = withConfig({ preset: 'off', rules: { 'wsgi/*': 'off' } }, { 'a.conf': uses });
    expect(await said(['a.conf'], surroundings)).toEqual([]);
    expect(await said(['a.conf', '--rule', `${UNDEFINED}=hint`, '--severity', 'hint'], surroundings)).toEqual([
      `a.conf:1 hint ${UNDEFINED}`,
    ]);
  });

  test('sets versions, platform and defines', async () => {
    const text = '<IfVersion >= 2.4.50>\nNew\n</IfVersion>\n<IfDefine STAGE>\nStaged ${ROOT}\n</IfDefine>\n';
    const rule = 'syntax/unknown-directive';
    const at = (config: object, argv: readonly string[] = []): Promise<readonly string[]> =>
      said(['a.conf', ...argv], withConfig(config, { 'a.conf': text }));
    expect(await at({ serverVersion: '2.4.6' })).toEqual([]);
    expect(await at({ serverVersion: '2.4.6' }, ['--server-version', '2.4.62'])).toContain(`a.conf:2 error ${rule}`);
    expect(await at({ defines: ['STAGE', 'ROOT=/srv'], serverVersion: '2.4' })).toEqual([
      `a.conf:2 error ${rule}`,
      `a.conf:5 error ${rule}`,
    ]);
  });

  test('names the sysroot from where it stands', async () => {
    const cwd = folderWith({
      [CONFIG]:
        '{"sysroot": "./image", "files": ["image/etc/httpd/conf/httpd.conf"], "overrides": [{"files": "sub.conf", "rules": {"wsgi/*": "info"}}]}',
      'image/etc/httpd/conf/httpd.conf': 'ServerRoot /etc/httpd\nInclude conf.d/*.conf\n',
      'image/etc/httpd/conf.d/sub.conf': uses,
      'below/x': '',
    });
    const where = 'image/etc/httpd/conf.d/sub.conf:1';
    expect(await said([], { cwd })).toEqual([`${where} info ${UNDEFINED}`]);
    expect(await said([], { cwd: join(cwd, 'below') })).toEqual([`../${where} info ${UNDEFINED}`]);
  });

  test('has levels for some files', async () => {
    const files = { 'old/a.conf': uses, 'new/b.conf': uses };
    const overrides = [{ files: ['old'], rules: { [UNDEFINED]: 'off' } }];
    expect(await said(['.'], withConfig({ overrides }, files))).toEqual([`new/b.conf:1 error ${UNDEFINED}`]);
    const on = [{ files: 'new/*.conf', rules: { [UNDEFINED]: 'warning' } }];
    expect(await said(['.'], withConfig({ preset: 'off', overrides: on }, files))).toEqual([
      `new/b.conf:1 warning ${UNDEFINED}`,
    ]);
    expect(await said(['.', '--rule', `${UNDEFINED}=error`], withConfig({ overrides }, files))).toHaveLength(2);
  });

  test('has options for rules, other ones for some files', async () => {
    const threads = (count: number): string => `WSGIDaemonProcess a${count} threads=${count} display-name=x\n`;
    const files = { 'a.conf': threads(30), 'b.conf': threads(50), 'big/c.conf': threads(90) };
    const rule = 'wsgi/threads-excessive';
    const rules = { 'wsgi/*': 'off', [rule]: ['info', { most: 40 }] };
    expect(await said(['.'], withConfig({ rules }, files))).toEqual([
      `b.conf:1 info ${rule}`,
      `big/c.conf:1 info ${rule}`,
    ]);
    const overrides = [{ files: 'big', rules: { [rule]: ['warning', { most: 100 }] } }];
    expect(await said(['.'], withConfig({ rules, overrides }, files))).toEqual([`b.conf:1 info ${rule}`]);
    expect(await said(['.', '--rule', `${rule}=warning`], withConfig({ rules, overrides }, files))).toEqual([
      `b.conf:1 warning ${rule}`,
    ]);
  });

  test('maps folders of the server to folders here, also for fragments', async () => {
    const files = {
      'site/a.conf': 'Include /etc/httpd/more/*.conf\nWSGIDaemonProcess app home=/srv/none\n',
      'more/x.conf': uses,
      'app/app.wsgi': '',
    };
    const rule = 'wsgi/undefined-process-group';
    const config = { preset: 'off', rules: { [rule]: 'error' }, pathMap: { '/etc/httpd/more/': './more' } };
    expect(await said(['site'], withConfig(config, files))).toEqual([]);
    const group = { ...files, 'more/x.conf': 'WSGIProcessGroup other\n' };
    expect(await said(['site'], withConfig(config, group))).toEqual([`more/x.conf:1 error ${rule}`]);
    const overrides = [{ files: 'more', rules: { [rule]: 'info' } }];
    expect(await said(['site'], withConfig({ ...config, overrides }, group))).toEqual([`more/x.conf:1 info ${rule}`]);
  });

  test('a rule that is off for a file leaves the word to httpd', async () => {
    const files = { 'a.conf': 'WSGIDaemonProcess app bogus=1 display-name=x\n' };
    const overrides = [{ files: 'a.conf', rules: { 'wsgi/daemon-unknown-option': 'off' } }];
    expect(await said(['.'], withConfig({}, files))).toEqual(['a.conf:1 error wsgi/daemon-unknown-option']);
    expect(await said(['.'], withConfig({ overrides }, files))).toEqual(['a.conf:1 error syntax/invalid-value']);
  });

  test('ignores files, also those that are named or included', async () => {
    const files = { 'httpd.conf': 'Include gen/*.conf\n', 'gen/a.conf': uses, 'b.bak.conf': uses };
    const surroundings = withConfig({ ignore: ['gen', '*.bak.conf'] }, files);
    expect(await said(['.'], surroundings)).toEqual([]);
    const { status, stderr } = await runCli(['b.bak.conf'], surroundings);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'wsgi-lint: all of the files are ignored, as the configuration file says\n',
    });
  });

  test('extends others', async () => {
    const files = {
      'base.json': '{"rules": {"wsgi/*": "off"}, "ignore": ["b.conf"]}',
      'more/second.json': '{"extends": "../base.json", "defines": ["X"]}',
      'a.conf': uses,
      'b.conf': uses,
    };
    const config = { extends: ['more/second.json'], rules: { [UNDEFINED]: 'info' }, ignore: ['c.conf'] };
    expect(await said(['.'], withConfig(config, files))).toEqual([`a.conf:1 info ${UNDEFINED}`]);
  });

  test('keeps what is not linted apart from what cannot be', async () => {
    expect(await runCli([], withConfig({ files: ['none'] }))).toMatchObject({ status: 3 });
    expect(await runCli([], withConfig({ preset: 'strict' }))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no file, directory or pattern is given'),
    });
  });
});

describe('modules of one\u2019s own', () => {
  const modules = [
    {
      id: 'shop_module',
      source: 'mod_shop.c',
      directives: [
        {
          name: 'ShopMode',
          args: 'TAKE1',
          override: ['RSRC_CONF'],
          values: ['fast', 'safe'],
          summary: 'How it is run.',
        },
        { name: 'ShopLevel', args: 'ITERATE', override: ['OR_ALL'], values: ['1', '2'] },
        { name: 'Shop', args: 'RAW_ARGS', override: ['RSRC_CONF'], section: true },
      ],
    },
  ];
  const check = (text: string, name = 'a.conf'): Promise<readonly string[]> =>
    said([name], withConfig({ modules, preset: 'off' }, { [name]: text }));

  test('are assumed in fragments', async () => {
    expect(await check('ShopMode Fast\n<Shop x>\nShopLevel 1 2\n</Shop>\n')).toEqual([]);
    expect(
      await check('ShopMode slow\nShopMode\nShopLevel 1 3\n<Directory /srv>\nShopMode fast\n</Directory>\n'),
    ).toEqual([
      'a.conf:1 error syntax/invalid-value',
      'a.conf:2 error syntax/argument-count',
      'a.conf:3 error syntax/invalid-value',
      'a.conf:5 error syntax/not-allowed-here',
    ]);
    expect(await check('<IfModule shop_module>\nBogus\n</IfModule>\n')).toEqual([
      'a.conf:2 error syntax/unknown-directive',
    ]);
  });

  test('are there in a whole configuration when they are loaded', async () => {
    const load = 'ServerRoot /nowhere\nLoadModule mpm_event_module m\n';
    const text = '<IfModule mod_shop.c>\nShopMode fast\nBogus\n</IfModule>\nShopMode fast\n';
    const unloaded = await check(`${load}${text}`, 'httpd.conf');
    expect(unloaded.filter((line) => line.includes('unknown-directive'))).toEqual([
      'httpd.conf:7 error syntax/unknown-directive',
    ]);
    const loaded = await check(`${load}LoadModule shop_module s\n${text}`, 'httpd.conf');
    expect(loaded.filter((line) => line.includes('unknown-directive'))).toEqual([
      'httpd.conf:6 error syntax/unknown-directive',
    ]);
  });

  test('are explained', async () => {
    const { status, stdout } = await runCli(['explain', 'shopmode'], withConfig({ modules }));
    expect(status).toBe(0);
    expect(stdout).toContain('How it is run.');
    expect(stdout).toContain('shop_module');
    expect(stdout).not.toContain('httpd.apache.org');
    expect((await runCli(['explain', 'ShopMod'], withConfig({ modules }))).stderr).toContain(
      'did you mean `ShopMode`?',
    );
    expect((await runCli(['explain', 'shopmode', '--no-config'], withConfig({ modules }))).status).toBe(2);
  });

  test('are suggested', async () => {
    const surroundings = withConfig({ modules }, { 'a.conf': 'ShopMod fast\n' });
    expect((await runCli(['a.conf'], surroundings)).stdout).toContain('did you mean `ShopMode`?');
  });
});

describe('what is wrong with it', () => {
  const wrong: readonly (readonly [text: string, at: string, message: string])[] = [
    ['{"presets": "off"}', '1:2', 'unknown key `presets`; did you mean `preset`?'],
    ['{"preset": "of"}', '1:12', '`preset`: takes recommended, strict, security or off, not `of`; did you mean `off`?'],
    ['{"preset": ["off"]}', '1:12', 'not a list'],
    ['{"files": "a.conf"}', '1:11', '`files`: takes a list, not `a.conf`'],
    ['{"files": [7]}', '1:12', '`files[0]`: takes a text, not `7`'],
    ['{"rules": {"wsgi/undefined-process-grup": "off"}}', '1:12', 'did you mean `wsgi/undefined-process-group`?'],
    ['{"rules": {"wsgi/*": "warn"}}', '1:22', 'takes off, hint, info, warning or error, not `warn`'],
    [
      '{"overrides": [{"files": ["a"], "rule": {}}]}',
      '1:33',
      'unknown key `rule` in `overrides[0]`; did you mean `rules`?',
    ],
    ['{"overrides": [{"files": ["a"]}]}', '1:16', '`overrides[0]`: `rules` is missing'],
    ['{"overrides": [{"files": [], "rules": {}}]}', '1:26', '`overrides[0].files`: an empty list'],
    ['{"overrides": [{"files": "a", "rules": {"no/*": "off"}}]}', '1:41', 'no rule is called `no/*`'],
    ['{"rules": {"wsgi/umask-decimal": 5}}', '1:34', 'takes off, hint, info, warning or error, not `5`'],
    ['{"rules": {"wsgi/umask-decimal": ["warnin", {}]}}', '1:35', 'did you mean `warning`?'],
    ['{"rules": {"wsgi/umask-decimal": ["warning", {}]}}', '1:46', '`wsgi/umask-decimal` has no options'],
    ['{"rules": {"wsgi/*": ["warning", {"most": 4}]}}', '1:34', 'options belong to one rule'],
    [
      '{"rules": {"wsgi/threads-excessive": ["info", {"mst": 4}]}}',
      '1:48',
      'unknown key `mst` in `rules.wsgi/threads-excessive[1]`; did you mean `most`?',
    ],
    [
      '{"overrides": [{"files": "a", "rules": {"wsgi/threads-excessive": ["info", {"most": 0}]}}]}',
      '1:85',
      'takes at least 1, not `0`',
    ],
    ['{"rules": {"wsgi/threads-excessive": ["info", {"most": "x"}]}}', '1:56', 'takes a number, not `x`'],
    ['{"pathMap": {"srv": "srv"}}', '1:14', 'no absolute path'],
    ['{"serverVersion": "two"}', '1:19', 'one is written like 2.4.62'],
    ['{"ignore": ["../x"]}', '1:13', 'cannot leave the folder'],
    ['{"extends": "none.json"}', '1:13', 'it cannot be read: No such file or directory'],
    ['{"extends": ["./wsgi-lint.config.json"]}', '1:14', 'this file extends itself'],
    [
      '{"modules": [{"id": "m", "source": "m.c", "directives": [{"name": "X", "arg": "TAKE1", "override": []}]}]}',
      '1:72',
      'did you mean `args`?',
    ],
    [
      '{"modules": [{"id": "m", "source": "m.c", "directives": [{"name": "X", "args": "FLAG", "override": ["OR_ALL"], "values": ["a"]}]}]}',
      '1:122',
      'cannot be told',
    ],
    ['{"preset": "off", "preset": "off"}', '1:19', 'the key `preset` is there twice'],
    ['{"preset": "off"', '1:17', 'a closing brace is missing'],
    ['{"preset" "off"}', '1:11', 'a colon is missing'],
    ['', '1:1', 'missing'],
    ['[]', '1:1', 'takes an object, not a list'],
  ];

  test.each(wrong)('%s', async (text, at, message) => {
    const { status, stdout, stderr } = await runCli(['.'], withConfig(text, { 'a.conf': '' }));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`${CONFIG}:${at}: error: `);
    expect(stderr).toContain(message);
  });

  test('is shown in the file', async () => {
    const { stderr } = await runCli(['.'], withConfig('{\n  "preset": "strict",\n  "platfrom": "debian"\n}\n'));
    expect(stderr).toBe(
      `${CONFIG}:3:3: error: unknown key \`platfrom\`; did you mean \`platform\`?\n  |\n3 |   "platfrom": "debian"\n  |   ^^^^^^^^^^\n`,
    );
  });

  test('is shown in the file that is extended', async () => {
    const { stderr } = await runCli(['.'], withConfig({ extends: 'base.json' }, { 'base.json': '{"preset": 1}' }));
    expect(stderr).toContain('base.json:1:12: error: `preset`: takes');
  });
});

describe('--print-config', () => {
  test('prints what is in force', async () => {
    const surroundings = withConfig(
      { extends: 'base.json', rules: { 'wsgi/*': 'info' } },
      { 'base.json': '{"defines": ["A"]}' },
    );
    const argv = ['--print-config', '--preset', 'strict', '-D', 'B', '--rule', 'wsgi/no-locale=off'];
    const { status, stdout } = await runCli(argv, surroundings);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      preset: 'strict',
      rules: { 'wsgi/*': 'info' },
      overrides: [{ files: ['**'], rules: { 'wsgi/no-locale': 'off' } }],
      defines: ['A', 'B'],
    });
    const again = await runCli(['--print-config'], withConfig(stdout));
    expect(again.stdout).toBe(stdout);
  });

  test('needs no file', async () => {
    expect(JSON.parse((await runCli(['--print-config'])).stdout)).toMatchObject({ preset: 'recommended' });
  });
});

describe('init', () => {
  const layouts: readonly (readonly [files: Record<string, string>, config: object])[] = [
    [{}, { files: ['.'] }],
    [{ 'a.conf': '', 'conf.d/b.conf': '', 'conf.d/c.conf': '' }, { files: ['a.conf', 'conf.d'] }],
    [
      { 'image/etc/httpd/conf/httpd.conf': '', 'image/etc/httpd/conf.d/a.conf': '' },
      { files: ['image/etc/httpd/conf/httpd.conf'], platform: 'rhel', sysroot: 'image' },
    ],
    [
      { 'apache2.conf': '', 'sites-enabled/a': '' },
      { files: ['apache2.conf'], platform: 'debian' },
    ],
    [
      { 'node_modules/wsgi-lint/schema.json': '', 'a.conf': '' },
      { $schema: './node_modules/wsgi-lint/schema.json', files: ['a.conf'] },
    ],
  ];

  test.each(layouts)('fits %j', async (files, config) => {
    const cwd = folderWith(files);
    expect(await runCli(['init'], { cwd })).toMatchObject({ status: 0, stdout: '' });
    expect(JSON.parse(readFileSync(join(cwd, CONFIG), 'utf8'))).toEqual({
      ...config,
      preset: 'recommended',
      rules: {},
    });
    expect((await runCli([], { cwd })).status).toBe(Object.keys(files).length === 0 ? 3 : 0);
  });

  test('leaves a file that is there', async () => {
    const surroundings = withConfig('{}');
    const { status, stderr } = await runCli(['init'], surroundings);
    expect({ status, stderr }).toEqual({ status: 3, stderr: `wsgi-lint: ${CONFIG}: it is there already\n` });
    expect(existsSync(join(folderWith({}), CONFIG))).toBe(false);
  });
});
