import type { HandlerServer, Rejection } from '../handler.js';
import { atoi, strtol } from '../types/number.js';
import { strtod } from '../types/strtod.js';
import { leastOf, type OptionDefinition, type OptionTable, type OptionValue, optionExists } from './options.js';
import type { ParsedOption, ParsedOptions } from './parse-options.js';

const indexes = new WeakMap<OptionTable, ReadonlyMap<string, OptionDefinition>>();

function indexOf(table: OptionTable): ReadonlyMap<string, OptionDefinition> {
  let index = indexes.get(table);
  if (index === undefined) {
    index = new Map(table.options.map((option) => [option.name, option]));
    indexes.set(table, index);
  }
  return index;
}

/**
 * The first thing wrong with the options of a directive, as mod_wsgi looks at them: from left to right, each one's name and then its value.
 * What it asks of several together comes after that, and is the handler's.
 */
export function checkOptions(
  table: OptionTable,
  { options, stray }: ParsedOptions,
  server: HandlerServer,
): Rejection | null {
  const [firstStray] = stray;
  for (const option of options) {
    if (firstStray !== undefined && firstStray.start < option.start) break;
    const definition = indexOf(table).get(option.name);
    if (definition === undefined || !optionExists(definition, server)) {
      return { message: table.unknown, start: option.start, end: option.nameEnd };
    }
    const wrong = checkValue(definition, option.value, server);
    if (wrong !== null) return { ...wrong, ...spanOfValue(option) };
  }
  return firstStray === undefined ? null : { message: table.unknown, start: firstStray.start, end: firstStray.end };
}

/** Where the value stands; the whole option when it is empty. */
export function spanOfValue(option: ParsedOption): { readonly start: number; readonly end: number } {
  const start = option.value === '' ? option.start : option.valueStart;
  return { start, end: option.end };
}

type Fault = Pick<Rejection, 'message' | 'exit'>;

/** Why mod_wsgi does not take a value, or `null`. */
function checkValue(option: OptionDefinition, text: string, server: HandlerServer): Fault | null {
  const { value, invalid = '' } = option;
  if (text === '' && value.kind !== 'text' && !(value.kind === 'path' && value.absolute !== true)) {
    return value.kind === 'groups' ? null : { message: invalid };
  }
  switch (value.kind) {
    case 'user':
      return checkUser(value, text, server);
    case 'group':
      return checkGroup(value, text, server);
    case 'size': {
      const size = atoi(text);
      return size !== 0 && size < value.least ? { message: value.tooSmall } : null;
    }
    default:
      return accepts(value, text, server.modWsgiVersion) ? null : { message: invalid };
  }
}

function accepts(value: OptionValue, text: string, modWsgiVersion: string | null): boolean {
  switch (value.kind) {
    case 'integer': {
      const number = value.wide === true ? strtol(text).value : atoi(text);
      const least = leastOf(value, modWsgiVersion);
      return (least === null || number >= least) && (value.most === undefined || number <= value.most);
    }
    case 'octal':
      return isOctal(text);
    case 'fraction': {
      const { value: number, end } = strtod(text);
      return end > 0 && end === text.length && !(number <= 0);
    }
    case 'flag':
      return isFlag(text);
    case 'path':
      return value.absolute !== true || text.startsWith('/');
    default:
      return true;
  }
}

/** `strtol` in base 8, of which nothing may be left over. */
function isOctal(text: string): boolean {
  const match = /^[ \t\n\v\f\r]*(?:\+?([0-7]+)|-0+)$/.exec(text);
  return match !== null && BigInt(`0o${match[1] ?? '0'}`) < 2n ** 63n;
}

/** `On` or `Off`, in any case. */
export function isFlag(text: string): boolean {
  return /^o(?:n|ff)$/i.test(text);
}

/** `ap_uname2id` (server/util.c): a name that is not known ends httpd; what stands behind `#` goes through `atoi`. */
function checkUser(value: OptionValue & { kind: 'user' }, text: string, server: HandlerServer): Fault | null {
  const id = text.startsWith('#') ? atoi(text.slice(1)) >>> 0 : null;
  const found = server.user(id === null ? text : `#${id}`);
  if (value.root !== undefined && (id === 0 || text === 'root' || (typeof found === 'object' && found.uid === 0))) {
    return { message: value.root };
  }
  if (found !== 'missing') return null;
  return id === null ? { message: `bad user name ${text}`, exit: true } : { message: value.noSuchId };
}

/** `ap_gname2id` (server/util.c). */
function checkGroup(value: OptionValue & { kind: 'group' }, text: string, server: HandlerServer): Fault | null {
  if (!text.startsWith('#')) return rejectGroupName(text, server);
  if (value.noSuchId === undefined) return null;
  return server.group(`#${atoi(text.slice(1)) >>> 0}`) === 'missing' ? { message: value.noSuchId } : null;
}

export function rejectGroupName(name: string, server: HandlerServer): Fault | null {
  if (name.startsWith('#') || server.group(name) !== 'missing') return null;
  return { message: `bad group name ${name}`, exit: true };
}
