import type { ConfigNode } from '../../../httpd/tree.js';
import { argumentsOf, argumentValue } from '../../arguments.js';
import type { Exchange } from '../exchange.js';
import { directivesOf, type Layer, lastDirective } from '../layers.js';
import { withSlash } from '../url-path.js';
import { type Rule, readRules } from './rule.js';

/** What of mod_rewrite is in force for a server or a directory. */
export interface RewriteConfig {
  readonly enabled: boolean;
  readonly rules: readonly Rule[];
  readonly options: ReadonlySet<string>;
  readonly base: string | null;
  /** Taken off the path before a pattern sees it; `null` for a server. */
  readonly directory: string | null;
}

const read = new WeakMap<Layer, readonly Rule[]>();

function rulesOf(layer: Layer): readonly Rule[] {
  const known = read.get(layer) ?? readRules(layer.nodes);
  read.set(layer, known);
  return known;
}

/**
 * `config_server_merge`: a virtual host without any directive of mod_rewrite has none of the main server either; one that has some has its
 * engine too, and its rules as `RewriteOptions` say.
 */
export function serverRewriting({ site, config }: Exchange): RewriteConfig {
  const { main, own, options, mainOptions } = serverLayers(site);
  const inherited = main === undefined ? [] : rulesOf(main);
  const rules = own === undefined ? [] : rulesOf(own);
  return {
    enabled: own !== undefined && usesRewriting(own) && isOn(lastDirective(config, 'rewriteengine')),
    rules: joinRules(inherited, rules, options, mainOptions),
    options,
    base: null,
    directory: null,
  };
}

/** The maps of a server, the ones that count first: those of the main server are a virtual host's only where its rules are. */
export function rewriteMaps({ site }: Exchange): readonly ConfigNode[] {
  const { main, own, options, mainOptions } = serverLayers(site);
  const of = (layer: Layer | undefined): readonly ConfigNode[] =>
    layer === undefined ? [] : directivesOf(layer, 'rewritemap');
  if (own === undefined || main === undefined) return of(own ?? main);
  return usesRewriting(own) ? joinRules(of(main), of(own), options, mainOptions) : of(main);
}

interface ServerLayers {
  readonly main: Layer | undefined;
  readonly own: Layer | undefined;
  readonly options: ReadonlySet<string>;
  readonly mainOptions: ReadonlySet<string>;
}

/** The main server behind a virtual host, and what `RewriteOptions` say for the two. */
function serverLayers({ base }: Exchange['site']): ServerLayers {
  const [main, own] = base.length > 1 ? base : [undefined, base[0]];
  const mainOptions = (main === undefined ? null : optionsIn(main)) ?? new Set<string>();
  return { main, own, options: (own === undefined ? null : optionsIn(own)) ?? mainOptions, mainOptions };
}

/**
 * `config_perdir_merge`: the last section with rewriting directives counts, unless `RewriteOptions` inherit, be it those of the server. `null`: no
 * section has any.
 */
export function directoryRewriting({ config }: Exchange): RewriteConfig | null {
  let merged = null as RewriteConfig | null;
  let enabled = false;
  let options: ReadonlySet<string> = new Set();
  for (const layer of config) {
    const engine = directivesOf(layer, 'rewriteengine').at(-1);
    if (engine !== undefined) enabled = isOn(engine);
    const above = options;
    options = optionsIn(layer) ?? above;
    if (layer.kind === 'server' || !hasRewriting(layer)) continue;
    const base = directivesOf(layer, 'rewritebase').at(-1);
    merged = {
      enabled,
      rules: joinRules(merged?.rules ?? [], rulesOf(layer), options, above),
      options,
      base: base !== undefined ? argumentValue(base, 0) : options.has('mergebase') ? (merged?.base ?? null) : null,
      directory: withSlash(layer.kind === 'if' ? '*If' : (layer.path ?? '/')),
    };
  }
  return merged === null ? null : { ...merged, enabled };
}

/** Rules or maps, in their order. */
function joinRules<Part>(
  inherited: readonly Part[],
  own: readonly Part[],
  options: ReadonlySet<string>,
  above: ReadonlySet<string>,
): readonly Part[] {
  const takes = !options.has('ignoreinherit');
  if (options.has('inherit') || (above.has('inheritdown') && takes)) return [...own, ...inherited];
  if (options.has('inheritbefore') || (above.has('inheritdownbefore') && takes)) return [...inherited, ...own];
  return own;
}

const NAMES = ['rewriteengine', 'rewriterule', 'rewritecond', 'rewritebase', 'rewriteoptions', 'rewritemap'];

function hasRewriting({ directives, ignored }: Layer): boolean {
  return (
    NAMES.some((name) => directives.has(name)) || [...ignored].some(({ name }) => NAMES.includes(name.toLowerCase()))
  );
}

const using = new WeakMap<Layer, boolean>();

/** Whether a server has a configuration of mod_rewrite: a directive in any of its sections makes one (`ap_set_config_vectors`). */
function usesRewriting(layer: Layer): boolean {
  const known = using.get(layer) ?? (hasRewriting(layer) || layer.sections.some(holdsRewriting));
  using.set(layer, known);
  return known;
}

function holdsRewriting({ children }: ConfigNode): boolean {
  return children.some((child) => /^rewrite/i.test(child.name) || holdsRewriting(child));
}

function optionsIn(layer: Layer): ReadonlySet<string> | null {
  const lines = directivesOf(layer, 'rewriteoptions');
  if (lines.length === 0) return null;
  return new Set(lines.flatMap((node) => argumentsOf(node).map(({ value }) => value.toLowerCase())));
}

function isOn(node: ConfigNode | undefined): boolean {
  return node !== undefined && argumentValue(node, 0).toLowerCase() === 'on';
}
