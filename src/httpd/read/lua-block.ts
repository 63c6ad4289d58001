import { getWord } from '../../grammar/index.js';
import { lowerCase } from './ascii.js';
import { TreeNode } from './config-node.js';
import type { ReadCall } from './read-call.js';
import type { Reader } from './reader.js';

const COMPILED = 'Lua_____ByteCodeHack';

/**
 * `<LuaHook…>` (`register_named_block_function_hook` of mod_lua, spec 8.12): Lua up to the close tag, or to the end of the file. It leaves a node
 * behind that stands for the compiled code. We do not compile it.
 */
export function readLuaBlock(reader: Reader, call: ReadCall): void {
  const { definition, args, line } = call;
  const tag = `<${definition.name}>`;
  const end = args.lastIndexOf('>');
  if (end < 0) reader.fail(call, 'missing-bracket', `${tag} directive missing closing '>'`);
  else {
    const text = args.slice(0, end);
    const when = lowerCase(getWord(text, getWord(text, 0).next).value);
    if (when !== '' && when !== 'early' && when !== 'late') {
      reader.fail(call, 'section-argument', `${tag} 2nd argument must be 'early' or 'late'`);
    }
  }
  const close = `</${lowerCase(definition.name)}`;
  let last = line;
  for (let next = reader.nextRawLine(); next !== null; next = reader.nextRawLine()) {
    last = next;
    if (lowerCase(next.text).startsWith(close)) break;
  }
  // Its arguments are a null pointer, which the dump of the tree prints.
  const text = `${COMPILED} (null)`;
  const node = last.with(text, [{ start: 0, end: last.text.length, text }], false);
  reader.add(new TreeNode(COMPILED, false, node, COMPILED.length + 1, reader.parent, reader.certainty));
}
