import { doubt, type Exchange } from './exchange.js';

/** What httpd makes of the time and inode of a file: whether it is the client's, the files here cannot tell. */
const OWN_TAG = /"[0-9a-f]+(-[0-9a-f]+)+(-gzip)?"/i;

/**
 * `ap_meets_conditions` and the filter for ranges, for a file that is sent: the status so far, or what the client's headers make of it.
 * @param size of the file, in bytes
 */
export function statusByHeaders(exchange: Exchange, size: number): number {
  const status = statusByConditions(exchange);
  const { headers } = exchange.replay;
  if (status !== 200 || !headers.has('range')) return status;
  if (headers.has('if-range')) doubt(exchange, `whether the client has the present \`${exchange.filename}\``);
  return statusOfRanges(headers.get('range') ?? '', size);
}

/** `ap_meets_conditions`: the status so far, or 304 or 412. */
export function statusByConditions(exchange: Exchange): number {
  const { method, replay, status } = exchange;
  // An error page is sent, whatever the headers.
  if (status !== 200) return status;
  const isRead = method === 'GET' || method === 'HEAD';
  const header = (name: string): string => replay.headers.get(name) ?? '';
  if (failsMatch(exchange, header('if-match'))) return 412;
  if (isTime(header('if-unmodified-since'))) doubtTime(exchange);
  const none = header('if-none-match');
  if (none === '*') return isRead ? 304 : 412;
  if (OWN_TAG.test(none)) doubtTag(exchange);
  if (none === '' && isRead && isTime(header('if-modified-since'))) doubtTime(exchange);
  return 200;
}

function failsMatch(exchange: Exchange, tags: string): boolean {
  if (tags === '' || tags === '*') return false;
  if (!OWN_TAG.test(tags)) return true;
  doubtTag(exchange);
  return false;
}

function doubtTag(exchange: Exchange): void {
  doubt(exchange, `whether the entity tag of \`${exchange.filename}\` is the client's`);
}

function doubtTime(exchange: Exchange): void {
  doubt(exchange, `when \`${exchange.filename}\` was changed`);
}

function isTime(text: string): boolean {
  return text !== '' && !Number.isNaN(Date.parse(text));
}

/** `ap_set_byterange`: ranges that are malformed, or longer than the file together, count for nothing. */
function statusOfRanges(header: string, size: number): number {
  const [, list] = /^bytes=(.+)$/i.exec(header.trim()) ?? [];
  if (list === undefined) return 200;
  const lengths: number[] = [];
  for (const range of list.split(',')) {
    const [, first, last] = /^\s*(\d*)-(\d*)\s*$/.exec(range) ?? [];
    if (first === undefined || last === undefined || (first === '' && last === '')) return 200;
    const start = first === '' ? Math.max(size - Number(last), 0) : Number(first);
    const end = first === '' || last === '' ? size - 1 : Number(last);
    if (start > end && first !== '' && last !== '') return 200;
    if (start < size && start <= end) lengths.push(Math.min(end, size - 1) - start + 1);
  }
  if (lengths.length === 0) return 416;
  const sum = lengths.reduce((total, length) => total + length, 0);
  return lengths.length > 1 && sum > size ? 200 : 206;
}
