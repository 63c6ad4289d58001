import { baseName } from '../../text/index.js';
import { argumentValue } from '../arguments.js';
import { holds } from './condition.js';
import type { Exchange } from './exchange.js';
import { fnmatch } from './fnmatch.js';
import type { Layer } from './layers.js';
import { matchRegex, matchSection } from './regex.js';
import { type SiteSection, sectionOf } from './site.js';
import { mergeSlashes } from './url-path.js';

/** `ap_location_walk`: sections in the order of the configuration, each for its URL and what lies below. */
function walkLocations(exchange: Exchange): void {
  const uri = mergeSlashes(exchange.uri);
  const matched = exchange.site.locations.filter((section) => coversUrl(exchange, section, uri));
  exchange.locatedUri = exchange.uri;
  exchange.config = [...exchange.config, ...matched.map(({ layer }) => layer)];
}

function coversUrl(exchange: Exchange, section: SiteSection, uri: string): boolean {
  const { text, regex, glob } = section.pattern;
  // What was found for the same URL before is taken over: the variables of its groups are not set again.
  if (regex && exchange.locatedUri === exchange.uri)
    return matchRegex(exchange, section.node, text, exchange.uri) !== null;
  if (regex) return matchSection(exchange, section, exchange.uri);
  if (glob) return fnmatch(text, uri);
  if (!uri.startsWith(text)) return false;
  return text.endsWith('/') || text === '' || uri.length === text.length || uri[text.length] === '/';
}

/** `ap_file_walk`: the `<Files>` sections of everything that is in force, for the last part of the path. */
export function walkFiles(exchange: Exchange): void {
  const { filename, config } = exchange;
  if (filename === null) return;
  const name = baseName(filename);
  const matched = sectionsIn(exchange, config, /^<files(match)?$/i, 'files').filter((section) => {
    const { text, regex, glob } = section.pattern;
    if (regex) return matchSection(exchange, section, name);
    return glob ? fnmatch(text, name) : text === name;
  });
  exchange.config = [...config, ...matched.map(({ layer }) => layer)];
}

/** `ap_if_walk`: conditions one after the other, the `<If>` inside of one that holds behind all others. */
function walkConditions(exchange: Exchange): void {
  let layers: readonly Layer[] = exchange.config;
  while (layers.length > 0) {
    const matched: Layer[] = [];
    let previous = true;
    for (const { node, layer } of sectionsIn(exchange, layers, /^<(if|elseif|else)$/i, 'if')) {
      const name = node.name.toLowerCase();
      if (name !== '<if' && previous) continue;
      previous = name === '<else' || holds(exchange, argumentValue(node, 0), node);
      if (previous) matched.push(layer);
    }
    exchange.config = [...exchange.config, ...matched];
    layers = matched;
  }
}

/** `ap_location_walk` and `ap_if_walk` */
export function walkLocationsAndConditions(exchange: Exchange): void {
  walkLocations(exchange);
  walkConditions(exchange);
}

function sectionsIn(
  { replay: { server } }: Exchange,
  layers: readonly Layer[],
  name: RegExp,
  kind: Layer['kind'],
): readonly SiteSection[] {
  return layers.flatMap(({ sections }) =>
    sections.flatMap((node) => (name.test(node.name) ? [sectionOf(server, node, kind)] : [])),
  );
}
