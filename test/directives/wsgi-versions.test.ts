import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/directives/availability.js';
import type { HandlerServer } from '../../src/directives/handler.js';
import {
  type Answer,
  type Answers,
  answerOf,
  type Build,
  readVersionCases,
  unprinted,
} from '../conformance/version-cases.js';
import { call, fakeServer, type Line, section } from './fake-server.js';

const recorded = readVersionCases('wsgi-versions.json');
const versions = recorded.builds.map(({ version }) => version);
/** The first version whose every answer is ours. */
const OLDEST = '3.0';

const USERS: Readonly<Record<string, number>> = { root: 0, 'www-data': 33, '#0': 0, '#33': 33 };
const GROUPS: Readonly<Record<string, number>> = { root: 0, adm: 4, 'www-data': 33, '#0': 0, '#33': 33 };
const server: Partial<HandlerServer> = {
  hasModule: () => true,
  user: (name) => (name in USERS ? { uid: USERS[name] ?? 0 } : 'missing'),
  group: (name) => (name in GROUPS ? { gid: GROUPS[name] ?? 0 } : 'missing'),
};

/** The lines of a configuration. `IfModule` is always true here, and leaves no node. */
function linesOf(config: string): readonly Line[] {
  const open: { tag: string; children: Line[] }[] = [{ tag: '', children: [] }];
  const innermost = (): { tag: string; children: Line[] } => open.at(-1) ?? { tag: '', children: [] };
  for (const line of config.split('\n')) {
    if (/^<\/?IfModule/.test(line)) continue;
    if (line.startsWith('</')) {
      const { tag, children } = open.pop() ?? innermost();
      innermost().children.push(section(tag, ...children));
    } else if (line.startsWith('<')) open.push({ tag: line, children: [] });
    else innermost().children.push(line.trimEnd());
  }
  return innermost().children;
}

/** The recordings' server has a name. */
function ours(config: string, modWsgiVersion: string): Answer {
  return call(['ServerName localhost', ...linesOf(config)], fakeServer({}, { ...server, modWsgiVersion }));
}

/** httpd 2.2 does not say in which context a directive stands. */
function comparable(answer: Answer, httpd: string): Answer {
  const text = unprinted(answer);
  return httpd.startsWith('2.2') ? (text?.replace(/not allowed in <\w+> context$/, 'not allowed here') ?? null) : text;
}

/** The first and last version of each answer: what lies between says the same. */
function turnsOf(answers: Answers): readonly string[] {
  const starts = answers === null || typeof answers === 'string' ? [] : Object.keys(answers).slice(1);
  const turns = starts.flatMap((start) => [versions[versions.indexOf(start) - 1] ?? start, start]);
  return [versions[0] ?? '', OLDEST, ...turns, versions.at(-1) ?? ''];
}

/** What was said, and what we say, wherever a version began to say something else. */
function answersIn({ version, httpd }: Build): readonly { config: string; said: Answer; message: Answer }[] {
  return recorded.cases
    .filter(([, answers]) => turnsOf(answers).includes(version))
    .map(([config, answers]) => ({
      config,
      said: comparable(answerOf(answers, version) ?? null, httpd),
      message: comparable(ours(config, version), httpd),
    }));
}

const isUnknown = (answer: Answer): boolean => answer?.startsWith('Invalid command ') === true;

describe('what builds of mod_wsgi say', () => {
  it('is recorded for many versions and configurations', () => {
    expect(versions.length).toBeGreaterThan(90);
    expect(recorded.cases.length).toBeGreaterThan(1400);
  });

  it.each(recorded.builds.filter(({ version }) => compareVersions(version, OLDEST) >= 0))('$version', (build) => {
    expect(answersIn(build).filter(({ said, message }) => said !== message)).toEqual([]);
  });

  // How versions 1 and 2 took options apart is not followed.
  it.each(recorded.builds.filter(({ version }) => compareVersions(version, OLDEST) < 0))('$version: names', (build) => {
    expect(answersIn(build).filter(({ said, message }) => isUnknown(said) !== isUnknown(message))).toEqual([]);
  });
});
