import { type ArgumentType, such } from '../args.js';
import type { Fault } from '../fault.js';

const SCHEME = /^(<?)(?:URL:)?ldap[is]?:\/\//i;

/** `[<][URL:]scheme://host:port/base?attributes?scope?filter?extensions[>]`, as APR takes it apart. */
export const ldapUrl: ArgumentType = such(
  'url',
  (value) => faultOf(value) === null,
  (value) => faultOf(value)?.message ?? '',
  { wrongPart: (value) => faultOf(value) ?? { start: 0, end: value.length } },
);

/** `apr_ldap_url_parse_ext` (ldap/apr_ldap_url.c): what is wrong with a URL, and where; `null` when it is taken. What comes first decides. */
function faultOf(text: string): Fault | null {
  const [scheme, bracket] = SCHEME.exec(text) ?? [];
  if (scheme === undefined) {
    return fault('The scheme was not recognised as a valid LDAP URL scheme.', 0, text.length);
  }
  const enclosed = bracket === '<';
  if (enclosed && !text.endsWith('>')) return fault('Bad enclosure error while parsing LDAP URL.', 0, 1);
  const url = text.slice(0, enclosed ? -1 : undefined);
  const slash = url.indexOf('/', scheme.length);
  const host = url.slice(scheme.length, slash < 0 ? undefined : slash);
  return hostFault(host, scheme.length) ?? (slash < 0 ? null : queryFault(url, slash + 1));
}

/** `host:port` or `[address]:port`. */
function hostFault(host: string, start: number): Fault | null {
  const end = start + host.length;
  const closing = host.startsWith('[') ? host.indexOf(']') : 0;
  if (closing < 0) return fault('Bad LDAP URL while parsing IPV6 syntax.', start, end);
  const colon = host.indexOf(':', closing);
  const noPort = colon >= 0 && unescaped(host.slice(colon + 1)) === '';
  return noPort ? fault('Bad LDAP URL while parsing.', start + colon, end) : null;
}

/** What stands behind the host: its parts end at question marks. */
function queryFault(url: string, start: number): Fault | null {
  const [base = '', attributes, scope, filter, extensions, ...more] = url.slice(start).split('?');
  if (attributes === undefined || scope === undefined) return null;
  const scopeStart = start + base.length + attributes.length + 2;
  const scopeEnd = scopeStart + scope.length;
  if (scope !== '' && !/^(?:base|one|onetree|sub|subtree)$/i.test(unescaped(scope))) {
    return fault('Bad scope encountered while parsing LDAP URL.', scopeStart, scopeEnd);
  }
  if (filter === undefined) return null;
  const filterEnd = scopeEnd + 1 + filter.length;
  if (filter !== '' && unescaped(filter) === '') {
    return fault('Bad filter encountered while parsing LDAP URL.', scopeEnd + 1, filterEnd);
  }
  if (extensions === undefined) return null;
  if (more.length > 0) {
    return fault('Bad URL encountered while parsing LDAP URL.', filterEnd + 1 + extensions.length, url.length);
  }
  const some = /[^,]/.test(extensions);
  return some ? null : fault('Bad extensions encountered while parsing LDAP URL.', filterEnd, url.length);
}

function fault(message: string, start: number, end: number): Fault {
  return { message, start, end };
}

/** `apr_ldap_pvt_hex_unescape`: a zero byte ends the text. */
function unescaped(text: string): string {
  const bytes = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return bytes.replace(/\0.*/s, '');
}
