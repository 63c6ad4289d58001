import { createSettings } from '../../httpd/defaults.js';
import { evaluateHtaccess } from '../../httpd/htaccess.js';
import type { Problem } from '../../httpd/problem.js';
import type { ConfigNode } from '../../httpd/tree.js';
import { createSource, decode, throughLastSlash } from '../../text/index.js';
import { argumentsOf } from '../arguments.js';
import { perServer } from '../per-server.js';
import { doubt, type Exchange } from './exchange.js';
import { createLayer, type DirConfig, type Layer, lastDirective } from './layers.js';
import { forbiddenOption, overrideOptions } from './override.js';
import { namedProviders } from './provider-alias.js';
import { isRequirementsBlock } from './require.js';
import { settingWords } from './site.js';

/** A `.htaccess` file that was read, or the status that answers everything below its directory. */
export type Htaccess = { readonly layer: Layer } | { readonly status: number; readonly text: string } | null;

const read = perServer(() => new Map<string, Htaccess>());

/**
 * `ap_parse_htaccess`: the first file of `AccessFileName` in a directory.
 * @param config what is in force so far: `AllowOverride` and `AllowOverrideList` say what the file may hold
 */
export function readHtaccess(exchange: Exchange, directory: string, config: DirConfig): Htaccess {
  // Without any `AllowOverride` the file is read, and nothing is allowed in it (`OR_UNSET` in `ap_directory_walk`).
  const override = lastDirective(config, 'allowoverride')?.args.trim() ?? '';
  const list = lastDirective(config, 'allowoverridelist');
  const listed = list === undefined ? [] : argumentsOf(list).map(({ value }) => value.toLowerCase());
  if (/^none$/i.test(override) && (listed.length === 0 || listed[0] === 'none')) return null;
  const options = overrideOptions(config);
  const { server, host } = exchange.replay;
  const given = settingWords(exchange.site, 'accessfilename');
  for (const name of given.length === 0 ? ['.htaccess'] : given) {
    const path = `${directory}${name}`;
    const known = read(server);
    const key = [override, listed.join(' '), options === null ? '' : [...options].join(','), path].join('\0');
    const result = known.has(key) ? (known.get(key) ?? null) : load(exchange, path, { override, listed, options });
    known.set(key, result);
    if (result !== null) return result;
    if (host.stat(path) === 'unknown') doubt(exchange, `whether there is a file \`${path}\`, and what stands in it`);
  }
  return null;
}

/** What the file may hold. */
interface Allowed {
  readonly override: string;
  /** Of `AllowOverrideList`, in lower case. */
  readonly listed: readonly string[];
  readonly options: ReadonlySet<string> | null;
}

function load({ replay: { server, host } }: Exchange, path: string, { override, listed, options }: Allowed): Htaccess {
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
  // Without `Nonfatal`, so that what it makes httpd leave out is found.
  const granted = override.replace(/nonfatal=\S+/gi, '');
  const { tree, problems } = evaluateHtaccess(source, granted, server.host, settings, namedProviders(server));
  const unlisted = problems.filter((each) => !isListed(each, listed));
  const ignored = new Set(unlisted.flatMap((each) => (isIgnored(each, override) ? (each.node ?? []) : [])));
  const isLeftOut = (node: ConfigNode): boolean => surroundingsOf(node).some((each) => ignored.has(each));
  const problem = unlisted.find(({ node }) => node === null || !isLeftOut(node));
  if (problem !== undefined) return { status: 500, text: `\`${path}\`: ${problem.message}` };
  const place = { node: null, kind: 'htaccess', file: path, path: throughLastSlash(path) } as const;
  // Of what is left out as a whole, no module hears.
  const outermost = new Set([...ignored].filter(({ parent }) => parent === null || !isLeftOut(parent)));
  const layer = createLayer(place, tree.children, outermost);
  const option = forbiddenOption(layer.nodes, options);
  if (option !== null) return { status: 500, text: `\`${path}\`: the option ${option} is not allowed here.` };
  return { layer };
}

/** `AllowOverrideList` names the directive. */
function isListed({ kind, node }: Problem, listed: readonly string[]): boolean {
  return kind === 'not-allowed-here' && node !== null && listed.includes(node.name.toLowerCase());
}

/** `AllowOverride Nonfatal=…`: httpd leaves the directive out, with all that it holds, and goes on; not within `<RequireAll>` and its like. */
function isIgnored({ kind, node }: Problem, override: string): boolean {
  const which = kind === 'not-allowed-here' ? 'override' : kind === 'unknown-directive' ? 'unknown' : null;
  if (which === null || node === null || surroundingsOf(node).some(isRequirementsBlock)) return false;
  return new RegExp(`nonfatal=(all|${which})\\b`, 'i').test(override);
}

/** A node and the sections around it. */
function surroundingsOf(node: ConfigNode): readonly ConfigNode[] {
  return node.parent === null ? [node] : [node, ...surroundingsOf(node.parent)];
}
