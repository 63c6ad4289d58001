import { createSettings, guessPlatform } from '../httpd/defaults.js';
import type { Host } from '../httpd/host.js';
import { type HtaccessContext, mayHoldAnything, parseAllowOverride } from '../httpd/htaccess-context.js';
import type { Input } from '../httpd/reading.js';
import type { Platform, Settings } from '../httpd/settings.js';
import { finish, type Steps } from '../httpd/steps.js';
import { groupBy } from '../model/group-by.js';
import { makeParts, type Server } from '../model/server.js';
import { baseName, createSource, folderOf, type Source } from '../text/index.js';
import type { Finding } from './finding.js';
import { fragmentHost } from './fragment-host.js';
import { type Context, driveIn, hasMainLines, kindOf, loadsBase, markersOf } from './input-kind.js';
import { type LintOptions, type LintResult, lintServerInSteps, serverInSteps, unsuppressed } from './linter.js';
import type { PathMap } from './path-map.js';

/** What the user settled for all inputs. */
export interface LintRun {
  readonly sysroot: string | undefined;
  /** Where the server's files stand on this machine, when it is not where the server has them. */
  readonly paths?: PathMap;
  /** The machine, or the tree at the sysroot, with the folders of `paths` in it. */
  readonly host: Host;
  readonly platform: Platform | undefined;
  readonly settings: Pick<Settings, 'serverVersion' | 'modWsgiVersion' | 'defines' | 'values'> &
    Partial<Pick<Settings, 'extraDirectives' | 'extraModules'>>;
  readonly rules: Omit<LintOptions, 'settings'>;
  /** Of fragments that do not say for themselves. */
  readonly context: Context;
}

export interface Linted {
  /** Every file that was read: inputs in their order, what they include behind them. */
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
  /** The roots, what the fragments are together, and one for each `.htaccess` file. */
  readonly servers: readonly Server[];
}

/** The servers that inputs are, or one of them. */
interface Part {
  readonly server: Server;
  readonly files: readonly Source[];
  /** What is said of files that are there for the linter alone is left out. */
  readonly shown: (findings: readonly Finding[]) => readonly Finding[];
}

/**
 * Lints inputs as the README says they are read: each root with its includes, the fragments together as one server, each `.htaccess` alone.
 * What a root includes is not read twice.
 */
export function lintInputs(sources: readonly Source[], run: LintRun): Linted {
  return finish(lintInputsInSteps(sources, run));
}

/**
 * The same in steps.
 * @param early takes what httpd rejects, as soon as everything is read
 */
export function* lintInputsInSteps(
  sources: readonly Source[],
  run: LintRun,
  early?: (rejections: Linted) => void,
): Steps<Linted> {
  const inputs = sources.map((source) => placed(source, run));
  const order = new Map(inputs.map(({ path }, at) => [path, at]));
  const parts = yield* partsOf(inputs, run);
  if (early !== undefined) {
    const rules = { ...run.rules, preset: 'off' as const, rules: [] };
    early(merged(yield* resultsOf(parts, rules), order, rules));
    yield;
  }
  for (const { server } of parts) yield* makeParts(server);
  return merged(yield* resultsOf(parts, run.rules), order, run.rules);
}

function* resultsOf(parts: readonly Part[], rules: LintRun['rules']): Steps<readonly LintResult[]> {
  const results: LintResult[] = [];
  for (const { server, files, shown } of parts) {
    const findings = yield* lintServerInSteps(server, { ...rules, inlineConfig: false });
    results.push({ server, files, findings: shown(findings) });
  }
  return results;
}

function* partsOf(inputs: readonly Source[], run: LintRun): Steps<readonly Part[]> {
  const kinds = new Map(inputs.map((input) => [input, kindOf(input)]));
  const parts: Part[] = [];
  const roots: Server[] = [];
  const read = new Set<string>();
  for (const root of inputs.filter((input) => kinds.get(input) === 'root').sort(mainFirst)) {
    if (read.has(root.path)) continue;
    const server = yield* rootServer(root, run);
    roots.push(server);
    parts.push(wholePart(server));
    for (const { source } of server.files) read.add(source.path);
  }
  const rest = inputs.filter(({ path }) => !read.has(path));
  const fragments = rest.filter((input) => kinds.get(input) === 'fragment');
  for (const sources of groupBy(fragments, (input) => markersOf(input).server).values())
    parts.push(yield* fragmentsPart(sources, run));
  const files = rest.filter((input) => kinds.get(input) === 'htaccess');
  // Each alone, but what those in the folders above say can be looked up.
  const host = hostOf(files, run);
  for (const file of files) parts.push(wholePart(yield* htaccessServer(file, host, roots, run)));
  return parts;
}

function wholePart(server: Server): Part {
  return { server, files: server.files.map(({ source }) => source), shown: (findings) => findings };
}

/** The source under the path that the server knows it by: below the sysroot, that is its `/`. */
function placed(source: Source, { paths }: LintRun): Source {
  const path = paths?.toServer(source.path) ?? source.path;
  return path === source.path ? source : createSource(path, source.text);
}

/** The machine that files outside of a main file are read on. */
function hostOf(sources: readonly Source[], { sysroot, host, paths }: LintRun): Host {
  if (sysroot !== undefined) return host;
  return fragmentHost(sources, { host, has: (path) => (paths?.mapped(path) ?? null) !== null });
}

/** Files by a main file's name come before those that merely load a module, which they may include. */
function mainFirst(a: Source, b: Source): number {
  const rank = ({ path, text }: Source): number =>
    /^(?:httpd|apache2)\.conf$/.test(baseName(path)) ? 0 : /^[ \t]*ServerRoot[ \t]/im.test(text) ? 1 : 2;
  return rank(a) - rank(b);
}

/** The `ServerRoot` that a main file without one most likely has. */
export function serverRootOf(path: string): string {
  const folder = folderOf(path);
  return baseName(folder) === 'conf' ? folderOf(folder) : folder;
}

/**
 * A root that nowhere loads what every server needs leaves that to lines that are not here, as does what one adds to `httpd.conf` for mod_wsgi: it
 * is a part of a server too, with all known modules. If it has no more of a main file than the name, this machine is not its server either:
 * `apache/httpd.conf` of an application.
 */
function* rootServer(source: Source, run: LintRun): Steps<Server> {
  const serverRoot = serverRootOf(source.path);
  const drive = driveIn(source.text);
  const settings = settingsFor(source, drive, run.host, { ...run.settings, serverRoot }, run.platform);
  const input = { path: source.path, source };
  const here = drive === null || holdsDrive(run.host, drive) ? run.host : hostOf([source], run);
  const server = yield* serverInSteps([input], here, settings);
  if (server.files.some(({ source: { text } }) => loadsBase(text))) return server;
  const host = hasMainLines(source.text) ? here : hostOf([source], run);
  return yield* serverInSteps([input], host, { ...settings, world: 'open' });
}

function* fragmentsPart(sources: readonly Source[], run: LintRun): Steps<Part> {
  const host = hostOf(sources, run);
  const drive = sources.map(({ text }) => driveIn(text)).find((each) => each !== null) ?? null;
  const settings = settingsFor(sources[0], drive, host, { ...run.settings, world: 'open' }, run.platform);
  const inputs = sources.map((source) => inContext(source, markersOf(source).context ?? run.context));
  const server = yield* serverInSteps(inputs, host, settings);
  const isOurs = ({ path }: Source): boolean => path.startsWith(WRAPPER);
  return {
    server,
    files: server.files.map(({ source }) => source).filter((file) => !isOurs(file)),
    shown: (findings) =>
      findings
        .filter(({ location }) => !isOurs(location.source))
        .map((finding) => ({
          ...finding,
          related: finding.related.filter(({ location }) => !isOurs(location.source)),
        })),
  };
}

const WRAPPER = '/wsgi-lint/context/';

const SECTIONS: Readonly<Record<Exclude<Context, 'server'>, string>> = {
  virtualhost: 'VirtualHost *:80',
  directory: 'Directory /wsgi-lint/context',
  location: 'Location /wsgi-lint/context',
};

/** A fragment as the file that includes it would have it read. */
function inContext(source: Source, context: Context): Input {
  if (context === 'server') return { path: source.path, source };
  const section = SECTIONS[context];
  const quoted = source.path.replace(/["\\]/g, '\\$&');
  const text = `<${section}>\nInclude "${quoted}"\n</${section.split(' ')[0]}>\n`;
  const path = `${WRAPPER}${context}${source.path}`;
  return { path, source: createSource(path, text) };
}

function htaccessServer(source: Source, host: Host, roots: readonly Server[], run: LintRun): Steps<Server> {
  const settings = settingsFor(source, driveIn(source.text), host, { ...run.settings, world: 'open' }, run.platform);
  const htaccess = overrideFor(source.path, roots);
  return serverInSteps([{ path: source.path, source }], host, settings, htaccess);
}

/**
 * What the roots let a `.htaccess` file override: in any of their virtual hosts, since which of them serves its folder is not asked.
 * Everything, when that is not known, and when it is nothing: httpd then never reads the file.
 */
function overrideFor(path: string, roots: readonly Server[]): HtaccessContext {
  const granted = (name: string, unset: string, unknown: string): string =>
    roots
      .flatMap((server) =>
        server.virtualHosts.map((virtualHost) => {
          const effective = server.effective(name, { virtualHost, file: path, below: false, url: null });
          return effective.kind === 'set' ? effective.node.args : effective.kind === 'unset' ? unset : unknown;
        }),
      )
      .filter((args) => args.toLowerCase() !== 'none')
      .join(' ');
  const htaccess = parseAllowOverride(
    granted('AllowOverride', 'None', 'All'),
    granted('AllowOverrideList', 'None', 'None'),
  );
  return mayHoldAnything(htaccess) ? htaccess : parseAllowOverride('All');
}

/** What several servers say of one place is said once. A comment is of use when it suppresses what is said of one of them. */
function merged(
  results: readonly LintResult[],
  order: ReadonlyMap<string, number>,
  { inlineConfig = true, ...options }: LintRun['rules'],
): Linted {
  const rank = (path: string): number => order.get(path) ?? order.size;
  const files = new Map(results.flatMap((result) => result.files.map((source) => [source.path, source] as const)));
  const sources = [...files.values()].sort((a, b) => rank(a.path) - rank(b.path));
  const all = results.flatMap((result) => result.findings);
  const findings = results.length > 1 ? saidOnce(all) : all;
  const parsed = results.flatMap(({ server }) => server.files);
  const told = inlineConfig ? unsuppressed(findings, parsed, options) : findings;
  const byFile = groupBy(told, ({ location }) => location.source.path);
  const unread = [...byFile.keys()].filter((path) => !files.has(path));
  const paths = [...sources.map(({ path }) => path), ...unread];
  return {
    sources,
    findings: paths.flatMap((path) => (byFile.get(path) ?? []).sort(byPlace)),
    servers: results.map(({ server }) => server),
  };
}

function saidOnce(findings: readonly Finding[]): readonly Finding[] {
  const byKey = new Map<string, Finding>();
  for (const finding of findings) {
    const { source, span } = finding.location;
    const key = [finding.rule, source.path, span.start, span.end, finding.message].join('\0');
    if (!byKey.has(key)) byKey.set(key, finding);
  }
  return [...byKey.values()];
}

function byPlace(a: Finding, b: Finding): number {
  return a.location.span.start - b.location.span.start;
}

/** The settings for files of the platform that `--platform` names, or that the path of the first tells, or the drive that one of them names. */
function settingsFor(
  first: Source | undefined,
  drive: string | null,
  host: Host,
  given: Partial<Settings>,
  platform: Platform | undefined,
): Settings {
  const guessed = drive === null ? guessPlatform(host, first?.path) : 'windows';
  return createSettings({ platform: platform ?? guessed, ...given });
}

/** A server with drives is another machine than one that lacks them. */
function holdsDrive(host: Host, drive: string): boolean {
  return host.stat(`${drive}/`) === 'directory';
}
