import { resolve } from 'node:path';
import type { Settled } from '../lint/config/read-config.js';
import { safeJson } from '../lint/report/index.js';
import type { Configuration } from './configuration.js';
import type { Given, lintOptions } from './options.js';

/**
 * What is in force, in the form of a configuration file: what the files say, with what the command line says in its place or behind it. Patterns
 * are as they are written, from the folder of the file that was found; `sysroot` and `mainFiles` are absolute.
 */
export function printedConfig({ content }: Configuration, options: Given<typeof lintOptions>, cwd: string): string {
  const { rules = {}, overrides = [], defines = [] } = content;
  const given = Object.fromEntries(options.rule.map((setting) => setting.split('='))) as NonNullable<Settled['rules']>;
  const sysroot = options.sysroot === undefined ? content.sysroot : resolve(cwd, options.sysroot);
  const effective = {
    files: content.files,
    ignore: content.ignore,
    preset: options.preset ?? content.preset ?? 'recommended',
    rules,
    // The command line has the last word, also where overrides have one.
    overrides: options.rule.length === 0 ? overrides : [...overrides, { files: ['**'], rules: given }],
    serverVersion: options['server-version'] ?? content.serverVersion,
    modWsgiVersion: options['mod-wsgi-version'] ?? content.modWsgiVersion,
    platform: options.platform ?? content.platform,
    sysroot,
    pathMap: content.pathMap,
    mainFiles: content.mainFiles,
    defines: [...defines, ...options.define],
    modules: content.modules,
  };
  return `${safeJson(effective, 2)}\n`;
}
