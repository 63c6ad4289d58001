import { createSettings } from '../../httpd/defaults.js';
import { evaluateHtaccess } from '../../httpd/htaccess.js';
import {
  grantedOptions,
  type HtaccessContext,
  mayHoldAnything,
  parseAllowOverride,
} from '../../httpd/htaccess-context.js';
import { createSource, decode, throughLastSlash } from '../../text/index.js';
import { argumentsOf } from '../arguments.js';
import { perServer } from '../per-server.js';
import { namedProviders } from './access/provider-alias.js';
import { doubt, type Exchange } from './exchange.js';
import { createLayer, type DirConfig, type Layer, lastDirective, lastDirectives } from './layers.js';
import { settingWords } from './site.js';

/** A `.htaccess` file that was read, or the status that answers everything below its directory. */
export type Htaccess = { readonly layer: Layer } | { readonly status: number; readonly text: string } | null;

const read = perServer(() => new Map<string, Htaccess>());

/**
 * `ap_parse_htaccess`: the first file of `AccessFileName` in a directory.
 * @param config what is in force so far: `AllowOverride` and `AllowOverrideList` say what the file may hold
 */
export function readHtaccess(exchange: Exchange, directory: string, config: DirConfig): Htaccess {
  const override = lastDirective(config, 'allowoverride')?.args;
  const list = lastDirective(config, 'allowoverridelist')?.args ?? '';
  // A second `AllowOverride` of a section that does not name options leaves those of the first.
  const words = lastDirectives(config, 'allowoverride').flatMap((node) => argumentsOf(node).map(({ value }) => value));
  const options = grantedOptions(words);
  const htaccess = { ...parseAllowOverride(override ?? '', list), options };
  // Without any `AllowOverride` the file is read, and nothing is allowed in it (`OR_UNSET` in `ap_directory_walk`).
  if (override !== undefined && !mayHoldAnything(htaccess)) return null;
  const { server, host } = exchange.replay;
  const given = settingWords(exchange.site, 'accessfilename');
  for (const name of given.length === 0 ? ['.htaccess'] : given) {
    const path = `${directory}${name}`;
    const known = read(server);
    const key = [override, list, options === null ? '' : [...options].join(','), path].join('\0');
    const result = known.has(key) ? (known.get(key) ?? null) : load(exchange, path, htaccess);
    known.set(key, result);
    if (result !== null) return result;
    if (host.stat(path) === 'unknown') doubt(exchange, `whether there is a file \`${path}\`, and what stands in it`);
  }
  return null;
}

function load({ replay: { server, host } }: Exchange, path: string, htaccess: HtaccessContext): Htaccess {
  const file = host.readFile(path);
  if (!file.ok) {
    if (file.error !== 'Permission denied') return null;
    return { status: 403, text: `The file \`${path}\` cannot be read (AH00529).` };
  }
  const source = createSource(path, decode(file.bytes));
  const { platform, serverVersion, modWsgiVersion, fragment } = server.settings;
  const modules = server.reading.modules.map(({ id }) => id);
  // What `Define` set is still there when requests come.
  const defined = server.reading.defines.flatMap(({ name, value }) => (value === null ? [] : [[name, value] as const]));
  const settings = createSettings({
    defines: server.reading.defines.map(({ name }) => name),
    values: new Map([...server.settings.values, ...defined]),
    platform,
    serverVersion,
    modWsgiVersion,
    modules,
    world: fragment ? 'open' : 'closed',
    serverRoot: server.reading.serverRoot,
  });
  const { tree, problems, walked } = evaluateHtaccess(source, htaccess, server.host, settings, namedProviders(server));
  const [problem] = problems;
  if (problem !== undefined) return { status: 500, text: `\`${path}\`: ${problem.message}` };
  const place = { node: null, kind: 'htaccess', file: path, path: throughLastSlash(path) } as const;
  return { layer: createLayer(place, tree.children, walked.leftOut) };
}
