import { throughLastSlash } from '../../../text/index.js';
import { doubt, type Exchange, note, type Outcome } from '../exchange.js';
import { describeFile } from '../file-type.js';
import { lastDirective } from '../layers.js';
import { readMediaType } from '../media-type.js';
import { optionsOf } from '../options.js';
import { becomeSubrequest, lookupFile, lookupSibling } from '../subrequest.js';
import { isTypeMap, readTypeMap } from './type-map.js';
import { bestOf, type Variant } from './variant.js';
import { CGI_TYPE } from './variant-quality.js';

/** `handle_multi` of mod_negotiation: with `Options MultiViews`, files whose names go on where a missing one ends. */
export function negotiate(exchange: Exchange): Outcome | 'declined' {
  const { filename } = exchange;
  if (exchange.file !== 'missing' || filename === null || !optionsOf(exchange.config).has('multiviews'))
    return 'declined';
  const folder = throughLastSlash(filename);
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
  const found = names.toSorted().flatMap((each) => variantOf(exchange, folder, name, each) ?? []);
  // A map takes the place of all others.
  const map = found.find(({ sub }) => sub !== null && isTypeMap(sub))?.sub ?? null;
  const variants = map === null ? found : readTypeMap(exchange, map.filename ?? '');
  if (typeof variants === 'number') return variants;
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
  const sub = best.sub ?? lookupFile(exchange, best.name);
  if (sub.status !== 200) return sub.status;
  becomeSubrequest(exchange, sub);
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
  const { languages, encodings, charset } = description;
  const media = readMediaType(type);
  return { ...media, name: file, sub, languages, encodings, charset: charset ?? media.charset, size: null };
}

function isInSequence(exceptions: readonly string[], parts: readonly string[]): boolean {
  let found = 0;
  for (const part of parts) if (part === exceptions[found]) found++;
  return found === exceptions.length;
}
