import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/httpd/host-memory.js';
import { messages, outline, readFiles, readFragment, warnings, words } from './reading.js';

const ELF = `\x7fELF${' '.repeat(60)}`;
const FILES = {
  '/s/mod_alias.so': '',
  '/s/mod_proxy.so': '',
  '/s/mod_proxy_http.so': '',
  '/s/mod_other.so': ELF,
  '/s/short.so': '',
  '/s/text.so': 'x'.repeat(100),
  '/s/d.so': null,
};

describe('LoadModule', () => {
  it.each<[string, string[]]>([
    ['LoadModule alias_module mod_alias.so', []],
    ['LoadModule other_module mod_other.so', []],
    ['LoadModule proxy_module mod_proxy.so\nLoadModule proxy_http_module mod_proxy_http.so', []],
    [
      'LoadModule proxy_http_module /s/mod_proxy_http.so',
      [
        '1: Cannot load /s/mod_proxy_http.so into server: /s/mod_proxy_http.so: undefined symbol: ap_proxy_location_reverse_map',
      ],
    ],
    [
      'LoadModule a_module no.so',
      ['1: Cannot load no.so into server: no.so: cannot open shared object file: No such file or directory'],
    ],
    [
      'LoadModule a_module ./no.so',
      ['1: Cannot load ./no.so into server: /s/no.so: cannot open shared object file: No such file or directory'],
    ],
    ['LoadModule a_module ./short.so', ['1: Cannot load ./short.so into server: /s/short.so: file too short']],
    ['LoadModule a_module ./text.so', ['1: Cannot load ./text.so into server: /s/text.so: invalid ELF header']],
    [
      'LoadModule a_module /s/d.so',
      ['1: Cannot load /s/d.so into server: /s/d.so: cannot read file data: Is a directory'],
    ],
    ['LoadModule so_module x', ["1: module so_module is built-in and can't be loaded"]],
    [
      'LoadModule env_module mod_alias.so',
      [
        "1: Can't locate API module structure `env_module' in file /s/mod_alias.so: /s/mod_alias.so: undefined symbol: env_module",
      ],
    ],
    ['LoadModule a_module', ['1: LoadModule takes two arguments']],
    [
      'LoadFile liba.so ./no /s/text.so',
      ['1: Cannot load ./no into server: /s/no: cannot open shared object file: No such file or directory'],
    ],
    ['LoadFile', ['1: LoadFile requires at least one argument']],
  ])('%s', (text, expected) => expect(messages(readFiles({ ...FILES, '/s/main.conf': text }))).toEqual(expected));

  it('warns of the second time', () => {
    const text = 'LoadModule alias_module mod_alias.so\nLoadModule alias_module nope\n';
    const reading = readFiles({ ...FILES, '/s/main.conf': text });
    expect([messages(reading), warnings(reading)]).toEqual([
      [],
      ['AH01574: module alias_module is already loaded, skipping'],
    ]);
  });

  it('counts a module that cannot be loaded as loaded, and blames the file', () => {
    const text = 'LoadModule alias_module no/mod_alias.so\n<IfModule mod_alias.c>\nA\n</IfModule>';
    const reading = readFiles({ '/s/main.conf': text });
    expect([reading.problems.map(words), outline(reading)]).toEqual([['no/mod_alias.so'], ['A']]);
  });

  it('is not asked in a fragment for what another file may have loaded', () => {
    const text = 'LoadModule proxy_http_module /s/mod_proxy_http.so';
    expect(messages(readFragment(text, memoryHost({ '/s': null, ...FILES })))).toEqual([]);
  });

  it('lists what is compiled in first', () => {
    const { modules } = readFiles(
      { ...FILES, '/s/main.conf': 'LoadModule alias_module mod_alias.so' },
      { modules: [] },
    );
    expect(modules[0]).toMatchObject({ id: 'core_module', static: true, location: null });
    expect(modules.at(-1)).toMatchObject({ id: 'alias_module', static: false, location: { span: { start: 0 } } });
  });
});

describe('Lua blocks', () => {
  const given = { modules: ['lua_module'] };
  it.each<[string, string, string[], string[]]>([
    [
      'are passed over',
      '<LuaHookFixups f early>\n-- <A>\n--[[\n${X}\n]]\n</luahookfixups> x\nB',
      [],
      ['Lua_____ByteCodeHack (null)', 'B'],
    ],
    ['end with the file', '<LuaHookFixups>\n-- <A>', [], ['Lua_____ByteCodeHack (null)']],
    [
      'have a second argument',
      '<LuaHookFixups f soon>\n</LuaHookFixups>',
      ["1: <LuaHookFixups> 2nd argument must be 'early' or 'late'"],
      ['Lua_____ByteCodeHack (null)'],
    ],
  ])('%s', (_name, text, expected, tree) => {
    const reading = readFiles({ '/s/main.conf': text }, given);
    expect([messages(reading), outline(reading), reading.warnings]).toEqual([expected, tree, []]);
  });
});
