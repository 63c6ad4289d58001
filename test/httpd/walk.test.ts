import { describe, expect, it } from 'vitest';
import { text as word } from '../../src/directives/args.js';
import { directive, raw, take1 } from '../../src/directives/define.js';
import { createSettings } from '../../src/httpd/defaults.js';
import { type Evaluation, evaluate } from '../../src/httpd/evaluate.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import type { Settings } from '../../src/httpd/settings.js';
import type { ConfigNode } from '../../src/httpd/tree.js';

function evaluateText(text: string, given: Partial<Settings> = {}): Evaluation {
  const host = memoryHost({ '/s/httpd.conf': text });
  const settings = createSettings({ serverRoot: '/s', assumeExists: true, world: 'open', ...given });
  return evaluate([{ path: '/s/httpd.conf' }], host, settings);
}

/** Line, and message, of each problem. */
function problemsOf(text: string, given: Partial<Settings> = {}): string[] {
  return evaluateText(text, given).problems.map(({ place, message }) => `${place?.line ?? '-'}: ${message}`);
}

/** The text that each problem marks. */
function markedBy(text: string): string[] {
  return evaluateText(text).problems.map(({ location }) =>
    location === null ? '' : location.source.text.slice(location.span.start, location.span.end),
  );
}

const UNKNOWN = ', perhaps misspelled or defined by a module not included in the server configuration';

describe('walk', () => {
  it('goes on behind each error, in the order in which httpd would meet them', () => {
    const text = 'Bogus\nTimeout\n<Directory /a>\nServerName x\nOptions Nope\n</Directory>\nKeepAlive maybe\n';
    expect(problemsOf(text)).toEqual([
      `1: Invalid command 'Bogus'${UNKNOWN}`,
      '2: Timeout takes one argument',
      '4: ServerName not allowed in <Directory> context',
      '5: Illegal option Nope',
      '7: KeepAlive must be On or Off',
    ]);
  });

  it('steps over what an unknown section holds, and into a known one that is wrong itself', () => {
    expect(problemsOf('<Bogus>\nNope\n</Bogus>\n')).toEqual([`1: Invalid command '<Bogus'${UNKNOWN}`]);
    expect(problemsOf('<If "nope">\nNope\n</If>\n<Else>\n</Else>\n')).toEqual([
      "1: Cannot parse condition clause: syntax error, unexpected $end, expecting '('",
      `2: Invalid command 'Nope'${UNKNOWN}`,
    ]);
  });

  it('says nothing of the end of a section that has a problem inside', () => {
    expect(problemsOf('<Directory /a b>\nNope\n</Directory>\n')).toEqual([`2: Invalid command 'Nope'${UNKNOWN}`]);
    expect(problemsOf('<Directory /a b>\n</Directory>\n')).toEqual([
      '1: Multiple <Directory> arguments not (yet) supported.',
    ]);
  });

  it('marks the words that are wrong', () => {
    expect(markedBy('  Bogus  x\n')).toEqual(['Bogus']);
    expect(markedBy('Timeout 3 4 5\n')).toEqual(['4 5']);
    expect(markedBy('<Directory /a b>\n</Directory>\n')).toEqual(['b']);
  });

  it('knows a directive in the versions that have it', () => {
    expect(problemsOf('MDProfile x\n', { serverVersion: '2.4.50' })).toEqual([
      `1: Invalid command 'MDProfile'${UNKNOWN}`,
    ]);
    expect(problemsOf('MDProfile x\n')).toEqual([]);
  });

  it('knows only what is loaded, in a closed world', () => {
    const load = 'LoadModule mpm_event_module modules/mod_mpm_event.so\n';
    expect(problemsOf(`${load}ServerName x\nRewriteEngine on\n`, { world: 'closed' })).toEqual([
      `3: Invalid command 'RewriteEngine'${UNKNOWN}`,
    ]);
  });

  it('takes a name that nothing defines to belong to a module that is not known', () => {
    const text = 'LoadModule mpm_event_module a.so\nLoadModule strange_module b.so\nServerName x\nBogus\n';
    expect(problemsOf(text, { world: 'closed' })).toEqual([]);
  });

  it('knows the directives that the settings bring', () => {
    const extraDirectives = [
      directive({ name: 'Ours', module: 'ours_module', args: take1(word('word')), override: ['RSRC_CONF'] }),
      directive({ name: 'Raw', module: 'ours_module', args: raw(), override: ['RSRC_CONF'] }),
    ];
    const text = 'Ours a b\nRaw a b\n';
    expect(
      problemsOf(text, { extraDirectives, world: 'closed', modules: ['mpm_event_module', 'ours_module'] }),
    ).toEqual(['1: Ours takes one argument']);
    expect(problemsOf(text, { extraDirectives, world: 'open' })).toEqual(['1: Ours takes one argument']);
    expect(problemsOf(text, { extraDirectives, world: 'closed', modules: ['mpm_event_module'] })[0]).toBe(
      `1: Invalid command 'Ours'${UNKNOWN}`,
    );
  });

  it('tells each node what its name means', () => {
    const { tree } = evaluateText('timeout 3\nBogus\n<FILES a>\n</FILES>\n');
    const names = tree.children.map(({ definition }: ConfigNode) => definition?.name ?? null);
    expect(names).toEqual(['Timeout', null, 'Files']);
  });

  it('does not recurse: 20,000 sections inside each other', () => {
    for (const [open, close] of [
      ['<If "true">', '</If>'],
      ['<Directory /a>', '</Directory>'],
      ['<Limit GET>', '</Limit>'],
    ]) {
      const text = `${`${open}\n`.repeat(20_000)}${`${close}\n`.repeat(20_000)}`;
      let depth = 0;
      for (let node = evaluateText(text).tree.children[0]; node; node = node.children[0]) depth++;
      expect(depth).toBe(20_000);
    }
  });
});
