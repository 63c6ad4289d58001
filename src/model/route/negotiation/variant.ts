import { throughLastSlash } from '../../../text/index.js';
import { doubt, type Exchange } from '../exchange.js';
import type { MediaType } from '../media-type.js';
import { acceptedBy, qualityOf, type VariantQuality } from './variant-quality.js';

/** What may stand for the name that is asked for (`var_rec`). */
export interface Variant extends MediaType {
  /** As its file is found from the folder of the name. */
  readonly name: string;
  /** What the file would be answered; `null` for one that a map names, which is asked for when it is chosen. */
  readonly sub: Exchange | null;
  readonly languages: readonly string[];
  readonly encodings: readonly string[];
  /** In bytes; `null`: that of its file. */
  readonly size: number | null;
}

/** `best_match`: the first that is taken best; `null` when none is acceptable. */
export function bestOf<Each extends Variant>(exchange: Exchange, variants: readonly Each[]): Each | null {
  if (variants.length > 1 && exchange.replay.headers.has('negotiate'))
    doubt(exchange, 'what `negotiate` says of the variants');
  const accepted = acceptedBy(exchange, variants);
  let best: (VariantQuality & { readonly variant: Each }) | null = null;
  for (const variant of variants) {
    const quality = qualityOf(accepted, variant);
    if ([quality.type, quality.language, quality.encoding, quality.charset].includes(0)) continue;
    if (best === null || isBetter(exchange, { ...quality, variant }, best)) best = { ...quality, variant };
  }
  return best?.variant ?? null;
}

/** `is_variant_better`: type, language, level, character set, encoding and length, in this order. */
function isBetter(
  exchange: Exchange,
  a: VariantQuality & { readonly variant: Variant },
  b: VariantQuality & { readonly variant: Variant },
): boolean {
  if (a.type !== b.type) return a.type > b.type;
  if (a.language !== b.language) return a.language > b.language;
  if (a.priority !== b.priority) return a.priority >= 0 && (b.priority < 0 || a.priority < b.priority);
  if (a.level !== b.level) return a.level > b.level;
  if (a.charset !== b.charset) return a.charset > b.charset;
  if (isForeign(a.variant) && !isForeign(b.variant)) return true;
  if (a.encoding !== b.encoding) return a.encoding > b.encoding;
  return lengthOf(exchange, a.variant) < lengthOf(exchange, b.variant);
}

/** Of a character set that is named, and not that of old. */
function isForeign({ charset }: Variant): boolean {
  return charset !== null && charset !== '' && charset !== 'iso-8859-1';
}

function lengthOf(exchange: Exchange, { name, sub, size }: Variant): number {
  if (size !== null) return size;
  const folder = throughLastSlash(exchange.filename ?? '');
  const read = exchange.replay.host.readFile(sub?.filename ?? (name.startsWith('/') ? name : folder + name));
  if (read.ok) return read.bytes.length;
  if (read.error !== 'unknown') return sub === null ? -1 : 0;
  doubt(exchange, `how long \`${name}\` is`);
  return 0;
}
