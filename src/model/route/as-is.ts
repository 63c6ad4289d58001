import { decode } from '../../text/index.js';
import { doubt, type Exchange, note } from './exchange.js';
import type { Handled } from './handler.js';

/** `asis_handler` of mod_asis: the file brings its own headers; `null` for methods that it leaves to others. */
export function sendAsIs(exchange: Exchange): Handled | null {
  const { filename, method, file } = exchange;
  if (method !== 'GET' && method !== 'HEAD') return null;
  const answer = (status: number, redirect: string | null = null): Handled => {
    const served = status >= 400 ? 'error' : status >= 300 ? 'redirect' : 'other';
    return { status, served, wsgi: null, redirect };
  };
  if (file === 'missing') {
    note(exchange, 'handler', null, `There is no \`${filename}\` to be sent as it is: 404 (AH01233).`);
    return answer(404);
  }
  if (file === 'directory') doubt(exchange, `what \`${filename}\` is sent as`);
  const read = exchange.replay.host.readFile(filename ?? '');
  if (!read.ok) return answer(403);
  const headers = headersIn(decode(read.bytes));
  const location = headers.get('location') ?? null;
  const status = Number.parseInt(headers.get('status') ?? '', 10) || exchange.status;
  note(exchange, 'handler', null, `\`${filename}\` is sent with the headers that stand in it.`);
  const isGood = status === 200 || (status >= 300 && status < 400);
  if (location?.startsWith('/') === true && isGood) {
    exchange.status = 200;
    return answer(200, location);
  }
  exchange.location = location;
  return { ...answer(status), served: 'other' };
}

/** The lines up to the first empty one (`ap_scan_script_header_err`), by names in lower case. */
function headersIn(text: string): ReadonlyMap<string, string> {
  const [head = ''] = text.split(/^\r?\n/m, 1);
  const lines = head.split(/\r?\n/).map((line) => /^([^:]+):\s*(.*?)\s*$/.exec(line));
  return new Map(lines.flatMap((match) => (match === null ? [] : [[(match[1] ?? '').toLowerCase(), match[2] ?? '']])));
}
