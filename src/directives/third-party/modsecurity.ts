import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';

/** Variables that need a parameter, in lower case. */
const COLLECTIONS: ReadonlySet<string> = new Set(['global', 'ip', 'resource', 'rule', 'session', 'tx', 'user']);

/** Operators of mod_security that read files, in lower case, and what its messages call these. */
const FILE_OPERATORS: Readonly<Record<string, string>> = {
  pmfromfile: 'phrase',
  pmf: 'phrase',
  ipmatchfromfile: 'ipmatch',
  ipmatchf: 'ipmatch',
};

/** `SecRule targets operator [actions]` (`msre_rule_create` and `add_rule` of mod_security 2.9). */
export function checkSecRule(call: Call, server: HandlerServer): Rejection | null {
  const [targets = '', operator = '', actions] = call.words;
  const wrong = targetFault(targets);
  if (wrong !== null) return rejectWord(call, 0, `Error creating rule: ${wrong}`);
  const missing = operatorFault(operator, call, server);
  if (missing !== null) return rejectWord(call, 1, `Error creating rule: ${missing}`);
  return checkActions(call, server, actions);
}

export function checkSecAction(call: Call, server: HandlerServer): Rejection | null {
  return checkActions(call, server, call.words[0]);
}

/** A message; what it does not speak of may still be wrong. */
function targetFault(targets: string): string | null {
  const { items, fault } = parseList(targets);
  if (fault !== null) return fault;
  const bare = items.find(
    ({ name, value }) => value === null && COLLECTIONS.has(name.replace(/^[!&]/, '').toLowerCase()),
  );
  return bare === undefined ? null : `Missing mandatory parameter for variable ${bare.name}.`;
}

function operatorFault(operator: string, call: Call, server: HandlerServer): string | null {
  const [, name = '', files = ''] = /^(?:!\s*)?@(\w+)\s+(.*)$/s.exec(operator) ?? [];
  const kind = FILE_OPERATORS[name.toLowerCase()];
  if (kind === undefined) return null;
  const missing = files.split(/\s+/).map((file) => missingFile(file, call, server));
  const first = missing.find((path) => path !== null);
  return first == null ? null : `Could not open ${kind} file "${first}": No such file or directory`;
}

const CHAINED = Symbol('containers in which the next rule belongs to the one before it');

/** A rule must have an `id`, unless it is a link of a chain. */
function checkActions(call: Call, server: HandlerServer, list: string | undefined): Rejection | null {
  const reject = (message: string): Rejection => rejectWord(call, call.words.length - 1, message);
  const { items, fault } = parseList(list ?? '');
  if (fault !== null) return reject(`Error parsing actions: ${fault}`);
  const actions = new Map(items.map(({ name, value }) => [name.toLowerCase(), value ?? '']));
  const chained = server.memory(CHAINED, () => new Set<Call | null>());
  const isLink = chained.delete(call.parent);
  if (actions.has('chain')) chained.add(call.parent);
  if (isLink) return null;
  if (list === undefined) return { message: 'ModSecurity: Rules must have at least id action' };
  if (!actions.has('id')) return reject('ModSecurity: No action id present within the rule');
  const disrupts = ['deny', 'drop', 'redirect'].some((name) => actions.has(name));
  const passes = ['pass', 'allow', 'block', 'proxy', 'pause'].some((name) => actions.has(name));
  if (!disrupts || passes || !/^(?:5|logging)$/i.test(actions.get('phase') ?? '')) return null;
  return reject('ModSecurity: Disruptive actions cannot be specified in the logging phase.');
}

export function checkDefaultAction(call: Call): Rejection | null {
  const { fault } = parseList(call.words[0] ?? '');
  return fault === null ? null : rejectWord(call, 0, fault);
}

interface Item {
  readonly name: string;
  readonly value: string | null;
}

/** `name:value` with commas or bars between them (`msre_parse_generic`). A value may be in single quotes. */
function parseList(text: string): { readonly items: readonly Item[]; readonly fault: string | null } {
  const items: Item[] = [];
  const fail = (what: string, at: number): ReturnType<typeof parseList> => ({
    items,
    fault: `${what} at position ${at}: ${text}`,
  });
  for (let at = behind(text, 0, /\s*/y); at < text.length; ) {
    const colon = behind(text, at, /[^|:,\s]*/y);
    const name = text.slice(at, colon);
    if (text[colon] !== ':') {
      items.push({ name, value: null });
      const next = behind(text, colon, /\s*/y);
      if (next < text.length && !/[,|]/.test(text.charAt(next))) return fail('Unexpected character', next);
      at = behind(text, next + 1, /\s*/y);
      continue;
    }
    const start = colon + 1;
    const quoted = text[start] === "'";
    const end = behind(text, start, quoted ? /'(?:[^'\\]|\\['\\])*/y : /[^,|\s]*/y);
    if (quoted && text[end] === '\\') return fail('Invalid quoted pair', end);
    if (quoted && end === text.length) return fail('Missing closing quote', end);
    items.push({ name, value: end === start ? null : text.slice(quoted ? start + 1 : start, end) });
    at = behind(text, quoted ? end + 1 : end, /[\s,|]*/y);
  }
  return { items, fault: null };
}

/** Where a sticky pattern ends that may match nothing. */
function behind(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** `SecUnicodeMapFile file [code-page]` */
export function checkUnicodeMap(call: Call, server: HandlerServer): Rejection | null {
  const missing = missingFile(call.words[0] ?? '', call, server);
  if (missing === null) return null;
  return rejectWord(call, 0, `Could not open unicode map file "${missing}": No such file or directory`);
}

/** The path of a file that is not there; relative ones are beside the configuration file. What a macro's text is beside is not known. */
function missingFile(file: string, call: Call, server: HandlerServer): string | null {
  const directory = /^\/(?:.*\/)?/.exec(call.place.file)?.[0];
  if (file === '' || /^https?:/i.test(file) || (directory === undefined && !file.startsWith('/'))) return null;
  const path = file.startsWith('/') ? file : `${directory}${file}`;
  return server.pathKind(path) === 'missing' ? path : null;
}

/** `SecAuditLog |program`: started at once. */
export function checkAuditLog(call: Call, server: HandlerServer): Rejection | null {
  const [, command = '', program = ''] = /^\|((\/\S*).*)$/s.exec(call.words[0] ?? '') ?? [];
  if (program === '' || server.pathKind(program) !== 'missing') return null;
  return rejectWord(call, 0, `ModSecurity: Failed to open the audit log pipe: ${command}`);
}
