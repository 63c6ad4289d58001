import { createSettings } from '../httpd/defaults.js';
import type { Host } from '../httpd/host.js';
import { memoryHost } from '../httpd/host-memory.js';
import { unknownHost } from '../httpd/host-unknown.js';
import { parseAllowOverride } from '../httpd/htaccess-context.js';
import type { Settings } from '../httpd/settings.js';
import { createSource } from '../text/index.js';
import { type Described, EXAMPLE_PATH, exampleText } from './example.js';
import type { Finding } from './finding.js';
import { lintServer, serverOf } from './linter.js';
import { labelledMessage } from './report/labelled.js';
import { placeOf } from './report/place.js';
import type { Rule } from './rule.js';

/** The server that an example is read for. */
export function settingsOf({ serverVersion, modWsgiVersion, platform, world = 'open' }: Described): Settings {
  return createSettings({
    world,
    platform: platform ?? 'debian',
    ...(serverVersion === undefined ? {} : { serverVersion }),
    ...(modWsgiVersion === undefined ? {} : { modWsgiVersion }),
  });
}

/** The machine of an example: one of its files alone, or one of which nothing is known. */
export function hostOf({ files, owners = {}, world, path = EXAMPLE_PATH }: Described, text: string): Host {
  return files === undefined && world !== 'closed' ? unknownHost : memoryHost({ ...files, [path]: text }, { owners });
}

/** What the named rule, or every rule, says of an example when `text` stands in it. */
export function findingsOf(example: Described, text: string, rule?: Rule): readonly Finding[] {
  const { path = EXAMPLE_PATH } = example;
  const input = { path, source: createSource(path, text) };
  const htaccess = example.htaccess === undefined ? undefined : parseAllowOverride(example.htaccess);
  const server = serverOf([input], hostOf(example, text), settingsOf(example), htaccess);
  const findings = lintServer(server, { preset: 'strict' });
  return rule === undefined ? findings : findings.filter((finding) => finding.rule === rule.name);
}

/** What a rule says of one of its examples, a line for each finding: `2:18: error: …`. */
export function findingLines(rule: Rule, example: Described): readonly string[] {
  return findingsOf(example, exampleText(example), rule).map((finding) => {
    const { line, column } = placeOf(finding.location);
    return `${line}:${column}: ${finding.severity}: ${labelledMessage(finding)}`;
  });
}
