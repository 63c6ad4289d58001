import { doubt, type Exchange, note, type Outcome } from './exchange.js';
import { describeFile, type FileDescription } from './file-type.js';
import { lastDirective } from './layers.js';
import { optionsOf } from './options.js';
import { becomeSubrequest, lookupSibling } from './subrequest.js';
import { acceptedBy, CGI_TYPE, qualityOf, type VariantQuality } from './variant-quality.js';

/** A file that may stand for the name that is asked for. */
interface Variant {
  readonly name: string;
  readonly sub: Exchange;
  readonly description: FileDescription;
  readonly type: string;
}

/** Headers that may decide too, and are not weighed. */
const NOT_WEIGHED = ['accept-charset', 'negotiate'];

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
  if (best === null) {
    note(exchange, 'fixup', options, `The client accepts none of the files \`${name}.*\`: 406 (AH00690).`);
    return 406;
  }
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
  if (type === 'application/x-type-map' || sub.handler === 'type-map') doubt(exchange, `what the map \`${file}\` says`);
  return { name: file, sub, description, type: type.replace(/;.*$/s, '') };
}

function isInSequence(exceptions: readonly string[], parts: readonly string[]): boolean {
  let found = 0;
  for (const part of parts) if (part === exceptions[found]) found++;
  return found === exceptions.length;
}

/** `best_match`: the first that is taken best; `null` when none is acceptable. */
function bestOf(exchange: Exchange, variants: readonly Variant[]): Variant | null {
  for (const name of NOT_WEIGHED)
    if (variants.length > 1 && exchange.replay.headers.has(name))
      doubt(exchange, `what \`${name}\` says of the variants`);
  const accepted = acceptedBy(
    exchange,
    variants.map(({ description }) => description),
  );
  let best: (VariantQuality & { readonly variant: Variant }) | null = null;
  for (const variant of variants) {
    const quality = qualityOf(accepted, variant.type, variant.description);
    if (quality.type === 0 || quality.language === 0 || quality.encoding === 0) continue;
    if (best === null || isBetter(exchange, { ...quality, variant }, best)) best = { ...quality, variant };
  }
  return best?.variant ?? null;
}

/** `is_variant_better`: type, language, encoding and length, in this order. */
function isBetter(
  exchange: Exchange,
  a: VariantQuality & { readonly variant: Variant },
  b: VariantQuality & { readonly variant: Variant },
): boolean {
  if (a.type !== b.type) return a.type > b.type;
  if (a.language !== b.language) return a.language > b.language;
  if (a.priority !== b.priority) return a.priority >= 0 && (b.priority < 0 || a.priority < b.priority);
  if (a.encoding !== b.encoding) return a.encoding > b.encoding;
  return lengthOf(exchange, a.variant) < lengthOf(exchange, b.variant);
}

function lengthOf(exchange: Exchange, { name, sub }: Variant): number {
  const read = exchange.replay.host.readFile(sub.filename ?? '');
  if (read.ok) return read.bytes.length;
  doubt(exchange, `how long \`${name}\` is`);
  return 0;
}
