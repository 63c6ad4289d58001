import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reporters } from '../../src/lint/report/index.js';
import { version } from '../../src/version.js';
import { folderWith, runCli } from '../cli/run-cli.js';

const root = join(import.meta.dirname, '../..');
const examples = join(root, 'examples');

interface Matcher {
  readonly owner: string;
  readonly severity?: string;
  readonly pattern: readonly [Readonly<Record<string, number>> & { readonly regexp: string }];
}

const { problemMatcher }: { readonly problemMatcher: readonly Matcher[] } = JSON.parse(
  readFileSync(join(root, '.github/wsgi-lint-matcher.json'), 'utf8'),
);

/** What GitHub makes of a log: the place, the severity and the rule of every line that a matcher knows. */
function matched(log: string): readonly object[] {
  return log.split('\n').flatMap((text) =>
    problemMatcher.flatMap(({ severity, pattern: [pattern] }) => {
      const found = new RegExp(pattern.regexp).exec(text);
      if (found === null) return [];
      const group = (name: string): string | undefined => found[pattern[name] ?? -1];
      return [
        {
          file: group('file'),
          line: Number(group('line')),
          column: Number(group('column')),
          severity: group('severity') ?? severity,
          rule: group('code'),
        },
      ];
    }),
  );
}

describe.each(['pretty', 'concise'])('the problem matcher in a log of --format %s', (format) => {
  test('finds each finding once', async () => {
    const options = ['--severity', 'hint', '--preset', 'strict', 'broken'];
    const { findings } = JSON.parse((await runCli([...options, '--format', 'json'], { cwd: examples })).stdout);
    const { stdout } = await runCli([...options, '--format', format], { cwd: examples });
    const names: Readonly<Record<string, string>> = { info: 'notice', hint: 'notice' };
    expect(findings.length).toBeGreaterThan(10);
    expect(matched(stdout)).toEqual(
      findings.map(({ file, line, column, severity, rule }: Record<string, string | number>) => ({
        file,
        line,
        column,
        severity: names[String(severity)] ?? severity,
        rule,
      })),
    );
  });
});

describe('the script of the action', () => {
  /** Runs it with an `npx` that prints what it is given. */
  function runAction(env: Readonly<Record<string, string>>, status = 0) {
    const cwd = folderWith({ npx: `#!/bin/sh\nprintf '%s\\n' "$@"\nexit ${status}\n`, output: '' });
    chmodSync(join(cwd, 'npx'), 0o755);
    const ran = spawnSync('bash', [join(root, '.github/action.sh')], {
      cwd,
      encoding: 'utf8',
      env: {
        PATH: `${cwd}:${process.env.PATH}`,
        GITHUB_ACTION_PATH: '/action',
        GITHUB_OUTPUT: join(cwd, 'output'),
        VERSION: 'latest',
        ...env,
      },
    });
    return { ...ran, output: readFileSync(join(cwd, 'output'), 'utf8') };
  }

  test('gives words on as they are', () => {
    const { stdout, stderr, status, output } = runAction({
      FILES: 'my sites/*\n$(id)\n',
      ARGUMENTS: '--preset\nstrict',
    });
    expect(stdout.split('\n')).toEqual([
      '::add-matcher::/action/.github/wsgi-lint-matcher.json',
      '--yes',
      'wsgi-lint@latest',
      '--preset',
      'strict',
      'my sites/*',
      '$(id)',
      '::remove-matcher owner=wsgi-lint::',
      '::remove-matcher owner=wsgi-lint-notice::',
      '',
    ]);
    expect({ stderr, status, output }).toEqual({ stderr: '', status: 0, output: 'status=0\n' });
  });

  test('writes SARIF too, and ends as wsgi-lint does', () => {
    const { stdout, status, output } = runAction({ FILES: '.', SARIF_FILE: 'a b.sarif' }, 1);
    expect(stdout).toContain('\n--format\nsarif=a b.sarif\n--format\npretty\n.\n');
    expect({ status, output }).toEqual({ status: 1, output: 'status=1\n' });
  });

  test('is executable', () => {
    expect(statSync(join(root, '.github/action.sh')).mode & 0o111).toBe(0o111);
  });
});

test('the hook of pre-commit runs when a file of httpd changes', () => {
  const hooks = readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8');
  const pattern = new RegExp(/^ {2}files: (.*)$/m.exec(hooks)?.[1] ?? '$.');
  const changed = ['httpd.conf', 'a/.htaccess', 'sites-enabled/shop', 'x/conf.d/a.conf', 'wsgi-lint.config.json'];
  expect(changed.filter((file) => !pattern.test(file))).toEqual([]);
  expect(['app.py', 'a.conf.j2', 'conf', 'websites-enabled/x'].filter((file) => pattern.test(file))).toEqual([]);
});

test('docs/ci.md tells every format, and names this version', () => {
  const text = readFileSync(join(root, 'docs/ci.md'), 'utf8');
  const formats = Object.keys(reporters).filter((name) => name !== 'pretty');
  expect(formats.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  const named = Array.from(text.matchAll(/lint@v([\d.]+)|rev: v([\d.]+)/g), ([, action, hook]) => action ?? hook);
  expect(named).toEqual([version, version, version]);
});
