import { isAbsolute, serverRootRelative } from '../server-paths.js';
import type { Steps } from '../steps.js';
import { testCondition, testVersionCondition } from './conditions.js';
import { locationOf } from './config-node.js';
import { include } from './includes.js';
import { loadFile, loadModule } from './load-module.js';
import { readLuaBlock } from './lua-block.js';
import { defineMacro } from './macro-definition.js';
import { undefineMacro, useMacro } from './macro-use.js';
import type { Truth } from './modules.js';
import { readCut, readEnd, readPerlBlock, readPod } from './perl.js';
import type { ReadCall } from './read-call.js';
import type { Reader } from './reader.js';

/** What reads other files, and whether these may be missing. */
const INCLUDES: Readonly<Record<string, boolean>> = { include: false, includeoptional: true };

type Command = (reader: Reader, call: ReadCall) => void;

/** What phase 1 does when it meets a directive (spec 1.3), by name in lower case. */
const COMMANDS: Readonly<Record<string, Command>> = {
  define: (reader, call) => {
    const [name, value] = call.words;
    if (name?.value.includes(':') === true) {
      reader.failWord(call, 0, 'define', "Variable name must not contain ':'");
      return;
    }
    reader.defines.define(name?.value ?? '', value?.value ?? null, locationOf(call.line));
  },
  undefine: (reader, call) => {
    const name = call.words[0]?.value ?? '';
    if (name.includes(':')) {
      reader.failWord(call, 0, 'define', "Variable name must not contain ':'");
      return;
    }
    reader.defines.undefine(name);
  },
  serverroot: (reader, call) => {
    if (call.line.unresolved) return;
    // A relative one is taken from where httpd was started, of which the text says nothing: nothing is assumed.
    const relative = !isAbsolute(call.words[0]?.value ?? '', reader.windows);
    const base = relative ? (reader.host.workingDirectory?.() ?? '/') : '/';
    const mayBeAssumed = reader.settings.assumeExists && !relative;
    reader.serverRoot = directory(reader, call, 'ServerRoot must be a valid directory', base, mayBeAssumed);
  },
  defaultruntimedir: (reader, call) => {
    if (call.line.unresolved) return;
    const message = 'DefaultRuntimeDir must be a valid directory, absolute or relative to ServerRoot';
    const { serverRoot, settings } = reader;
    reader.runtimeDirectory = directory(reader, call, message, serverRoot, settings.assumeExists);
  },
  luaauthzprovider: (reader, call) => {
    reader.authzProviders.push(call.words[0]?.value ?? '');
  },
  loadmodule: loadModule,
  loadfile: loadFile,
  use: useMacro,
  undefmacro: undefineMacro,
  '=pod': readPod,
  '=back': readPod,
  '=cut': readCut,
  __end__: readEnd,
  macroignoreemptyargs: (reader) => {
    reader.macros.ignoreEmptyArguments = true;
  },
  macroignorebadnesting: (reader) => {
    reader.macros.ignoreBadNesting = true;
  },
};

const CONDITIONS: Readonly<Record<string, (reader: Reader, call: ReadCall) => Truth>> = {
  ifmodule: testCondition,
  ifdefine: testCondition,
  iffile: testCondition,
  ifdirective: testCondition,
  ifsection: testCondition,
  ifversion: testVersionCondition,
};

/** Runs a directive of phase 1; what reads other files is to be gone on with. */
export function runCommand(reader: Reader, call: ReadCall): Steps<void> | null {
  const { definition } = call;
  const name = definition.name.toLowerCase();
  if (definition.kind === 'directive') {
    if (Object.hasOwn(INCLUDES, name)) return include(reader, call, INCLUDES[name] === true);
    if (Object.hasOwn(COMMANDS, name)) COMMANDS[name]?.(reader, call);
    return null;
  }
  const test = Object.hasOwn(CONDITIONS, name) ? CONDITIONS[name] : undefined;
  if (test !== undefined) {
    reader.openCondition(call, test(reader, call));
    return null;
  }
  if (name === 'macro') {
    defineMacro(reader, call);
    return null;
  }
  if (name === 'perl') readPerlBlock(reader, call);
  if (name.startsWith('lua')) readLuaBlock(reader, call);
  return null;
}

/** A directory made absolute; `message` when it is none. */
function directory(reader: Reader, call: ReadCall, message: string, base: string, mayBeAssumed: boolean): string {
  const path = serverRootRelative(base, call.words[0]?.value ?? '', reader.windows);
  const kind = reader.host.stat(path);
  const accepted = kind === 'directory' || kind === 'unknown' || (kind === 'missing' && mayBeAssumed);
  if (!accepted) reader.failWord(call, 0, 'path', message);
  return path;
}
