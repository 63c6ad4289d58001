import { getWords } from '../../grammar/index.js';
import { anyOf } from '../args.js';
import { LISTABLE } from '../contexts.js';
import type { ContextFlag } from '../define.js';
import type { Call, HandlerServer, Rejection, Verdict } from '../handler.js';
import { rejectWord } from '../invoke.js';

/** What `Options` switches. */
export const OPTIONS = [
  'ExecCGI',
  'FollowSymLinks',
  'Includes',
  'IncludesNOEXEC',
  'Indexes',
  'MultiViews',
  'SymLinksIfOwnerMatch',
] as const;

/** What words of `Options` stand for, where that is more or less than the word says. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  none: [],
  includes: ['includes', 'exec'],
  includesnoexec: ['includes'],
  runscripts: ['multiviews', 'execcgi'],
  all: ['indexes', 'includes', 'exec', 'followsymlinks', 'execcgi'],
};

/** The single options that a word of `Options` stands for, in lower case. */
export function partsOfOption(word: string): readonly string[] {
  const name = word.toLowerCase();
  return PARTS[name] ?? [name];
}

/** Whether a word is one of `OPTIONS`, or `RunScripts`, which is what NCSA called `ExecCGI`. */
export const isSwitch = anyOf([...OPTIONS, 'RunScripts']);

/** `Options` (`set_options`, server/core.c): all words with a sign, or none; `None` and `All` only first and without one. */
export function checkOptions(call: Call, { allowedOptions }: HandlerServer): Rejection | null {
  let signed = false;
  let alone = false;
  for (const [index, { value, start, end }] of getWords(call.args.text).entries()) {
    const reject = (message: string): Rejection => ({ message, start, end });
    const sign = /^[+-]/.test(value);
    const name = sign ? value.slice(1) : value;
    if (sign ? !signed && index > 0 && !alone : signed) {
      return reject('Either all Options must start with + or -, or no Option may.');
    }
    signed ||= sign;
    const lower = name.toLowerCase();
    if (lower === 'none' || lower === 'all') {
      const spelling = lower === 'none' ? 'None' : 'All';
      const place = lower === 'none' ? 'the first Option given' : 'the first option given';
      if (index > 0) return reject(`'Options ${spelling}' must be ${place}.`);
      if (signed) return reject(`You may not use 'Options +${spelling}' or 'Options -${spelling}'.`);
      alone = true;
    } else if (!isSwitch(name)) return reject(`Illegal option ${name}`);
    if (allowedOptions !== null && !partsOfOption(name).every((part) => allowedOptions.has(part))) {
      return reject(`Option ${name} not allowed here`);
    }
  }
  return null;
}

/** The groups of directives that `AllowOverride` lets into `.htaccess` files. */
export const OVERRIDE_CLASSES = ['AuthConfig', 'FileInfo', 'Indexes', 'Limit', 'Options'] as const;

const isOverride = anyOf([...OVERRIDE_CLASSES, 'Nonfatal', 'None', 'All']);

/** `AllowOverride` (`set_override`): useless in `<Location>` and `<Files>`, which httpd only warns of. */
export function checkAllowOverride(call: Call, server: HandlerServer): Rejection | null {
  if (isUseless(call, server)) {
    const text = `Useless use of AllowOverride in line ${call.place.line} of ${call.place.file}.`;
    server.warn({ id: 'AH00114', module: 'core', level: 'warn', text });
  }
  for (const { value, start, end } of getWords(call.args.text)) {
    const reject = (message: string): Rejection => ({ message, start, end });
    const [, name = '', setting] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? [];
    if (!isOverride(name)) return reject(`Illegal override option ${name}`);
    if (setting === undefined && /^nonfatal$/i.test(name)) {
      return reject(`=Override, =Unknown or =All expected after ${name}`);
    }
    const wrong = /^options$/i.test(name) ? setting?.split(',').find((option) => !isOption(option)) : undefined;
    if (wrong !== undefined) return reject(`Illegal option ${wrong}`);
  }
  return null;
}

/** `Options=` may name each option, `None` and `All`; empty parts are skipped. */
function isOption(name: string): boolean {
  return name === '' || /^(none|all)$/i.test(name) || isSwitch(name);
}

const USELESS_IN: readonly ContextFlag[] = ['NOT_IN_LOCATION', 'NOT_IN_FILES'];

function isUseless(call: Call, server: HandlerServer): boolean {
  return server.forbidden(call, USELESS_IN) !== null;
}

/** `AllowOverrideList` (`set_override_list`): names that `.htaccess` cannot have are dropped with a warning. */
export function checkAllowOverrideList(call: Call, server: HandlerServer): Verdict {
  const { file, line } = call.place;
  const warn = (id: string, text: string): void => server.warn({ id, module: 'core', level: 'warn', text });
  if (isUseless(call, server)) warn('AH00115', `Useless use of AllowOverrideList at ${file}:${line}`);
  for (const [index, name] of call.words.entries()) {
    if (/^none$/i.test(name)) {
      if (call.words.length === 1) return null;
      return rejectWord(call, index, "'None' not allowed with other directives in AllowOverrideList");
    }
    const found = server.directive(name);
    if (found === null) {
      warn('AH00116', `Discarding unrecognized directive \`${name}' in AllowOverrideList at ${file}:${line}`);
    } else if ((found.mask & LISTABLE) === 0) {
      warn('AH02304', `Discarding directive \`${name}' not allowed in AllowOverrideList at ${file}:${line}`);
    }
  }
  return null;
}
