import { partsOfOption } from '../../directives/checks/options.js';
import type { ConfigNode } from '../../httpd/tree.js';
import { argumentsOf } from '../arguments.js';
import { type DirConfig, lastDirectives } from './layers.js';

/**
 * `override_opts`: which options a `.htaccess` file may set; `null`: all. Plain `Options` means those of `Options All`, and a second
 * `AllowOverride` of the same section that does not name options leaves them as they were.
 */
export function overrideOptions(config: DirConfig): ReadonlySet<string> | null {
  const words = lastDirectives(config, 'allowoverride').flatMap((node) => argumentsOf(node).map(({ value }) => value));
  const last = words.findLast((word) => /^options(=|$)/i.test(word));
  if (last === undefined) return null;
  const named = last.slice('options='.length).toLowerCase();
  return new Set((named === '' ? 'all' : named).split(',').flatMap(partsOfOption));
}

/** The first of a file's options that may not be set there. */
export function forbiddenOption(nodes: readonly ConfigNode[], allowed: ReadonlySet<string> | null): string | null {
  if (allowed === null) return null;
  const words = nodes
    .filter(({ name }) => name.toLowerCase() === 'options')
    .flatMap((node) => argumentsOf(node).map(({ value }) => value.replace(/^[+-]/, '')));
  return words.find((word) => !partsOfOption(word).every((part) => allowed.has(part))) ?? null;
}
