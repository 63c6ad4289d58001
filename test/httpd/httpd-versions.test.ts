import { describe, expect, it } from 'vitest';
import { configtest } from '../../src/httpd/configtest.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { type Answer, answerOf, type Build, readVersionCases, unprinted } from '../conformance/version-cases.js';

const { builds, cases, modules } = readVersionCases('httpd-versions.json');

/** Configurations whose message, or whose verdict, we do not follow through the versions, and why. */
const NOT_FOLLOWED: Readonly<Record<string, string>> = {
  'ProxyPass / http://a/ mapping=servlet': 'the parameters of workers are those of the newest version',
  'SubstituteMaxLineLength 99999999999g': 'the verdict is the same, the message is the newest',
};

const HEAD = ['ServerRoot /s', 'ServerName localhost', 'Listen 127.0.0.1:18080'];

function ours(config: string, serverVersion: string): Answer {
  const file = '/s/httpd.conf';
  const text = [...HEAD, config, ''].join('\n');
  const host = memoryHost({ [file]: text, '/s/logs': null, '/tmp': null, '/dev/null': '', '/var/www/html': null });
  const loaded = modules.map((name) => `${name}_module`);
  const { error } = configtest({ host, serverRoot: '/s', file, serverVersion, modules: loaded });
  return error === null
    ? null
    : error.message.replace(/^(Invalid command '[^']*'), .*$/s, '$1').replaceAll('/s/', '{ROOT}/');
}

describe('what versions of httpd say', () => {
  it.each(builds)('$version', ({ version }: Build) => {
    const wrong = cases
      .filter(([config]) => !Object.hasOwn(NOT_FOLLOWED, config))
      .map(([config, answers]) => ({ config, said: answerOf(answers, version), message: ours(config, version) }))
      .filter(({ said, message }) => said !== undefined && unprinted(said) !== message);
    expect(wrong).toEqual([]);
  });
});
