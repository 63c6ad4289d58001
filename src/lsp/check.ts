import { NEWEST } from '../httpd/defaults.js';
import type { Steps } from '../httpd/steps.js';
import { type Linted, type LintRun, lintInputsInSteps } from '../lint/lint-inputs.js';
import { rules } from '../lint/rules/index.js';
import { parseDefines, wholeVersion } from '../lint/server-settings.js';
import { mayRun } from '../lint/severity.js';
import { createSource, decode, type Source } from '../text/index.js';
import type { CheckOptions } from './analysis.js';
import type { Machine } from './machine.js';
import type { ClientSettings } from './settings.js';

/** The rules that say what httpd rejects: to ask all others whether they run takes longer than to look at one line. */
const rejecting = rules.filter((rule) => mayRun(rule, 'off', []));

/**
 * Lints files together as the command line does with the same files as its operands. Files that cannot be read are left out. What the
 * configuration file says goes before the client's settings: it is the same for all who work on the files.
 * @param paths as the server knows them
 */
export function* checkFiles(
  paths: readonly string[],
  { host, sysroot, paths: map, configFor }: Machine,
  settings: ClientSettings,
  { only, early }: CheckOptions = {},
): Steps<Linted> {
  const sources = paths.flatMap((path): Source[] => {
    const result = host.readFile(path);
    return result.ok ? [createSource(path, decode(result.bytes))] : [];
  });
  const { content, isIgnored, rulesFor, server } = configFor(paths[0] ?? '/');
  const preset = content.preset ?? settings.preset;
  const run: LintRun = {
    sysroot,
    // The sources have the server's paths already.
    paths: { ...map, toServer: (path) => path },
    host,
    platform: content.platform ?? settings.platform,
    settings: {
      serverVersion: wholeVersion(settings.serverVersion ?? '', NEWEST.serverVersion) ?? NEWEST.serverVersion,
      modWsgiVersion: wholeVersion(settings.modWsgiVersion ?? '', NEWEST.modWsgiVersion),
      ...server,
      ...parseDefines([...(settings.defines ?? []), ...(content.defines ?? [])]),
    },
    rules:
      only === 'rejections'
        ? { preset: 'off', catalogue: rejecting }
        : {
            ...(preset === undefined ? {} : { preset }),
            rules: [
              ...Object.entries(settings.rules ?? {}).map(([pattern, level]) => ({ pattern, level })),
              ...rulesFor(map.toLocal),
            ],
          },
    context: 'server',
  };
  const kept = (linted: Linted): Linted => ({
    ...linted,
    findings: linted.findings.filter(({ location }) => !isIgnored(map.toLocal(location.source.path))),
  });
  return kept(yield* lintInputsInSteps(sources, run, early && ((rejections) => early(kept(rejections)))));
}
