import { getWord, type RawWord } from '../../grammar/index.js';
import { rejectPart } from '../fault.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectExpression } from '../types/expression.js';
import { patternFault } from '../types/pattern.js';

const SPECIAL = /^(remote_addr|remote_host|request_uri|request_method|request_protocol|server_addr)$/i;

/** `non_regex_pattern`: nothing special that is not escaped, and so never compiled. */
const LITERAL = /^(?:[^\\^.$|()[\]*+?{}]|\\[\\^.$|()[\]*+?{}])*\\?$/;

/** `SetEnvIf` and `SetEnvIfNoCase` (`add_setenvif`, modules/metadata/mod_setenvif.c): `attribute regex variable…`. */
export function checkSetEnvIf(call: Call): Rejection | null {
  const name = getWord(call.args.text, 0);
  if (name.value === '') return { message: `Missing header-field name for ${call.name}` };
  return checkMatch(call, name, name.next);
}

/** `BrowserMatch` and `BrowserMatchNoCase`: the same for the header `User-Agent`. */
export function checkBrowserMatch(call: Call): Rejection | null {
  return checkMatch(call, null, 0);
}

function checkMatch(call: Call, name: RawWord | null, from: number): Rejection | null {
  const regex = getWord(call.args.text, from);
  if (regex.value === '') return { message: `Missing regular expression for ${call.name}` };
  const fault = LITERAL.test(regex.value)
    ? null
    : patternFault(regex.value, `${call.name} regex could not be compiled.`);
  if (fault !== null) return rejectPart(call.args.text, regex, fault);
  // A name with characters that no header has is a regular expression.
  if (name !== null && !SPECIAL.test(name.value) && /[^A-Za-z0-9_-]/.test(name.value)) {
    const fault = patternFault(name.value, `${call.name}Header name regex could not be compiled.`);
    if (fault !== null) return rejectPart(call.args.text, name, fault);
  }
  return checkVariables(call, regex.next);
}

/** `SetEnvIfExpr expression variable…`. */
export function checkSetEnvIfExpr(call: Call, server: HandlerServer): Rejection | null {
  const word = getWord(call.args.text, 0);
  if (word.value === '') return { message: `Missing expression for ${call.name}` };
  const wrong = rejectExpression(call, word, server, `Could not parse expression "${word.value}": `);
  return wrong ?? checkVariables(call, word.next);
}

function checkVariables(call: Call, from: number): Rejection | null {
  if (getWord(call.args.text, from).value !== '') return null;
  return { message: `Missing envariable expression for ${call.name}` };
}
