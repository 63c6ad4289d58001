import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSettings } from '../../src/httpd/defaults.js';
import { escapeMessage } from '../../src/httpd/escape.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { evaluateHtaccess } from '../../src/httpd/htaccess.js';
import { mayHoldAnything, parseAllowOverride } from '../../src/httpd/htaccess-context.js';
import { createSource } from '../../src/text/index.js';

/** What a live server answered, and what it wrote to its log (`record_htaccess.py`). */
interface Recorded {
  readonly name: string;
  readonly allowoverride: string;
  readonly htaccess: string;
  readonly status: number;
  readonly log: readonly { readonly module: string; readonly level: string; readonly text: string }[];
}

const recorded: readonly Recorded[] = JSON.parse(
  readFileSync(new URL('../conformance/htaccess-cases.json', import.meta.url), 'utf8'),
);

const modules = 'mpm_event authz_core authz_host access_compat authn_core env headers alias rewrite macro mime'
  .split(' ')
  .map((name) => `${name}_module`);
const settings = createSettings({ platform: 'debian', modules });
const host = memoryHost({}, { environment: { PATH: '/bin' } });

describe('.htaccess files as a live httpd takes them', () => {
  it.each(recorded.map((entry) => [entry.name, entry] as const))(
    '%s',
    (_name, { allowoverride, htaccess: text, status, log }) => {
      const path = log.map(({ text }) => /^(\S+\.htaccess): /.exec(text)?.[1]).find((found) => found !== undefined);
      const source = createSource(path ?? '.htaccess', text);
      const granted = (name: string): string => new RegExp(`^${name} (.*)$`, 'm').exec(allowoverride)?.[1] ?? '';
      const htaccess = parseAllowOverride(granted('AllowOverride'), granted('AllowOverrideList'));
      if (!mayHoldAnything(htaccess)) return expect([status, log]).toEqual([200, []]);
      const { problems, warnings } = evaluateHtaccess(source, htaccess, host, settings);
      const [first] = problems;
      expect(first !== undefined).toBe(status === 500);
      const alerts = first === undefined ? [] : [`${path}: ${escapeMessage(first.message)}`];
      const said = [...warnings.map(({ id, text }) => `${id}: ${text}`), ...alerts];
      const written = log.filter(({ module }) => module === 'core').map(({ text }) => text);
      expect(said).toEqual(written.map((text) => text.replace(/( takes (?:one|1-2) arguments?), .*$/, '$1')));
    },
  );
});
