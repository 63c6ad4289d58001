import { getWords } from '../../grammar/index.js';
import { compareVersions } from '../availability.js';
import type { Call, Handler, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { atoi, strtol } from '../types/number.js';
import { httpUrlFault } from './md-url.js';
import { isTooLong } from './paths.js';
import { argumentText, missingBracket } from './section-argument.js';

function isInMDomain(call: Call): boolean {
  for (let outer = call.parent; outer !== null; outer = outer.parent) {
    if (/^MDomain(Set)?$/.test(outer.name)) return true;
  }
  return false;
}

/** What is for the server alone (`md_conf_check_location`), and what else is checked of it. */
export function outsideMDomain(check?: Handler): Handler {
  return (call, server) =>
    isInMDomain(call) ? `${call.name} is not allowed inside an '<MDomainSet' context` : (check?.(call, server) ?? null);
}

/** What is for the server alone from a version up to, and without, another. */
export function outsideMDomainIn([first, end]: readonly [string, string], check: Handler): Handler {
  const outside = outsideMDomain(check);
  return (call, server) => {
    const { serverVersion } = server;
    const isOutside = compareVersions(serverVersion, first) >= 0 && compareVersions(serverVersion, end) < 0;
    return (isOutside ? outside : check)(call, server);
  };
}

/** What is for managed domains alone (`md_section_check`). */
export function insideMDomain(call: Call): Rejection | null {
  return isInMDomain(call) ? null : { message: `${call.name} is only valid inside a '<MDomainSet' context, not here` };
}

/** `MDMember` and `MDMembers` (`md_config_sec_add_members`): outside of managed domains only whether names are added by themselves. */
export function checkMdMembers(call: Call): Rejection | null {
  const wrong = insideMDomain(call);
  if (wrong === null || call.words.length !== 1) return wrong;
  return /^(auto|manual)$/i.test(call.words[0] ?? '') ? null : rejectWord(call, 0, 'unknown value, use "auto|manual"');
}

/** `MDomain` (`md_config_set_names`). */
export function checkMDomain(call: Call): Rejection | null {
  const named = call.words.some((word) => !/^(auto|manual)$/i.test(word));
  return named ? null : { message: 'needs at least one domain name' };
}

/** `MDHttpProxy` (`md_config_set_proxy`): what it finds of its place is lost when it looks at the value. */
export function checkMdProxy(call: Call): Rejection | null {
  const fault = httpUrlFault(call.words[0] ?? '');
  return fault === null ? null : rejectWord(call, 0, fault);
}

/** `MDPortMap` (`set_port_map`): `http:8080`, `443:-`. */
export function checkPortMap(call: Call): Rejection | null {
  for (const [index, word] of call.words.entries()) {
    const fault = portMapFault(word);
    if (fault !== null) return rejectWord(call, index, fault);
  }
  return null;
}

function portMapFault(word: string): string | null {
  const name = /^https?(?=:)/.exec(word)?.[0];
  const { value, end, overflow } = strtol(word);
  if (name === undefined && overflow) return 'unable to parse first port number';
  const colon = name?.length ?? end;
  if (word[colon] !== ':') return "no ':' after first port number";
  const local = word.slice(colon + 1);
  if (!local.startsWith('-')) {
    if (strtol(local).overflow) return 'unable to parse second port number';
    const port = atoi(local);
    if (port <= 0 || port > 65535) return 'invalid number for port map, must be in ]0,65535]';
  }
  const known = name !== undefined || value === 80n || value === 443n;
  return known ? null : 'mapped port number must be 80 or 443';
}

/** `MDExternalAccountBinding none|file|key hmac` (`md_config_set_eab`): the file is JSON with a `kid` and a `hmac`. */
export function checkAccountBinding(call: Call, server: HandlerServer): Rejection | null {
  const [key = '', hmac] = call.words;
  if (hmac !== undefined || /^none$/i.test(key) || server.dumping) return null;
  if (isTooLong(key, server)) return rejectWord(call, 0, `${call.name}: Invalid file path ${key}`);
  const path = server.resolve(key);
  const kind = server.pathKind(path);
  if (kind === 'unknown') return null;
  const fault = kind === 'file' ? bindingFault(path, server) : `file not found: ${path}`;
  return fault === null ? null : rejectWord(call, 0, `${call.name}: ${fault}`);
}

function bindingFault(path: string, server: HandlerServer): string | null {
  const text = server.readText(path);
  if (text === null) return null;
  const binding = parseJson(text);
  if (binding === undefined) return `error reading JSON file ${path}`;
  const wrong = ['kid', 'hmac'].find((name) => {
    const value = Object.entries(binding ?? {}).find(([key]) => key === name)?.[1];
    return typeof value !== 'string' || value === '';
  });
  return wrong === undefined ? null : `JSON does not contain '${wrong}' element in file ${path}`;
}

function parseJson(text: string): object | null | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `<MDomainSet>` and `<MDomain>`, which messages call `<MDomainSet>` as well (spec 8.11). */
export function checkMDomainSet(call: Call): Rejection | null {
  if (isInMDomain(call)) return { message: `<${call.name} is not allowed inside an '<MDomainSet' context` };
  const text = argumentText(call);
  if (text === null) return { ...missingBracket(call), message: "<MDomainSet> directive missing closing '>'" };
  if (text === '') return { message: '<MDomainSet > section must specify a unique domain name' };
  return getWords(text).length === 0 ? { message: 'needs at least one domain name' } : null;
}

const INT_MAX = 2 ** 31 - 1;

/** `MDPrivateKeys` (`md_config_set_pkeys`, modules/md/mod_md_config.c): each kind of key once; RSA may be followed by its bits. */
export function checkPrivateKeys(call: Call): Rejection | null {
  const { words } = call;
  if (words.length === 0) return { message: 'needs to specify the private key type' };
  const kinds = new Set<string>();
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (/^default$/i.test(word)) {
      if (words.length > 1) return rejectWord(call, index, "'Default' allows no other parameter");
      continue;
    }
    const next = words[index + 1] ?? '';
    const separate = /^rsa$/i.test(word) && /^[0-9]/.test(next);
    const bits = separate ? next : /^rsa([0-9].*)$/is.exec(word)?.[1];
    if (separate) index++;
    if (bits !== undefined && atoi(bits) < 2048) {
      return rejectWord(call, index, 'must be 2048 or higher in order to be considered safe.');
    }
    if (bits !== undefined && atoi(bits) === INT_MAX) {
      return rejectWord(call, index, 'is too large for an RSA key length.');
    }
    const kind = /^rsa($|[0-9])/i.test(word) ? 'RSA' : word;
    if (kinds.has(kind.toLowerCase())) return rejectWord(call, index, `two keys of type '${kind}' are not possible.`);
    kinds.add(kind.toLowerCase());
  }
  return null;
}
