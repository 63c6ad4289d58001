import { getWords } from '../../grammar/index.js';
import { anyOf } from '../args.js';
import { rejectPartOf } from '../fault.js';
import type { Call, Handler, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { expressionFault } from '../types/expression.js';
import { atoi } from '../types/number.js';
import { existingFile, isTooLong } from './paths.js';
import { hasProvider, providerNames } from './providers.js';
import { hasPath } from './scope.js';
import { storeFault } from './socache.js';

export const TLS_PROTOCOLS = ['all', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;

/** Those that no OpenSSL of today speaks may be taken away. */
const isProtocol = anyOf([...TLS_PROTOCOLS, 'SSLv2', 'SSLv3']);

/** `SSLProtocol` and `SSLProxyProtocol` (`ssl_cmd_protocol_parse`, modules/ssl/ssl_engine_config.c). */
export function checkSslProtocol(call: Call, server: HandlerServer): Rejection | null {
  let set = false;
  for (const { value, start, end } of getWords(call.args.text)) {
    const sign = /^[+-]/.test(value);
    const name = sign ? value.slice(1) : value;
    if (!isProtocol(name)) return { message: `${call.name}: Illegal protocol '${name}'`, start, end };
    if (/^sslv[23]$/i.test(name)) {
      if (value.startsWith('-')) continue;
      const message = /2$/.test(name)
        ? 'SSLProtocol: SSLv2 is no longer supported'
        : 'SSLv3 not supported by this version of OpenSSL';
      return { message, start, end };
    }
    if (!sign && set) {
      const text = `${call.name}: Protocol '${name}' overrides already set parameter(s). Check if a +/- prefix is missing.`;
      server.warn({ id: 'AH02532', module: 'ssl', level: 'warn', text });
    }
    set = !value.startsWith('-') || set;
  }
  return null;
}

export const SSL_OPTIONS = [
  'StdEnvVars',
  'ExportCertData',
  'FakeBasicAuth',
  'StrictRequire',
  'OptRenegotiate',
  'LegacyDNStringFormat',
] as const;

/** `CompatEnvVars` does nothing since 2.2. */
const isOption = anyOf([...SSL_OPTIONS, 'CompatEnvVars']);

/** `SSLOptions`. */
export function checkSslOptions(call: Call): Rejection | null {
  for (const { value, start, end } of getWords(call.args.text)) {
    const name = value.replace(/^[+-]/, '');
    if (!isOption(name)) return { message: `SSLOptions: Illegal option '${name}'`, start, end };
  }
  return null;
}

/** `SSLCipherSuite` and `SSLProxyCipherSuite`: TLS 1.3 has a list of its own, for servers only. */
export function checkCipherSuite(call: Call, server: HandlerServer): Rejection | null {
  const [protocol = '', ciphers] = call.words;
  if (ciphers === undefined || protocol === 'SSL') return null;
  if (protocol !== 'TLSv1.3') return rejectWord(call, 0, `protocol '${protocol}' not supported`);
  if (call.name !== 'SSLCipherSuite' || !hasPath(call, server)) return null;
  return rejectWord(call, 0, 'TLSv1.3 ciphers cannot be set inside a directory context');
}

/** `SSLCARevocationCheck` and `SSLOCSPEnable`: a word of `first`, then only `flag`. */
export function checkRevocation(first: RegExp, flag: string): (call: Call) => Rejection | null {
  return (call) => {
    const words = getWords(call.args.text);
    const wrong = words.find(({ value }, index) => (index === 0 ? !first.test(value) : value.toLowerCase() !== flag));
    if (words.length > 0 && wrong === undefined) return null;
    const message = `${call.name}: Invalid argument '${wrong?.value ?? ''}'`;
    return wrong === undefined ? { message } : { message, start: wrong.start, end: wrong.end };
  };
}

/** In the order in which httpd lists them. */
const CACHES = ['dbm', 'memcache', 'default', 'redis', 'dc', 'shmcb'];

/** `SSLSessionCache` and `SSLStaplingCache`: `none`, or a provider of shared object caches and what it asks for. */
export function checkSessionCache(call: Call, server: HandlerServer): Rejection | null {
  const word = call.words[0] ?? '';
  if (call.name === 'SSLSessionCache' && /^(none|nonenotnull)$/i.test(word)) return null;
  const colon = word.indexOf(':');
  const name = colon < 0 ? word : word.slice(0, colon);
  if (hasProvider('socache', name, server) === false) {
    const there = providerNames('socache', server);
    const known = CACHES.filter((cache) => there.includes(cache)).join(',');
    const kind = call.name === 'SSLSessionCache' ? 'session' : 'stapling';
    const advice = `Maybe you need to load the appropriate socache module (mod_socache_${name}?)`;
    const [before, end] = kind === 'session' ? ['.', '.'] : ['', ''];
    return rejectWord(
      call,
      0,
      `${call.name}: '${name}' ${kind} cache not supported (known names: ${known})${before} ${advice}${end}`,
    );
  }
  const fault = storeFault(word);
  return fault === null ? null : rejectPartOf(call, 0, fault, { prefix: `${call.name}: ` });
}

/** `SSLRandomSeed startup|connect source [bytes]`. */
export function checkRandomSeed(call: Call, server: HandlerServer): Rejection | null {
  const [context = '', source = '', bytes] = call.words;
  if (!/^(startup|connect)$/i.test(context)) {
    return rejectWord(call, 0, `SSLRandomSeed: invalid context: \`${context}'`);
  }
  const builtIn = /^builtin$/i.test(source);
  const [, kind, rest = source] = /^(file|exec|egd):(.+)$/s.exec(source) ?? [];
  if (kind === 'egd') {
    const message = `Invalid SSLRandomSeed entropy source \`${source}': This version of OpenSSL does not support the Entropy Gathering Daemon (EGD).`;
    return rejectWord(call, 1, message);
  }
  if (!builtIn && isTooLong(rest, server)) return rejectWord(call, 1, `Invalid SSLRandomSeed path ${rest}`);
  if (!builtIn && server.pathKind(server.resolve(rest)) === 'missing') {
    return rejectWord(call, 1, `SSLRandomSeed: source path '${server.resolve(rest)}' does not exist`);
  }
  if (bytes === undefined) return null;
  if (builtIn) return rejectWord(call, 2, 'SSLRandomSeed: byte specification not allowed for builtin seed source');
  return atoi(bytes) < 0 ? rejectWord(call, 2, 'SSLRandomSeed: invalid number of bytes specified') : null;
}

/** `SSLPassPhraseDialog builtin|exec:file||program`. */
export function checkPassPhraseDialog(call: Call, server: HandlerServer): Rejection | null {
  const word = call.words[0] ?? '';
  if (/^builtin$/i.test(word) || /^\|./s.test(word)) return null;
  if (!/^exec:./s.test(word)) return rejectWord(call, 0, 'SSLPassPhraseDialog: Invalid argument');
  const file = server.resolve(word.slice('exec:'.length));
  if (server.pathKind(file) !== 'missing') return null;
  return rejectWord(call, 0, `SSLPassPhraseDialog: file '${file}' does not exist`);
}

/** `SSLRequire`: an expression, which is not quoted. */
export function checkSslRequire(call: Call, server: HandlerServer): Rejection | null {
  const fault = expressionFault(call.args.text, server);
  if (fault === null) return null;
  return fault.exit ? fault : { ...fault, message: `SSLRequire: ${fault.message}` };
}

/** `SSLCertificateFile` and `SSLCertificateKeyFile`: a file, or what a token holds (`modssl_is_engine_id`). */
export const fileOrToken: Handler = (call, server) =>
  call.words[0]?.startsWith('pkcs11:') ? null : existingFile(call, server);

/** `SSLCACertificateFile` and `SSLCACertificatePath`, which look for the file first. */
export function perServer(check: Handler): Handler {
  return (call, server) =>
    check(call, server) ??
    (hasPath(call, server) ? 'Your SSL library does not have support for per-directory CA' : null);
}

/** `SSLEngine optional`, which upgraded connections. */
export function warnOfOptional({ words: [word = ''] }: Call, server: HandlerServer): null {
  if (!/^optional$/i.test(word)) return null;
  server.warn({ id: 'AH10510', module: 'ssl', level: 'notice', text: "'SSLEngine optional' is no longer supported" });
  return null;
}
