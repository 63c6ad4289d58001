import { describe, expect, it } from 'vitest';
import { messages, readText } from './reading.js';

const modules = ['macro_module', 'lua_module'];

/** What the server says of each, its lines and names included. */
describe('Lua blocks', () => {
  it.each([
    ['sound code', '<LuaHookFixups f>\nfunction f(r) return 0 end\n</LuaHookFixups>\n', []],
    [
      'lines that a backslash ends are not joined',
      '<LuaHookFixups f>\nx = "a\\\n b"\n  y = = 1\n  </LuaHookFixups>\n',
      [`1: Lua Error:[string "/s/main.conf:1"]:4: unexpected symbol near '='`],
    ],
    [
      'a close tag ends the code even in a string',
      '<LuaHookFixups f>\nx = "a \\\n</LuaHookFixups>\n',
      ['1: Lua Error:[string "/s/main.conf:1"]:3: unfinished string near <eof>'],
    ],
    [
      'a tag on two lines',
      '<LuaHookFixups \\\n f>\n\n   foo bar\n</luahookfixupsX>\n',
      [`2: Lua Error:[string "/s/main.conf:2"]:4: syntax error near 'bar'`],
    ],
    [
      'variables are not put in',
      '<LuaQuickHandler f>\nx = "${PATH}\n</LuaQuickHandler>\n',
      [`1: Lua Error:[string "/s/main.conf:1"]:2: unfinished string near '"\${PATH}'`],
    ],
    [
      'a line ends at a NUL',
      '<LuaHookFixups f>\nx = 1 \0 )\n+ + 2\n</LuaHookFixups>\n',
      [`1: Lua Error:[string "/s/main.conf:1"]:2: unexpected symbol near '+'`],
    ],
    [
      'no code behind a wrong tag',
      '<LuaHookFixups f soon>\n)\n</LuaHookFixups>\n',
      ["1: <LuaHookFixups> 2nd argument must be 'early' or 'late'"],
    ],
  ])('%s', (_what, text, expected) => {
    expect(messages(readText(text, { modules }))).toEqual(expected);
  });

  it('are compiled in macros', () => {
    const text = '<Macro m $x>\n<LuaHookFixups f>\n  x = $x\n  \n y = ) \n</LuaHookFixups>\n</Macro>\nUse m 1\n';
    const [problem] = readText(text, { modules }).problems;
    expect(problem?.message).toBe(
      `Lua Error:[string "macro 'm' (defined on line 1 of "/s/main.conf..."]:4: unexpected symbol near ')'`,
    );
  });
});
