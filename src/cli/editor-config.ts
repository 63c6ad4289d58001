import type { FormatOptions } from '../format/index.js';
import { globMatcher } from '../lint/config/glob.js';
import { decode, folderOf } from '../text/index.js';

/** Reads a file; `null` when there is none. */
type ReadFile = (path: string) => Uint8Array | null;

/**
 * What the `.editorconfig` files above a file say of its indentation: `indent_style`, `indent_size` and `tab_width`. The nearer file wins, in a
 * file the later section; `root = true` ends the search.
 */
export function editorConfigFor(path: string, readFile: ReadFile): Partial<FormatOptions> {
  const said = new Map<string, string>();
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const bytes = readFile(folder === '/' ? '/.editorconfig' : `${folder}/.editorconfig`);
    const { isRoot, settings } = bytes === null ? NONE : read(decode(bytes), folder, path);
    for (const [name, value] of settings) if (!said.has(name)) said.set(name, value);
    if (isRoot || folder === '/' || folder === folderOf(folder)) break;
  }
  const size = said.get('indent_size');
  if (said.get('indent_style') === 'tab') return { indent: 'tab' };
  const columns = Number(size === 'tab' ? said.get('tab_width') : size);
  return Number.isInteger(columns) && columns > 0 && columns <= 16 ? { indent: columns } : {};
}

interface Read {
  readonly isRoot: boolean;
  readonly settings: ReadonlyMap<string, string>;
}

const NONE: Read = { isRoot: false, settings: new Map() };

function read(text: string, folder: string, path: string): Read {
  const settings = new Map<string, string>();
  let isRoot = false;
  let applies: boolean | null = null;
  for (const line of text.split(/\r?\n/)) {
    const section = /^\s*\[(.*)\]\s*$/.exec(line)?.[1];
    if (section !== undefined) {
      applies = globMatcher([section], folder)(path);
      continue;
    }
    const [, name = '', value = ''] = /^\s*([^#;=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (applies === null && name.toLowerCase() === 'root') isRoot = value.toLowerCase() === 'true';
    else if (applies === true) settings.set(name.toLowerCase(), value.toLowerCase());
  }
  return { isRoot, settings };
}
