import { describe, expect, test } from 'vitest';
import { createSettings } from '../../src/httpd/defaults.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { unknownHost } from '../../src/httpd/host-unknown.js';
import { finish } from '../../src/httpd/steps.js';
import { type LintOptions, lint } from '../../src/lint/index.js';
import { lintServer, lintServerInSteps, serverOf } from '../../src/lint/linter.js';
import { defineRule } from '../../src/lint/rule.js';
import type { Around } from '../../src/lint/run-rules.js';
import { lineOf } from '../../src/model/arguments.js';
import { createSource } from '../../src/text/index.js';

function said(text: string, options: Omit<LintOptions, 'settings'> = {}): readonly string[] {
  const input = { path: '/a.conf', source: createSource('/a.conf', text) };
  const { findings } = lint([input], unknownHost, { ...options, settings: createSettings({ world: 'open' }) });
  return findings.map(({ rule, severity }) => `${severity} ${rule}`);
}

test('a rule that explains a rejection stands for the syntax rule', () => {
  expect(said('WSGIDaemonProcess app max-requests=5\nWSGIProcessGroup app')).toEqual([
    'error wsgi/daemon-unknown-option',
  ]);
});

test('without the rule, httpd speaks for itself', () => {
  const text = 'WSGIDaemonProcess app max-requests=5\nWSGIProcessGroup app';
  expect(said(text, { preset: 'off' })).toEqual(['error syntax/invalid-value']);
  const rules = [{ pattern: 'wsgi/daemon-*', level: 'off' }] as const;
  expect(said(text, { rules })).toEqual(['error syntax/invalid-value']);
});

test('the last setting that names a rule counts', () => {
  const rules = [
    { pattern: 'wsgi/*', level: 'off' },
    { pattern: 'wsgi/undefined-process-group', level: 'warning' },
  ] as const;
  expect(said('WSGIProcessGroup app\nWSGIScriptAlias x /srv/app.wsgi', { rules })).toEqual([
    'warning wsgi/undefined-process-group',
  ]);
});

test('a setting turns a rule on that the preset leaves out', () => {
  const text = 'WSGIDaemonProcess app\nWSGIProcessGroup app';
  expect(said(text)).toEqual([]);
  const rules = [{ pattern: 'wsgi/no-display-name', level: 'info' }] as const;
  expect(said(text, { rules })).toEqual(['info wsgi/no-display-name']);
});

test('what is said of a file that is included twice is said once', () => {
  const main =
    '<VirtualHost *:80>\nServerName a\nInclude /b.conf\n</VirtualHost>\n<VirtualHost *:81>\nServerName b\nInclude /b.conf\n</VirtualHost>\n';
  const host = memoryHost({ '/b.conf': 'WSGIScriptAlias x /srv/app/app.wsgi\n' });
  const input = { path: '/a.conf', source: createSource('/a.conf', main) };
  const settings = createSettings({ world: 'open' });
  const { findings, files } = lint([input], host, {
    settings,
    rules: [{ pattern: 'wsgi/embedded-mode', level: 'off' }],
  });
  expect(files.map(({ path }) => path)).toEqual(['/a.conf', '/b.conf']);
  const mounts = findings.filter(({ rule }) => rule === 'wsgi/mount-no-leading-slash');
  expect(mounts.map(({ location }) => location.source.path)).toEqual(['/b.conf']);
});

describe('a rule with steps', () => {
  const ruled = defineRule({
    name: 'core/slow',
    severity: 'warning',
    preset: 'recommended',
    fixable: 'no',
    title: '',
    why: '',
    references: [],
    examples: { bad: [], good: [] },
    *check(server, report) {
      for (const node of server.nodes('Listen')) {
        report({ at: lineOf(node), message: node.args });
        yield;
      }
    },
  });
  const text = 'Listen 80\nListen 81\nListen 82\n';
  const input = { path: '/a.conf', source: createSource('/a.conf', text) };
  const server = serverOf([input], unknownHost, createSettings({ world: 'open' }));

  test('is left between them', () => {
    const steps = lintServerInSteps(server, { catalogue: [ruled] });
    for (let at = 0; at < 3; at++) expect(steps.next().done).toBe(false);
    expect(finish(steps)).toHaveLength(3);
  });

  test('is run to its end where it is measured', () => {
    const measured: string[] = [];
    const around: Around = (rule, check) => {
      check();
      measured.push(rule);
    };
    expect(lintServer(server, { catalogue: [ruled], around })).toHaveLength(3);
    expect(measured).toEqual(['core/slow']);
  });
});

test('findings of several files come in the order of reading', () => {
  const inputs = ['/z.conf', '/a.conf'].map((path) => ({ path, source: createSource(path, 'ServrName x\n') }));
  const { findings } = lint(inputs, unknownHost, { settings: createSettings({ world: 'open' }) });
  expect(findings.map(({ location }) => location.source.path)).toEqual(['/z.conf', '/a.conf']);
});
