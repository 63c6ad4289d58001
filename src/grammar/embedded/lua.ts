import { asByteString, fromByteString } from '../../text/index.js';
import { LuaError, LuaLexer } from './lua/lexer.js';
import { LuaParser } from './lua/parser.js';

/**
 * What Lua 5.3 says of a chunk that it does not compile (`lua_load`), or `null`.
 *
 * @param chunkName what the chunk is called: messages quote it as `[string "…"]`, shortened
 */
export function checkLua(text: string, chunkName: string): string | null {
  try {
    new LuaParser(new LuaLexer(asByteString(text), chunkId(asByteString(chunkName)))).chunk();
  } catch (error) {
    if (error instanceof LuaError) return fromByteString(error.message);
    throw error;
  }
  return null;
}

/** `LUA_IDSIZE`, the byte that ends it included. */
const LONGEST_ID = 60;

/** How messages name a chunk (`luaO_chunkid`). */
function chunkId(name: string): string {
  const [first = ''] = name;
  if (first === '=') return name.slice(1, LONGEST_ID);
  if (first === '@') return name.length <= LONGEST_ID ? name.slice(1) : `...${name.slice(-(LONGEST_ID - 4))}`;
  const room = LONGEST_ID - '[string "..."]'.length - 1;
  const line = name.split('\n', 1)[0] ?? '';
  const text = line.length === name.length && name.length < room ? name : `${line.slice(0, room)}...`;
  return `[string "${text}"]`;
}
