import { describe, expect, it } from 'vitest';
import type { HandlerServer } from '../../src/directives/handler.js';
import { call, type FakeServer, fakeServer, type Line, section } from './fake-server.js';
import recorded from './wsgi-cases.json' with { type: 'json' };

const USERS: Readonly<Record<string, number>> = { root: 0, 'www-data': 33, '#0': 0, '#33': 33 };
const GROUPS: Readonly<Record<string, number>> = { root: 0, adm: 4, 'www-data': 33, '#0': 0, '#33': 33 };

const people: Partial<HandlerServer> = {
  user: (name) => (name in USERS ? { uid: USERS[name] ?? 0 } : 'missing'),
  group: (name) => (name in GROUPS ? { gid: GROUPS[name] ?? 0 } : 'missing'),
};

function serverOf(modWsgiVersion: string): FakeServer {
  return fakeServer({}, { ...people, modWsgiVersion });
}

/** The lines of a configuration. `IfModule` is always true here, and leaves no node. */
function linesOf(config: string): readonly Line[] {
  const open: { tag: string; children: Line[] }[] = [{ tag: '', children: [] }];
  const innermost = (): { tag: string; children: Line[] } => open.at(-1) ?? { tag: '', children: [] };
  for (const line of config.split('\n')) {
    if (/^<\/?IfModule/.test(line)) continue;
    if (line.startsWith('</')) {
      const { tag, children } = open.pop() ?? innermost();
      innermost().children.push(section(tag, ...children));
    } else if (line.startsWith('<')) open.push({ tag: line, children: [] });
    else innermost().children.push(line.trimEnd());
  }
  return innermost().children;
}

/** httpd's two exits are recorded as they are printed. */
function unprinted(message: string): string {
  return message.replace(/^AH\d+: apache2: /, '');
}

describe('what mod_wsgi rejects', () => {
  for (const [index, version] of recorded.versions.entries()) {
    it(`in ${version}`, () => {
      expect(recorded.cases.length).toBeGreaterThan(700);
      const wrong: unknown[] = [];
      for (const [config, results] of recorded.cases as [string, string | null | (string | null)[]][]) {
        const result = Array.isArray(results) ? results[index] : results;
        const expected = typeof result === 'string' ? unprinted(result) : null;
        // The server of the recordings has a name.
        const message = call(['ServerName localhost', ...linesOf(config)], serverOf(version));
        if (message !== expected) wrong.push({ config, expected, message });
      }
      expect(wrong).toEqual([]);
    });
  }
});

describe('what 4.9.4 rejects at the edges', () => {
  it.each(recorded.only494 as [string, string | null][])('%s', (config, result) => {
    const expected = result === null ? null : unprinted(result);
    expect(call(['ServerName localhost', ...linesOf(config)], serverOf('4.9.4'))).toBe(expected);
  });
});

describe('what came with later versions', () => {
  const preload = 'process-group=g application-group=a';
  const neighbours = [
    section('<VirtualHost *:80>', 'ServerName x', 'WSGIDaemonProcess g'),
    section('<VirtualHost *:443>', 'ServerName x', `WSGIScriptAlias / /x ${preload}`),
  ];
  const cases: readonly [version: string, lines: readonly Line[], message: string | null][] = [
    ['4.5.15', neighbours, 'WSGI process group not accessible.'],
    ['4.5.16', neighbours, null],
    [
      '4.5.24',
      ['WSGIDaemonProcess g', `WSGIScriptAliasMatch ^/ /x ${preload}`],
      'Invalid option to WSGI script alias definition.',
    ],
    ['4.6.0', ['WSGIDaemonProcess g', `WSGIScriptAliasMatch ^/ /x ${preload}`], null],
    [
      '4.4.6',
      ['WSGIDaemonProcess g proxy-buffer-size=1'],
      'Proxy buffer size must be >= 65536 bytes, or 0 for default.',
    ],
    ['6.0.5', ['WSGISwitchInterval 0x1p-8'], null],
    ['6.0.5', ['WSGISwitchInterval nan'], null],
    [
      '6.0.5',
      ['WSGITelemetryOptions +CaptureUserAgent None'],
      'WSGITelemetryOptions: cannot mix +/- form with absolute names in a single directive',
    ],
    ['6.0.5', ['WSGITelemetryOptions -all'], "WSGITelemetryOptions: 'All' may not have a +/- prefix"],
    ['6.0.5', ['WSGITelemetryOptions +'], "WSGITelemetryOptions: bare '+' / '-' is not a flag"],
    ['6.0.5', ['WSGITelemetryService unix:/x interval=.5s'], null],
    [
      '6.0.5',
      [section('<WSGIInterpreterOptions PROCESS-GROUP=a')],
      "<WSGIInterpreterOptions> directive missing closing '>'",
    ],
    ['6.0.5', [section('<WSGIInterpreterOptions PROCESS-GROUP=a>')], null],
    [
      '6.0.5',
      [section('<VirtualHost *:80>', section('<WSGIInterpreterOptions>'))],
      '<WSGIInterpreterOptions> cannot occur within <VirtualHost> section',
    ],
  ];
  it.each(cases)('%s: %j', (version, lines, message) => {
    expect(call(lines, serverOf(version))).toBe(message);
  });
});

describe('what mod_wsgi warns of', () => {
  const cases: readonly [version: string, config: string, text: RegExp][] = [
    ['6.0.5', 'WSGIVerboseDebugging On', /^WSGIVerboseDebugging is deprecated and has no effect/],
    [
      '6.0.5',
      '<WSGIInterpreterOptions application-group=g>\nWSGIFreeThreading On\n</WSGIInterpreterOptions>',
      /^WSGIFreeThreading inside <WSGIInterpreterOptions> with application-group= set is ignored/,
    ],
  ];
  it.each(cases)('in %s: %s', (version, config, text) => {
    const server = serverOf(version);
    expect(call(linesOf(config), server)).toBeNull();
    expect(server.warnings.map((warning) => warning.text)).toEqual([expect.stringMatching(text)]);
  });

  it('nothing where there is nothing to warn of', () => {
    const server = serverOf('4.9.4');
    expect(call(linesOf('WSGIVerboseDebugging On'), server)).toBeNull();
    expect(server.warnings).toEqual([]);
  });
});
