import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';

/** What libxml2 has a parser of its own for (`xmlParseCharEncoding`), whatever the letter case. */
const CHARSETS =
  /^(UTF-?8|UTF-?16|(ISO-10646-)?UCS-?[24]|ISO-8859-[1-9]|ISO[- ]LATIN[- ][12]|ISO-2022-JP|SHIFT_JIS|EUC-JP)$/i;

const ALIASES = Symbol('aliases of charsets');

function aliases(server: HandlerServer): Map<string, string> {
  return server.memory(ALIASES, () => new Map<string, string>());
}

/** `xml2EncAlias charset alias…` (modules/filters/mod_xml2enc.c). */
export function addCharsetAlias(call: Call, server: HandlerServer): null {
  const [charset = '', ...names] = call.words;
  for (const name of names) aliases(server).set(name.toUpperCase(), charset);
  return null;
}

/** `xml2EncDefault`. */
export function checkDefaultCharset(call: Call, server: HandlerServer): Rejection | null {
  const [name = ''] = call.words;
  const charset = aliases(server).get(name.toUpperCase()) ?? name;
  return CHARSETS.test(charset) ? null : rejectWord(call, 0, 'Invalid or unsupported default charset');
}
