import { modules as allModules, findModule } from '../../directives/modules.js';
import type { FileError } from '../host.js';
import { serverRootRelative } from '../server-paths.js';
import { locationOf } from './config-node.js';
import type { ReadCall } from './read-call.js';
import type { Reader } from './reader.js';

/** `LoadModule id file` (`load_module` of mod_so, spec 10.8). A module that cannot be loaded counts as loaded from there on. */
export function loadModule(reader: Reader, call: ReadCall): void {
  const { modules } = reader;
  const id = call.words[0]?.value ?? '';
  const file = call.words[1]?.value ?? '';
  if (modules.isLoaded(id)) {
    reader.warn('so', 'AH01574', `module ${id} is already loaded, skipping`);
    return;
  }
  const known = findModule(id);
  // Compared by file name, so that `core_module` and `http_module` get past it.
  if (modules.isStatic(id) && known?.sourceFile === `mod_${id.replace(/_module$/, '')}.c`) {
    reader.failWord(call, 0, 'module', `module ${id} is built-in and can't be loaded`);
    return;
  }
  const error = call.line.unresolved ? null : loadError(reader, file);
  if (error !== null) reader.failWord(call, 1, 'module', error);
  else {
    const missing = missingSymbol(reader, id, file);
    if (missing !== null) reader.failWord(call, 0, 'module', missing);
  }
  modules.load(id, locationOf(call.line), known === undefined ? sourceFileOf(file) : null);
}

/** `LoadFile file…`: one without a slash is looked for in places that the host does not know. */
export function loadFile(reader: Reader, call: ReadCall): void {
  for (const [index, { value }] of call.words.entries()) {
    const error = value.includes('/') && !call.line.unresolved ? loadError(reader, value) : null;
    if (error !== null) {
      reader.failWord(call, index, 'module', error);
      return;
    }
  }
}

/** What the dynamic linker says of a file that is not there. */
function loadError(reader: Reader, file: string): string | null {
  if (reader.settings.assumeExists) return null;
  const path = serverRootRelative(reader.serverRoot, file, reader.windows);
  const reason = reasonAgainst(reader, path);
  if (reason === null) return null;
  // Without a slash it is then looked for along the linker's own path.
  return `Cannot load ${file} into server: ${file.includes('/') ? path : file}: ${reason}`;
}

function reasonAgainst(reader: Reader, path: string): string | null {
  const kind = reader.host.stat(path);
  if (kind === 'file' || kind === 'unknown') return null;
  if (kind === 'directory') return 'cannot read file data: Is a directory';
  const read = reader.host.readFile(path);
  const error: FileError = read.ok ? 'No such file or directory' : read.error;
  return error === 'unknown' ? null : `cannot open shared object file: ${error}`;
}

/** The file of one of httpd's modules does not hold another module. */
function missingSymbol(reader: Reader, id: string, file: string): string | null {
  if (reader.settings.assumeExists) return null;
  const holds = allModules.filter(({ so, bundled }) => so === baseName(file) && (bundled || so === 'mod_wsgi.so'));
  if (holds.length === 0 || holds.some((module) => module.id === id)) return null;
  const path = serverRootRelative(reader.serverRoot, file, reader.windows);
  return `Can't locate API module structure \`${id}' in file ${path}: ${path}: undefined symbol: ${id}`;
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** By custom, `mod_x.so` is made of `mod_x.c`. */
function sourceFileOf(file: string): string | null {
  const name = baseName(file);
  return name.endsWith('.so') ? `${name.slice(0, -'.so'.length)}.c` : null;
}
