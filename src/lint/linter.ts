import type { ConfigFile } from '../grammar/index.js';
import { NEWEST } from '../httpd/defaults.js';
import { evaluateInSteps } from '../httpd/evaluate.js';
import type { Host } from '../httpd/host.js';
import type { HtaccessContext } from '../httpd/htaccess-context.js';
import type { Input } from '../httpd/reading.js';
import { rememberingHost } from '../httpd/remembering-host.js';
import type { Settings } from '../httpd/settings.js';
import { finish, type Steps } from '../httpd/steps.js';
import { buildServer, type Server } from '../model/server.js';
import type { Source } from '../text/index.js';
import type { Finding } from './finding.js';
import type { Rule } from './rule.js';
import { rules as allRules } from './rules/index.js';
import { type Around, type EnabledRule, runRules } from './run-rules.js';
import { levelOf, mayRun, optionsOf, type PresetName, type RuleSetting, variantsOf } from './severity.js';
import { suppress, UNUSED } from './suppression/suppress.js';

export interface LintOptions {
  readonly settings: Settings;
  /** `recommended` when it is not given. */
  readonly preset?: PresetName;
  /** The last that names a rule wins. */
  readonly rules?: readonly RuleSetting[];
  /** `false`: comments that suppress findings are not looked at. */
  readonly inlineConfig?: boolean;
  /** The inputs are one `.htaccess` file, read under this `AllowOverride`. */
  readonly htaccess?: HtaccessContext;
  readonly around?: Around | undefined;
  /** The rules that there are. */
  readonly catalogue?: readonly Rule[] | undefined;
}

export interface LintResult {
  /** Sorted by file, in the order in which they were read, and by place. */
  readonly findings: readonly Finding[];
  /** Every file that was read, in that order. */
  readonly files: readonly Source[];
  /** What the rules were asked about. */
  readonly server: Server;
}

/**
 * Lints files that are one server together: the fragments of one call, or a root with what it includes. `settings.world` says which.
 * `.htaccess` files are servers of their own: one call for each. Files that cannot be read are findings of `syntax/include`.
 */
export function lint(inputs: readonly Input[], host: Host, options: LintOptions): LintResult {
  const server = serverOf(inputs, host, options.settings, options.htaccess);
  return { findings: lintServer(server, options), files: server.files.map(({ source }) => source), server };
}

/** Reads files and builds the model that rules ask. What it sees of the host it takes to stay as it is. */
export function serverOf(
  inputs: readonly Input[],
  machine: Host,
  settings: Settings,
  htaccess?: HtaccessContext,
): Server {
  return finish(serverInSteps(inputs, machine, settings, htaccess));
}

/** The same in steps. */
export function* serverInSteps(
  inputs: readonly Input[],
  machine: Host,
  settings: Settings,
  htaccess?: HtaccessContext,
): Steps<Server> {
  const host = rememberingHost(machine);
  const options = htaccess === undefined ? {} : { htaccess };
  const { tree, files, reading, problems, registry } = yield* evaluateInSteps(inputs, host, settings, options);
  const { serverVersion, modWsgiVersion, platform, world } = settings;
  const incomplete = problems.some(({ kind }) => kind === 'include');
  return buildServer({ tree, files, reading, problems, incomplete }, host, {
    fragment: world === 'open',
    values: settings.values,
    serverVersion,
    modWsgiVersion: modWsgiVersion ?? NEWEST.modWsgiVersion,
    platform,
    htaccess: htaccess !== undefined,
    registry,
  });
}

/** Runs the rules that preset and settings leave on, and takes away what comments suppress. */
export function lintServer(server: Server, options: Omit<LintOptions, 'settings' | 'htaccess'>): readonly Finding[] {
  return finish(lintServerInSteps(server, options));
}

/** The same in steps, one for each rule. */
export function* lintServerInSteps(
  server: Server,
  {
    preset = 'recommended',
    rules = [],
    inlineConfig = true,
    around,
    catalogue = allRules,
  }: Omit<LintOptions, 'settings' | 'htaccess'>,
): Steps<readonly Finding[]> {
  const findings = yield* runRules(server, enabledRules(catalogue, preset, rules), around);
  return inlineConfig ? unsuppressed(findings, server.files, { preset, rules, catalogue }) : findings;
}

/** What is left of findings when comments in the files suppress some, with those of comments that suppress nothing. */
export function unsuppressed(
  findings: readonly Finding[],
  files: readonly ConfigFile[],
  { preset = 'recommended', rules = [], catalogue = allRules }: Pick<LintOptions, 'preset' | 'rules' | 'catalogue'>,
): readonly Finding[] {
  const enabled = enabledRules(catalogue, preset, rules);
  const unused = enabled.find(({ rule }) => rule.name === UNUSED);
  return suppress(findings, files, {
    ran: new Set(enabled.map(({ rule }) => rule.name)),
    unusedIn: (path) => (unused === undefined ? 'off' : (unused.levelIn(path) ?? unused.rule.severity)),
  });
}

function enabledRules(
  rules: readonly Rule[],
  preset: PresetName,
  settings: readonly RuleSetting[],
): readonly EnabledRule[] {
  return rules.flatMap((rule) => {
    if (!mayRun(rule, preset, settings)) return [];
    return [
      {
        rule,
        levelIn: (path) => levelOf(rule, preset, settings, path),
        optionsIn: (path) => optionsOf(rule, settings, path),
        variants: variantsOf(rule, settings),
      },
    ];
  });
}
