import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../cli/run-cli.js';

const root = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];

/** What the commands need beside the program, each as short as it can be: `wsgi-lint` is the built one wherever it is run. */
const PROGRAM = `exec node '${join(root, 'dist/bin/wsgi-lint.js')}' "$@"`;
const programs: Readonly<Record<string, string>> = {
  'wsgi-lint': PROGRAM,
  npx: `[ "$1" = --yes ] && shift\ncase $1 in wsgi-lint | wsgi-lint@*) shift ;; *) exit 127 ;; esac\n${PROGRAM}`,
  generate: 'echo ServerTokens Full',
  reviewdog: 'exec cat',
  docker: `case $1 in
build | create) ;;
export) exec tar -c -C image . ;;
run) while [ "$1" != wsgi-lint ]; do shift; done; shift; ${PROGRAM} ;;
*) exit 64 ;;
esac`,
};

const SITE = 'WSGIDaemonProcess blog\nWSGIProcessGroup blgo\nWSGIScriptAlias /blog /srv/blog/app.wsgi\n';
const MAIN = 'ServerRoot "/etc/httpd"\nServerName www.example.com\nListen 80\nInclude conf.d/*.conf\n';
const files: Readonly<Record<string, string>> = {
  'conf.d/site.conf': SITE,
  'deploy/sites-enabled/site': SITE,
  'sites-enabled/site.conf': SITE,
  'apache/conf.d/site.conf': SITE,
  'apache/sites-enabled/site.conf': 'ServerName a.example.com\n',
  'apache2.conf': MAIN,
  'httpd.conf': MAIN,
  'requests.json': '{ "requests": [{ "request": "/", "expect": {} }] }',
  'image/etc/httpd/conf/httpd.conf': MAIN,
  'image/etc/httpd/conf.d/site.conf': SITE,
  'image/etc/apache2/apache2.conf': MAIN.replace('httpd', 'apache2'),
};

/** A folder in which the commands of the documentation find what they name. */
function sandbox(): string {
  const bin = Object.entries(programs).map(([name, script]) => [`bin/${name}`, `#!/bin/sh\n${script}\n`]);
  const folder = folderWith({ ...files, ...Object.fromEntries(bin) });
  for (const name of Object.keys(programs)) chmodSync(join(folder, 'bin', name), 0o755);
  return folder;
}

/** Runs a line as a shell of GitHub or GitLab does, with the files of the machine below `image`. */
function runLine(line: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
  const written = line.replaceAll(/(?<=\s)\/etc\//g, `${cwd}/image/etc/`);
  return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', written], {
    cwd,
    encoding: 'utf8',
    env: { PATH: `${cwd}/bin:${process.env.PATH}`, HOME: cwd, ...env },
  });
}

/** The commands of a page: lines of a console or a shell, and those that recipes of CI run. */
function commandsOf(text: string): string[] {
  const blocks = Array.from(text.matchAll(/^```(console|sh|)\n([\s\S]*?)^```$/gm), ([, language, block = '']) =>
    block.split('\n').flatMap((line) => {
      if (language !== 'console') return line.startsWith('wsgi-lint ') ? [line] : [];
      return line.startsWith('$ ') ? [line.slice(2)] : [];
    }),
  );
  const recipes = Array.from(
    text.matchAll(/^ +(?:- (?:run: )?(?=npx )(.*)|sh '(.*)')$/gm),
    ([, yaml, groovy]) => yaml ?? groovy ?? '',
  );
  return [...blocks.flat(), ...recipes].filter((line) => !line.startsWith('npm '));
}

const shown = pages.flatMap((page) => {
  const commands = commandsOf(read(page));
  return commands.length === 0 ? [] : [{ page, commands }];
});

describe.each(shown)('what $page shows can be run', ({ commands }) => {
  const folder = sandbox();
  test.each(commands)('%s', (command) => {
    const { status, stderr } = runLine(command, folder);
    expect([0, 1], stderr).toContain(status);
    expect(stderr).not.toContain('internal error');
  });
});

describe('the recipes of docs/ci.md', () => {
  const folder = sandbox();
  const report = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const lines = commandsOf(read('docs/ci.md'));

  test('GitLab gets what it calls a code quality report, and one of JUnit', () => {
    expect(runLine(lines.find((line) => line.includes('gitlab=')) ?? '', folder).status).toBe(1);
    const findings = JSON.parse(report('gl-code-quality.json'));
    expect(findings).not.toEqual([]);
    for (const { description, check_name, fingerprint, severity, location } of findings) {
      for (const text of [description, check_name, fingerprint]) expect(text).toMatch(/./);
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
      expect(location.path).toBe('apache/conf.d/site.conf');
      expect(location.lines?.begin ?? location.positions.begin.line).toBeGreaterThan(0);
    }
    expect(new Set(findings.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(findings.length);
    expect(report('wsgi-lint.xml')).toMatch(/<testsuite [\s\S]*<failure /);
  });

  test('Jenkins gets one of Checkstyle, and decides for itself', () => {
    expect(runLine(lines.find((line) => line.includes('checkstyle=')) ?? '', folder).status).toBe(0);
    expect(report('wsgi-lint.xml')).toMatch(
      /<checkstyle [\s\S]*<file name="apache\/conf\.d\/site\.conf">\s*<error line="/,
    );
  });

  test('the action runs, with an input for each variable that its script takes', () => {
    const action = read('action.yml');
    const inputs = Array.from(action.matchAll(/^ {2}([a-z-]+):\n {4}description/gm), ([, name]) => name);
    const taken = Object.fromEntries(
      Array.from(action.matchAll(/^ +([A-Z_]+): \$\{\{ inputs\.([a-z-]+) \}\}$/gm), ([, variable, name]) => [
        name,
        variable,
      ]),
    );
    expect([...Object.keys(taken), 'working-directory', 'status'].sort()).toEqual([...inputs].sort());
    const given = {
      files: 'apache',
      arguments: '--fail-on\nerror\n',
      version: 'latest',
      'sarif-file': 'wsgi-lint.sarif',
    };
    const variables = Object.entries(given).map(([name, value]) => [taken[name] ?? name, value]);
    const script = /^ +run: '"\$GITHUB_ACTION_PATH\/(.*)"'$/m.exec(action)?.[1] ?? '';
    const { status, stdout } = runLine(`"$GITHUB_ACTION_PATH/${script}"`, folder, {
      ...Object.fromEntries(variables),
      GITHUB_ACTION_PATH: root,
      GITHUB_OUTPUT: join(folder, 'output'),
    });
    expect(status).toBe(1);
    expect(report('output')).toBe('status=1\n');
    expect(stdout).toContain('apache/conf.d/site.conf:2:18: error: ');
    expect(JSON.parse(report('wsgi-lint.sarif')).runs[0].results).not.toEqual([]);
  });
});
