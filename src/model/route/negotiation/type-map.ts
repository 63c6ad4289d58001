import { baseName, decode } from '../../../text/index.js';
import { doubt, type Exchange, note } from '../exchange.js';
import type { Handled } from '../handler.js';
import { readMediaType } from '../media-type.js';
import { folderUri } from '../subrequest.js';
import { escapePath } from '../url-path.js';
import { bestOf, type Variant } from './variant.js';

/** A variant of a map, and whether its text stands in the map itself. */
interface Mapped extends Variant {
  readonly hasBody: boolean;
}

/** Whether a file is a map of variants. */
export function isTypeMap({ contentType, handler }: Pick<Exchange, 'contentType' | 'handler'>): boolean {
  return contentType === 'application/x-type-map' || handler === 'type-map';
}

/** `handle_map_file` of mod_negotiation: the request starts again with the variant that the client takes best. */
export function handleTypeMap(exchange: Exchange): Handled {
  const { filename, pathInfo, args } = exchange;
  const fail = (status: number, text: string): Handled => {
    note(exchange, 'handler', null, text);
    return { status, served: 'error', wsgi: null, redirect: null };
  };
  // A directory can be opened, and has nothing to read.
  const variants = exchange.file === 'directory' ? [] : readTypeMap(exchange, filename ?? '');
  if (typeof variants === 'number') return fail(variants, `The map \`${filename}\` cannot be read: ${variants}.`);
  const best = bestOf(exchange, variants);
  if (best === null) return fail(406, `The client accepts none of what \`${filename}\` names: 406 (AH00690).`);
  if (best.hasBody) {
    note(exchange, 'handler', null, `A text of \`${filename}\` is sent.`);
    return { status: exchange.status, served: 'other', wsgi: null, redirect: null };
  }
  const path = escapePath(folderUri(exchange), true) + best.name + pathInfo;
  note(exchange, 'handler', null, `\`${best.name}\` stands for \`${filename}\`.`);
  return { status: 200, served: 'other', wsgi: null, redirect: args === null ? path : `${path}?${args}` };
}

/** `read_type_map`: the variants that the file names, or the status that answers instead. */
export function readTypeMap(exchange: Exchange, path: string): readonly Mapped[] | number {
  const read = exchange.replay.host.readFile(path);
  if (!read.ok) {
    if (read.error === 'unknown') doubt(exchange, `what the map \`${path}\` says`);
    return read.error === 'No such file or directory' || read.error === 'Not a directory' ? 404 : 403;
  }
  const variants: Mapped[] = [];
  for (const record of recordsOf(decode(read.bytes))) {
    const variant = variantOf(record, path);
    if (typeof variant === 'number') return variant;
    if (variant !== null) variants.push(variant);
  }
  return variants;
}

/** The lines of each variant, continued ones joined; `Body:` takes what follows up to its own mark. */
function recordsOf(text: string): readonly (readonly string[])[] {
  const records: string[][] = [[]];
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const record = records.at(-1) ?? [];
    const [, mark] = /^body:\s*(.*?)\s*$/i.exec(line) ?? [];
    if (line.startsWith('#')) continue;
    if (line.trim() === '') records.push([]);
    else if (/^\s/.test(line) && record.length > 0) record.push(`${record.pop()} ${line.trim()}`);
    else if (mark === undefined) record.push(line);
    else {
      const end = lines.findIndex((each, place) => place > at && each.startsWith(mark));
      const stop = end < 0 ? lines.length : end;
      record.push(`body:${lines.slice(at + 1, stop).join('\n').length + 1}`);
      at = stop;
    }
  }
  return records;
}

/** What one record says; `null` when it does not name a file and say something of it. */
function variantOf(record: readonly string[], map: string): Mapped | number | null {
  const headers = new Map<string, string>();
  for (const line of record) {
    const colon = line.indexOf(':');
    if (colon < 0) return 500;
    headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const length = headers.get('content-length');
  if (length !== undefined && !/^\d+$/.test(length)) return null;
  const body = headers.get('body');
  const name = body === undefined ? (headers.get('uri') ?? '').replace(/[\s;,].*$/s, '') : baseName(map);
  const says = ['content-type', 'content-length', 'content-language', 'content-encoding'].some((each) =>
    headers.has(each),
  );
  if (name === '' || !says) return null;
  const words = (header: string): readonly string[] =>
    (headers.get(header) ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((word) => word !== '');
  return {
    ...readMediaType(headers.get('content-type') ?? ''),
    name,
    sub: null,
    languages: words('content-language'),
    encodings: words('content-encoding'),
    size: body !== undefined ? Number(body) : length === undefined ? null : Number(length),
    hasBody: body !== undefined,
  };
}
