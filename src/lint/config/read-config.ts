import type { Host } from '../../httpd/host.js';
import { createSource, decode, folderOf, type Source } from '../../text/index.js';
import { parseConfig, valueProblem } from './parse-config.js';
import { pathFrom } from './paths.js';
import type { ConfigProblem } from './problem.js';
import type { ConfigContent } from './schema.js';

/** What a configuration file and those that it extends come to. */
export interface Config {
  /** The file that was found or named. Patterns, and what `files` names, are read from its folder. */
  readonly path: string;
  readonly folder: string;
  readonly content: Settled;
}

/** `sysroot`, the folders of `pathMap` and `mainFiles` are absolute. */
export type Settled = Omit<ConfigContent, '$schema' | 'extends'>;

export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Reads a configuration file with those that it extends. Whatever is wrong with one of them is a problem, and there is no configuration then. */
export function readConfig(path: string, host: Host): ReadConfig {
  const result = host.readFile(path);
  const source = createSource(path, result.ok ? textOf(result.bytes) : '');
  if (!result.ok) {
    const location = { source, span: { start: 0, end: 0 } };
    return { ok: false, problems: [{ location, message: `it cannot be read: ${result.error}` }] };
  }
  const read = settle(source, [path], host);
  return 'problems' in read
    ? { ok: false, problems: read.problems }
    : { ok: true, config: { path, folder: folderOf(path), content: read } };
}

function textOf(bytes: Uint8Array): string {
  return decode(bytes).replace(/^\ufeff/, '');
}

/** `chain`: the files that led here, this one last. */
function settle(
  source: Source,
  chain: readonly string[],
  host: Host,
): Settled | { readonly problems: readonly ConfigProblem[] } {
  const parsed = parseConfig(source);
  if (!parsed.ok) return parsed;
  const { $schema: _, extends: bases = [], sysroot, pathMap, mainFiles, ...own } = parsed.content;
  const folder = folderOf(source.path);
  let content: Settled = {};
  for (const [at, base] of [bases].flat().entries()) {
    const path = pathFrom(folder, base);
    const place = Array.isArray(bases) ? ['extends', at] : ['extends'];
    const wrong = (message: string): { readonly problems: readonly ConfigProblem[] } => ({
      problems: [valueProblem(parsed.root, place, source, message)],
    });
    if (chain.includes(path)) return wrong('this file extends itself');
    const result = host.readFile(path);
    if (!result.ok) return wrong(`it cannot be read: ${result.error}`);
    const settled = settle(createSource(path, textOf(result.bytes)), [...chain, path], host);
    if ('problems' in settled) return settled;
    content = merged(content, settled);
  }
  return merged(content, {
    ...own,
    ...(sysroot === undefined ? {} : { sysroot: pathFrom(folder, sysroot) }),
    ...(pathMap === undefined ? {} : { pathMap: mapValues(pathMap, (path) => pathFrom(folder, path)) }),
    ...(mainFiles === undefined ? {} : { mainFiles: mainFiles.map((path) => pathFrom(folder, path)) }),
  });
}

function mapValues(texts: Readonly<Record<string, string>>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, change(text)]));
}

/** What the second says goes before what the first says; lists that add up are added. */
function merged(base: Settled, own: Settled): Settled {
  const content: Settled = { ...base, ...own };
  if (base.rules && own.rules) content.rules = rulesBehind(base.rules, own.rules);
  for (const key of ['ignore', 'defines'] as const)
    if (base[key] && own[key]) content[key] = [...base[key], ...own[key]];
  if (base.overrides && own.overrides) content.overrides = [...base.overrides, ...own.overrides];
  if (base.pathMap && own.pathMap) content.pathMap = { ...base.pathMap, ...own.pathMap };
  if (base.modules && own.modules) content.modules = [...base.modules, ...own.modules];
  return content;
}

/** The order of the keys counts: a pattern behind a name takes it back. */
function rulesBehind<Rules extends object>(base: Rules, own: Rules): Rules {
  const kept = Object.entries(base).filter(([name]) => !Object.hasOwn(own, name));
  return { ...Object.fromEntries(kept), ...own } as Rules;
}
