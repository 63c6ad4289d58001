import { checkLua } from '../../grammar/embedded/lua.js';
import { getWord } from '../../grammar/index.js';
import { lowerCase } from './ascii.js';
import { TreeNode } from './config-node.js';
import type { ReadCall } from './read-call.js';
import type { ReadLine } from './read-line.js';
import type { Reader } from './reader.js';

const COMPILED = 'Lua_____ByteCodeHack';

/**
 * `<LuaHook…>` (`register_named_block_function_hook` of mod_lua, spec 8.12): Lua up to the close tag, or to the end of the file. It leaves a node
 * behind that stands for the compiled code.
 */
export function readLuaBlock(reader: Reader, call: ReadCall): void {
  const sound = checkArguments(reader, call);
  const { code, last } = readCode(reader, call);
  if (sound) {
    const { file, line } = call.line.place;
    // Line feeds in front of the code make Lua count as httpd does.
    const message = checkLua('\n'.repeat(line) + code, `${file}:${line}`);
    if (message !== null) reader.fail(call, 'invalid-value', `Lua Error:${message}`);
  }
  // Its arguments are a null pointer, which the dump of the tree prints.
  const text = `${COMPILED} (null)`;
  const node = last.with(text, [{ start: 0, end: last.text.length, text }], false);
  reader.add(new TreeNode(COMPILED, false, node, COMPILED.length + 1, reader.parent, reader.certainty));
}

function checkArguments(reader: Reader, call: ReadCall): boolean {
  const { definition, args } = call;
  const end = args.lastIndexOf('>');
  if (end < 0) {
    reader.failBracket(call);
    return false;
  }
  const text = args.slice(0, end);
  const when = lowerCase(getWord(text, getWord(text, 0).next).value);
  if (when === '' || when === 'early' || when === 'late') return true;
  reader.fail(call, 'section-argument', `<${definition.name}> 2nd argument must be 'early' or 'late'`);
  return false;
}

/** The lines up to the close tag, each up to its first NUL; one that starts with a NUL ends the code as well (`direct_chunkreader`). */
function readCode(reader: Reader, { definition, line }: ReadCall): { readonly code: string; readonly last: ReadLine } {
  const close = `</${lowerCase(definition.name)}`;
  let code = '';
  let last = line;
  for (let next = reader.nextPhysicalLine(); next !== null; next = reader.nextPhysicalLine()) {
    last = next;
    const nul = next.text.indexOf('\0');
    const text = nul < 0 ? next.text : next.text.slice(0, nul);
    if (text === '' || lowerCase(text.replace(/^[ \t-\r]+/, '')).startsWith(close)) break;
    code += text;
  }
  return { code, last };
}
