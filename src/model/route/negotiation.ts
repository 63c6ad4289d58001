import { doubt, type Exchange, note, type Outcome } from './exchange.js';
import { describeFile, type FileDescription } from './file-type.js';
import { lastDirective } from './layers.js';
import { optionsOf } from './options.js';
import { becomeSubrequest, lookupSibling } from './subrequest.js';

/** A file that may stand for the name that is asked for. */
interface Variant {
  readonly name: string;
  readonly sub: Exchange;
  readonly description: FileDescription;
  /** How well the client takes it, by type alone. */
  readonly quality: number;
}

const CGI_TYPE = 'application/x-httpd-cgi';

/** `handle_multi` of mod_negotiation: with `Options MultiViews`, files whose names go on where a missing one ends. */
export function negotiate(exchange: Exchange): Outcome | 'declined' {
  const { filename } = exchange;
  if (exchange.file !== 'missing' || filename === null || !optionsOf(exchange.config).has('multiviews'))
    return 'declined';
  const folder = filename.replace(/[^/]*$/, '');
  const name = filename.slice(folder.length);
  const listing = exchange.replay.host.readDirectory(folder);
  if (!listing.ok) {
    if (listing.error === 'unknown') doubt(exchange, `which files lie in \`${folder}\``);
    return listing.error === 'unknown' ? 'declined' : 403;
  }
  const names = listing.names.filter(
    (each) => each.startsWith(`${name}.`) && exchange.replay.host.stat(folder + each) !== 'directory',
  );
  if (names.length === 0) return 'declined';
  const variants = names.toSorted().flatMap((each) => variantOf(exchange, folder, name, each) ?? []);
  const options = lastDirective(exchange.config, 'options') ?? null;
  if (variants.length === 0) {
    note(exchange, 'fixup', options, `None of the files \`${name}.*\` can be negotiated: 404 (AH00687).`);
    return 404;
  }
  const best = bestOf(exchange, variants);
  if (best === null) return 406;
  becomeSubrequest(exchange, best.sub);
  note(exchange, 'fixup', options, `\`${best.name}\` stands for \`${name}\` (MultiViews).`);
  return null;
}

/** `read_types_multi`: a file counts when it may be had, has a type, and every extension that is not in the name says something. */
function variantOf(exchange: Exchange, folder: string, name: string, file: string): Variant | null {
  const sub = lookupSibling(exchange, folder + file);
  if (sub.file !== 'file') return null;
  const description = describeFile(sub, folder + file);
  const type = sub.contentType ?? (sub.handler === null ? null : CGI_TYPE);
  if (description.exceptions === null || !isInSequence(description.exceptions, name.split('.'))) return null;
  if (sub.status !== 200 || type === null) return null;
  return { name: file, sub, description, quality: qualityOf(exchange, type) };
}

function isInSequence(exceptions: readonly string[], parts: readonly string[]): boolean {
  let found = 0;
  for (const part of parts) if (part === exceptions[found]) found++;
  return found === exceptions.length;
}

/** `set_accept_quality`: scripts come last, unless the request has a query, a path info or a body. */
function qualityOf({ replay, method, args, pathInfo }: Exchange, type: string): number {
  if (type === CGI_TYPE) return !/^(GET|HEAD)$/.test(method) || args !== null || pathInfo !== '' ? 1 : 0.001;
  const accept = replay.headers.get('accept');
  if (accept === undefined) return 1;
  const [major = ''] = type.split('/');
  let best = { level: -1, quality: 0 };
  for (const range of accept.split(',')) {
    const [wanted = '', ...parameters] = range.split(';').map((word) => word.trim().toLowerCase());
    const level = [type.replace(/;.*$/s, ''), `${major}/*`, '*/*'].toReversed().indexOf(wanted);
    const quality = Number(parameters.find((word) => word.startsWith('q='))?.slice(2) ?? 1);
    if (level > best.level) best = { level, quality };
  }
  return best.quality;
}

/** The best variant; which of several that differ in language, encoding or length alone is not replayed. */
function bestOf(exchange: Exchange, variants: readonly Variant[]): Variant | null {
  const best = variants.toSorted((a, b) => b.quality - a.quality);
  const [first, second] = best;
  if (first === undefined || first.quality === 0) return null;
  const differs = variants.some(({ description: { languages, encodings } }) => languages.length + encodings.length > 0);
  if (second !== undefined && (second.quality === first.quality || differs))
    doubt(exchange, `which of ${variants.map(({ name }) => `\`${name}\``).join(', ')} is negotiated`);
  return first;
}
