import { resolve } from 'node:path';
import { mountedHost } from '../httpd/host-mounted.js';
import { nodeHost } from '../httpd/host-node.js';
import type { Severity } from '../lint/finding.js';
import type { LintRun } from '../lint/lint-inputs.js';
import { createPathMap, type PathMap } from '../lint/path-map.js';
import { visible } from '../lint/report/index.js';
import { parseDefines } from '../lint/server-settings.js';
import type { RuleSetting } from '../lint/severity.js';
import { UNUSED } from '../lint/suppression/suppress.js';
import type { Configuration } from './configuration.js';
import type { Io } from './io.js';
import type { Given, lintOptions } from './options.js';
import { type OutputSpec, parseOutputs } from './outputs.js';
import type { Wanted } from './read-sources.js';
import { parseRuleSettings } from './rule-settings.js';
import { parseVersions } from './server-settings.js';

/** What a run of the linter is to do. */
export interface LintJob {
  readonly wanted: Wanted;
  readonly outputs: readonly OutputSpec[];
  readonly lintRun: LintRun & { readonly paths: PathMap };
  readonly mostWarnings: number | null;
}

/** What the command line asks for, and the configuration file where the command line is silent; or what is wrong with it as a text. */
export function lintJob(
  options: Given<typeof lintOptions>,
  operands: readonly string[],
  { content, folder, isIgnored, rulesFor, server }: Configuration,
  io: Io,
): LintJob | string {
  const outputs = parseOutputs(options.format, options['output-file']);
  if (typeof outputs === 'string') return outputs;
  const rules = parseRuleSettings(options.rule);
  if (typeof rules === 'string') return rules;
  const versions = parseVersions({
    ...options,
    'server-version': options['server-version'] ?? content.serverVersion,
    'mod-wsgi-version': options['mod-wsgi-version'] ?? content.modWsgiVersion,
  });
  if (typeof versions === 'string') return versions;
  const { files = [] } = content;
  const refused = refusedOptions(options, operands.length === 0 ? files : operands, operands.includes('-'));
  if (refused !== null) return refused;
  const sysroot = options.sysroot === undefined ? content.sysroot : resolve(io.cwd, options.sysroot);
  const inlineConfig = !options['no-inline-config'];
  const paths = createPathMap(sysroot, content.pathMap);
  const host = nodeHost(sysroot === undefined ? { environment: io.env } : { sysroot });
  return {
    wanted: {
      ...(operands.length === 0 ? { operands: files, folder } : { operands, folder: io.cwd }),
      stdinName: options['stdin-filename'],
      isIgnored,
    },
    outputs,
    mostWarnings: options['max-warnings'] === undefined ? null : Number(options['max-warnings']),
    lintRun: {
      sysroot,
      paths,
      host: content.pathMap === undefined ? host : mountedHost(host, nodeHost(), paths.mapped),
      platform: options.platform ?? content.platform,
      settings: { ...server, ...versions, ...parseDefines([...(content.defines ?? []), ...options.define]) },
      rules: {
        preset: options.preset ?? content.preset ?? 'recommended',
        rules: [
          ...rulesFor(paths.toLocal),
          ...unusedLevel(options['report-unused-suppressions']),
          ...rules,
          ...commentRules(inlineConfig),
        ],
        inlineConfig,
      },
      context: options.context ?? 'server',
    },
  };
}

/** What is wrong with options by themselves or beside others. */
function refusedOptions(
  options: Given<typeof lintOptions>,
  named: readonly string[],
  readsStdin: boolean,
): string | null {
  const most = options['max-warnings'];
  if (most !== undefined && !/^\d{1,9}$/.test(most))
    return `\`--max-warnings\` takes a number, not \`${visible(most)}\``;
  if (named.length === 0) return 'no file, directory or pattern is given';
  if (readsStdin && !options.diff && (options.fix || options['unsafe-fixes'])) return 'standard input cannot be fixed';
  if (readsStdin && options.watch) return 'standard input cannot be watched';
  if (options['update-baseline'] && options.baseline === undefined)
    return '`--update-baseline` needs `--baseline FILE`, which it writes';
  return null;
}

/** Nothing is said of comments that are not looked at. */
function commentRules(inlineConfig: boolean): readonly RuleSetting[] {
  return inlineConfig ? [] : [{ pattern: 'suppression/*', level: 'off' }];
}

function unusedLevel(level: Severity | 'off' | undefined): readonly RuleSetting[] {
  return level === undefined ? [] : [{ pattern: UNUSED, level }];
}
