import { getWord } from '../../grammar/index.js';
import { rejectPart } from '../fault.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { expressionFault } from '../types/expression.js';
import { atoi } from '../types/number.js';
import { hasStatusLine } from '../types/status-code.js';

/** `Error` (spec 10.10): its text is httpd's message; one pair of quotes around all of it is dropped, and a quote that stands alone is a pair. */
export function checkError(call: Call): string {
  const text = call.args.text;
  if (text === '') return 'The Error directive was used with no message.';
  const first = text[0];
  const quoted = (first === '"' || first === "'") && text.endsWith(first);
  return quoted ? text.slice(1, -1) : text;
}

/** `ErrorDocument` (`set_error_document`, server/core.c): a code that httpd has a status line for, and a text, path or URL with `%{…}`. */
export function checkErrorDocument(call: Call, server: HandlerServer): Rejection | null {
  const text = call.args.text;
  const [code = '', document = ''] = call.words;
  if (!hasStatusLine(atoi(code))) return rejectWord(call, 0, `Unsupported HTTP response code ${code}`);
  if (document.toLowerCase() === 'default') return null;
  const local = !document.includes(' ') && document.startsWith('/');
  const remote = !document.includes(' ') && /^[A-Za-z0-9+.-]+:/.test(document);
  // A remote document for 401 is ignored before it is parsed. A text is parsed behind the quote that httpd 1.3 had before it.
  if (remote && atoi(code) === 401) {
    const { file, line } = call.place;
    const warning = `${file}:${line} cannot use a full URL in a 401 ErrorDocument directive --- ignoring!`;
    server.warn({ id: 'AH00113', module: 'core', level: 'notice', text: warning });
    return null;
  }
  const quoted = !(local || remote);
  const fault = expressionFault(quoted ? `"${document}` : document, server, 'string');
  if (fault === null) return null;
  const prefix = 'Cannot parse expression in ErrorDocument: ';
  return rejectPart(text, getWord(text, getWord(text, 0).next), fault, { prefix, skip: quoted ? -1 : 0 });
}
