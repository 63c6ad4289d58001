import { describe, expect, it } from 'vitest';
import { existsIn } from '../../src/directives/availability.js';
import type { Platform } from '../../src/directives/modules.js';
import { catalogue } from '../../src/directives/registry.js';
import {
  findOption,
  optionExists,
  placeholderOf,
  rangeOf,
  wsgiDirectives,
  wsgiOptionsOf,
  wsgiOptionTables,
} from '../../src/directives/wsgi.js';

function namesIn(modWsgiVersion: string, platform: Platform = 'debian'): readonly string[] {
  const target = { serverVersion: '2.4.71', modWsgiVersion, platform };
  return wsgiDirectives.filter((definition) => existsIn(definition, target)).map(({ name }) => name);
}

describe('the directives of mod_wsgi', () => {
  it('are 58, 45 of them in 4.9.4, each in the catalogue', () => {
    expect(new Set(wsgiDirectives.map(({ name }) => name)).size).toBe(58);
    expect(namesIn('4.9.4')).toHaveLength(45);
    for (const definition of wsgiDirectives) {
      const name = definition.kind === 'section' ? `<${definition.name}` : definition.name;
      expect(catalogue.find(name)).toEqual([definition]);
    }
  });

  it('follow the version', () => {
    expect(namesIn('4.5.24')).not.toContain('WSGISocketRotation');
    expect(namesIn('4.6.0')).toContain('WSGISocketRotation');
    expect(namesIn('5.0.2')).toContain('WSGINewRelicEnvironment');
    expect(namesIn('6.0.0')).not.toContain('WSGINewRelicEnvironment');
    expect(namesIn('6.0.0')).toContain('WSGIInterpreterOptions');
    expect(namesIn('3.5')).not.toContain('WSGIReloadMechanism');
  });

  it('are without daemon mode on Windows', () => {
    const names = namesIn('4.9.4', 'windows');
    expect(names).not.toContain('WSGIDaemonProcess');
    expect(names).not.toContain('WSGIProcessGroup');
    expect(names).toContain('WSGIScriptAlias');
  });

  it('say what they do', () => {
    for (const { name, summary = '' } of wsgiDirectives) expect(summary, name).toMatch(/^[^\s].{20,}[.]$/);
  });
});

describe('the options of mod_wsgi', () => {
  it('have one entry each, with a summary', () => {
    for (const { directives, options } of wsgiOptionTables) {
      expect(new Set(options.map(({ name }) => name)).size).toBe(options.length);
      for (const { name, summary } of options) expect(summary, `${directives} ${name}`).toMatch(/.{10,}[.]$/);
    }
  });

  it('stand behind every directive that takes some', () => {
    expect(wsgiOptionsOf('WSGIDaemonProcess')?.options).toHaveLength(47);
    expect(wsgiOptionsOf('WSGIScriptAliasMatch')?.options).toHaveLength(4);
    expect(wsgiOptionsOf('WSGIProcessGroup')).toBeUndefined();
  });

  it('follow version and platform', () => {
    const debian = { platform: 'debian' } as const;
    const [daemon, alias, match] = ['WSGIDaemonProcess', 'WSGIScriptAlias', 'WSGIScriptAliasMatch'].map(wsgiOptionsOf);
    const exists = (
      table: typeof daemon,
      name: string,
      modWsgiVersion: string,
      platform: Platform = 'debian',
    ): boolean => {
      const option = table && findOption(table, name);
      return option !== undefined && optionExists(option, { ...debian, modWsgiVersion, platform });
    };
    expect(exists(daemon, 'queue-timeout', '3.5')).toBe(false);
    expect(exists(daemon, 'queue-timeout', '4.1.0')).toBe(true);
    expect(exists(daemon, 'proxy-buffer-size', '4.4.6')).toBe(true);
    expect(exists(daemon, 'proxy-buffer-size', '4.4.7')).toBe(false);
    expect(exists(match, 'process-group', '4.5.24')).toBe(false);
    expect(exists(match, 'process-group', '4.6.0')).toBe(true);
    expect(exists(alias, 'process-group', '4.9.4', 'windows')).toBe(false);
  });

  const syntax: readonly [name: string, placeholder: string, range: string | null][] = [
    ['threads', 'number', '0 to 65533'],
    ['processes', 'number', 'at least 1'],
    ['header-buffer-size', 'bytes', '0, or at least 8192'],
    ['request-timeout', 'seconds', 'at least 0'],
    ['response-flush-delay', 'milliseconds', 'at least 0'],
    ['umask', 'octal-mask', 'octal digits'],
    ['python-path', 'directory:directory', null],
    ['home', 'directory', 'an absolute path'],
    ['user', 'user|#uid', null],
    ['switch-interval', 'seconds', 'more than 0'],
    ['server-metrics', 'On|Off', null],
    ['cpu-priority', 'number', null],
  ];
  it.each(syntax)('%s takes %s, %s', (name, placeholder, range) => {
    const table = wsgiOptionsOf('WSGIDaemonProcess');
    const option = table && findOption(table, name);
    expect(option && [placeholderOf(option), rangeOf(option, '6.0.5')]).toEqual([placeholder, range]);
  });
});
