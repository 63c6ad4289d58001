import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Definition } from '../src/directives/define.js';
import { findModule } from '../src/directives/modules.js';
import { catalogue } from '../src/directives/registry.js';
import type { Configuration } from './configuration.js';
import type { Example, Material } from './mutate.js';

/** Larger files hold no more kinds of things than these. */
const LARGEST = 64 * 1024;

/** What the sources and tests below `root` offer, and the files of a folder of configurations. */
export function loadMaterial(root: string, corpus: string | null): Material {
  const cases = join(root, 'test/conformance/cases');
  const kept = readdirSync(cases).sort();
  return {
    definitions: catalogue.all.filter(isLoaded),
    examples: loadExamples(join(root, 'test/directives/value-examples.json')),
    seeds: [
      ...kept.flatMap((name) => caseOf(join(cases, name)) ?? []),
      ...(corpus === null ? [] : filesBelow(corpus).flatMap((path) => fileOf(path) ?? [])),
    ],
  };
}

/** Those of the modules that the base configuration loads, on the platform on which the real server runs. */
function isLoaded({ name, module, notOn = [], removed }: Definition): boolean {
  const ids = typeof module === 'string' ? [module] : module;
  if (notOn.includes('debian') || removed !== undefined || CRASHES.test(name)) return false;
  return ids.some((id) => id === 'wsgi_module' || (findModule(id)?.bundled ?? false));
}

/** With these the real server crashes, whatever they are given. */
const CRASHES = /ByteCodeHack$/;

function loadExamples(path: string): ReadonlyMap<string, readonly Example[]> {
  const examples: readonly { readonly directive: string; readonly args: string; readonly message?: string }[] =
    JSON.parse(readFileSync(path, 'utf8'));
  const byName = new Map<string, Example[]>();
  for (const { directive, args, message } of examples) {
    const name = directive.toLowerCase();
    const own = byName.get(name) ?? [];
    byName.set(name, own);
    own.push({ args, accepted: message === undefined });
  }
  return byName;
}

/** A case of `test/conformance`, unless it is about something else than text: links, command lines, dumps. */
function caseOf(folder: string): Configuration | null {
  const recorded = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'));
  if (recorded.unstable || recorded.args?.length > 0) return null;
  const files: Record<string, string> = {};
  for (const path of filesBelow(folder)) {
    const text = textOf(path);
    if (text === null) return null;
    const name = relative(folder, path);
    if (name !== 'case.json') files[name] = text;
  }
  const { base = 'full', defines = [], env = {} } = recorded;
  return { origin: basename(folder), files, base, defines, env };
}

function fileOf(path: string): Configuration | null {
  const text = textOf(path);
  if (text === null || text.includes('\0')) return null;
  return { origin: basename(path), files: { 'main.conf': text }, base: 'full', defines: [], env: {} };
}

function textOf(path: string): string | null {
  const stats = lstatSync(path);
  return stats.isFile() && stats.size <= LARGEST ? readFileSync(path, 'latin1') : null;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => !lstatSync(path).isDirectory())
    .sort();
}
