import { rejectPartOf } from '../fault.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { isModuleOfOthers, modules } from '../modules.js';
import { rejectExpressionWord } from '../types/expression.js';
import { strtol } from '../types/number.js';
import { patternFault } from '../types/pattern.js';
import { keptInServer } from './scope.js';
import { addProvider } from './smart-filters.js';

/** Output filters that are registered when the configuration is read, by module; httpd looks names up in lower case. */
const FILTERS: Readonly<Record<string, readonly string[]>> = {
  core_module: [
    'subreq_core',
    'core',
    'byterange',
    'http_header',
    'chunk',
    'content_length',
    'http_outerror',
    'old_write',
  ],
  brotli_module: ['brotli_compress'],
  bucketeer_module: ['bucketeer'],
  buffer_module: ['buffer'],
  cache_module: [
    'cache',
    'cache_save',
    'cache_save_subreq',
    'cache_out',
    'cache_out_subreq',
    'cache_remove_url',
    'cache_invalidate',
  ],
  case_filter_module: ['casefilter'],
  charset_lite_module: ['xlateout'],
  data_module: ['data'],
  deflate_module: ['deflate', 'inflate'],
  dialup_module: ['dialup'],
  dumpio_module: ['dumpio_out'],
  expires_module: ['mod_expires'],
  headers_module: ['fixup_headers_out', 'fixup_headers_err'],
  http2_module: ['h2_c2_net_out', 'h2_c2_net_catch_h1', 'h2_c2_response_out', 'h2_c2_trailers_out', 'h2_c2_ws_out'],
  include_module: ['includes'],
  logio_module: ['logio_ttfb_out'],
  proxy_ftp_module: ['proxy_send_dir'],
  proxy_html_module: ['proxy-html'],
  ratelimit_module: ['rate_limit'],
  reqtimeout_module: ['reqtimeout'],
  sed_module: ['sed'],
  session_module: ['mod_session_out'],
  ssl_module: ['ssl/tls filter', 'ssl/tls coalescing filter'],
  substitute_module: ['substitute'],
  xml2enc_module: ['xml2enc'],
};

const DECLARED = Symbol('filters that the configuration defines');

/** Makes a filter known, as `FilterDeclare` and `ExtFilterDefine` do. */
function declare(name: string, server: HandlerServer): void {
  server.memory(DECLARED, () => new Set<string>()).add(name.toLowerCase());
}

/** Whether a filter is there; where other modules are loaded it may be. */
function isFilter(name: string, server: HandlerServer): boolean {
  const lower = name.toLowerCase();
  if (server.memory(DECLARED, () => new Set<string>()).has(lower)) return true;
  if (Object.entries(FILTERS).some(([module, names]) => names.includes(lower) && server.hasModule(module))) return true;
  return server.hasModulesOfOthers || modules.some(({ id }) => isModuleOfOthers(id) && server.hasModule(id));
}

/** `AddOutputFilterByType filter[;filter]… type…` (modules/filters/mod_filter.c). */
export function checkAddOutputFilterByType(call: Call, server: HandlerServer): Rejection | null {
  const [filters = '', type] = call.words;
  if (type === undefined) return { message: 'AddOutputFilterByType requires at least two arguments' };
  const wrong = filters.split(';').find((name) => name !== '' && !isFilter(name, server));
  return wrong === undefined ? null : rejectWord(call, 0, `Unknown filter provider ${wrong}`);
}

/** `FilterProvider filter provider expression`. */
export function checkFilterProvider(call: Call, server: HandlerServer): Rejection | null {
  const [, provider = ''] = call.words;
  if (!isFilter(provider, server)) return rejectWord(call, 1, `Unknown filter provider ${provider}`);
  const wrong = rejectExpressionWord(call, 2, server, 'Error parsing FilterProvider expression:', {
    mode: 'condition',
  });
  if (wrong === null) addProvider(call, server);
  return wrong;
}

const PARAMETER = /^(?:(?:mode|ftype|enableenv|disableenv|intype|outtype)=|PreservesContentLength)\S*/i;
const COMMAND = /^cmd=(?:"((?:[^"\\]|\\.)*)"|(?!")\S*)/is;

const EXTERNAL = Symbol('filters that ExtFilterDefine has defined');

/** `ExtFilterDefine name parameter…` (modules/filters/mod_ext_filter.c): the command may stand in quotes behind `cmd=`. */
export function checkExtFilterDefine(call: Call, server: HandlerServer): Rejection | null {
  const { text } = call.args;
  const [, name = '', parameters = ''] = /^(\S*)\s*(.*)$/s.exec(text) ?? [];
  const defined = keptInServer(EXTERNAL, call, server, () => new Set<string>());
  if (defined.has(name.toLowerCase())) {
    return { message: `ExtFilter ${name} is already defined`, start: 0, end: name.length };
  }
  defined.add(name.toLowerCase());
  let isOutput = true;
  for (let rest = parameters; rest !== ''; ) {
    const found = COMMAND.exec(rest) ?? PARAMETER.exec(rest);
    const length = found?.[0].length ?? rest.length;
    const fault = found === null ? unknownParameter(rest) : parameterFault(found[0], found[1]);
    const start = text.length - rest.length;
    if (fault !== null) return { message: fault, start, end: start + length };
    if (/^mode=/i.test(rest)) isOutput = !/^mode=input$/i.test(found?.[0] ?? '');
    rest = rest.slice(length).trimStart();
  }
  if (name !== '' && isOutput) declare(name, server);
  return null;
}

function unknownParameter(rest: string): string {
  return /^cmd="/i.test(rest) ? 'Expected cmd= delimiter' : `Unexpected parameter: \`${rest}'`;
}

function parameterFault(parameter: string, command: string | undefined): string | null {
  if (command?.trim() === '') return 'Invalid cmd= parameter';
  if (/^preserves./i.test(parameter) && parameter.length > 'PreservesContentLength'.length) {
    return `mangled argument \`${parameter}'`;
  }
  const mode = /^mode=(.*)$/is.exec(parameter)?.[1];
  return mode === undefined || /^(output|input)$/i.test(mode) ? null : `Invalid mode: \`${mode}'`;
}

const FACTORS: Readonly<Record<string, bigint>> = { '': 1n, b: 1n, k: 2n ** 10n, m: 2n ** 20n, g: 2n ** 30n };

/** Why a text is no `SubstituteMaxLineLength` (`set_max_line_length`), or `null`: a number and a unit, in 63 bits. */
export function lineLengthFault(text: string): string | null {
  const { value, end, overflow } = strtol(text);
  const factor = FACTORS[text.slice(end).toLowerCase()];
  if (overflow || value < 0n || factor === undefined) {
    return "{directive} must be a non-negative integer optionally suffixed with 'b', 'k', 'm' or 'g'.";
  }
  return value * factor < 2n ** 63n ? null : '{directive} value too large';
}

/** `Substitute s/pattern/replacement/flags` (`set_pattern`, modules/filters/mod_substitute.c). There is no escape for the delimiter. */
export function checkSubstitute(call: Call): Rejection | null {
  const line = call.words[0] ?? '';
  if (!/^s/i.test(line)) return rejectWord(call, 0, 'Bad Substitute format, must be an s/// pattern');
  const [pattern = '', replacement, flags = ''] = line.slice(2).split(line[1] ?? '\0', 3);
  if (pattern === '' || replacement === undefined) {
    return rejectWord(call, 0, 'Bad Substitute format, must be a complete s/// pattern');
  }
  const wrong = flags.search(/[^infq]/i);
  if (wrong >= 0) {
    const start = 's///'.length + pattern.length + replacement.length + wrong;
    const message = 'Bad Substitute flag, only s///[infq] are supported';
    return rejectPartOf(call, 0, { message, start, end: start + 1 });
  }
  const fault = /n/i.test(flags) ? null : patternFault(pattern, 'Substitute could not compile regex');
  return fault === null ? null : rejectPartOf(call, 0, fault, { skip: 's/'.length });
}
