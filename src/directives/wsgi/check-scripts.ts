import { getWord, type RawWord } from '../../grammar/index.js';
import { rejectPart } from '../fault.js';
import type { Call, Handler, HandlerServer, Rejection } from '../handler.js';
import { patternFault } from '../types/pattern.js';
import { checkOptions, spanOfValue } from './check-option.js';
import { type OptionTable, optionExists } from './options.js';
import { type ParsedOption, type ParsedOptions, parseOptions } from './parse-options.js';
import { checkReach } from './process-groups.js';
import { scriptOptions } from './script-options.js';

function lastOf({ options }: ParsedOptions, name: string): ParsedOption | undefined {
  return options.findLast((option) => option.name === name);
}

function rejectWord(word: RawWord, message: string): Rejection {
  return { message, start: word.start, end: word.end };
}

/** `wsgi_add_script_alias`, for both of its directives. */
function checkAlias(table: OptionTable, isMatch: boolean): Handler {
  return (call, server) => {
    const args = call.args.text;
    const url = getWord(args, 0);
    const target = getWord(args, url.next);
    if (url.value === '' || target.value === '') {
      return rejectWord(url.value === '' ? url : target, `${call.name} requires at least two arguments`);
    }
    const parsed = parseOptions(args, target.next);
    const wrong = checkOptions(table, parsed, server);
    if (wrong !== null) return wrong;
    const fault = isMatch ? patternFault(url.value, 'Regular expression could not be compiled.') : null;
    if (fault !== null) return rejectPart(args, url, fault);
    return isMatch && target.value.includes('$') ? null : checkPreload(parsed, call, server);
  };
}

/** The script is loaded when the process starts only if both groups are given and neither is expanded per request (semantics 4). */
function checkPreload(parsed: ParsedOptions, call: Call, server: HandlerServer): Rejection | null {
  const processGroup = lastOf(parsed, 'process-group');
  const applicationGroup = lastOf(parsed, 'application-group');
  if (processGroup === undefined || applicationGroup === undefined) return null;
  if ([processGroup, applicationGroup].some(({ value }) => value !== '%{GLOBAL}' && value.includes('%{'))) return null;
  return checkGroup(processGroup, call, server);
}

function checkGroup(option: ParsedOption, call: Call, server: HandlerServer): Rejection | null {
  if (option.value === '%{GLOBAL}') return null;
  const message = checkReach(option.value, call, server);
  return message === null ? null : { message, ...spanOfValue(option) };
}

/** `wsgi_add_import_script`. */
function checkImportScript(call: Call, server: HandlerServer): Rejection | null {
  const args = call.args.text;
  const script = getWord(args, 0);
  if (script.value === '') return rejectWord(script, 'Location of import script not supplied.');
  const table = scriptOptions.importScript;
  const parsed = parseOptions(args, script.next);
  const wrong = checkOptions(table, parsed, server);
  if (wrong !== null) return wrong;
  if (lastOf(parsed, 'application-group') === undefined) {
    return { message: 'Name of WSGI application group required.' };
  }
  const processGroup = lastOf(parsed, 'process-group');
  if (processGroup !== undefined) return checkGroup(processGroup, call, server);
  const needed = table.options.some((option) => option.name === 'process-group' && optionExists(option, server));
  return needed ? { message: 'Name of WSGI process group required.' } : null;
}

/** A directive that takes words, each with a message for its absence, and options. */
function checkScript(table: OptionTable, ...missing: readonly string[]): Handler {
  return (call, server) => {
    const args = call.args.text;
    let at = 0;
    for (const message of missing) {
      const word = getWord(args, at);
      if (word.value === '') return rejectWord(word, message);
      at = word.next;
    }
    return checkOptions(table, parseOptions(args, at), server);
  };
}

/** The handlers of the directives that name a script. */
export const scriptChecks = {
  alias: checkAlias(scriptOptions.alias, false),
  aliasMatch: checkAlias(scriptOptions.aliasMatch, true),
  importScript: checkImportScript,
  handler: checkScript(
    scriptOptions.handler,
    'Name for handler script not supplied.',
    'Location of handler script not supplied.',
  ),
  dispatch: checkScript(scriptOptions.dispatch, 'Location of dispatch script not supplied.'),
  access: checkScript(scriptOptions.access, 'Location of access script not supplied.'),
  authUser: checkScript(scriptOptions.authUser, 'Location of auth user script not supplied.'),
  authGroup: checkScript(scriptOptions.authGroup, 'Location of auth group script not supplied.'),
} as const satisfies Record<string, Handler>;
