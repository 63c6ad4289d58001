import { describe, expect, test } from 'vitest';
import { readRequest } from '../../src/cli/route-request.js';
import { type Described, describeExample, exampleText } from '../../src/lint/example.js';
import { rules } from '../../src/lint/index.js';
import { lintServer, serverOf } from '../../src/lint/linter.js';
import { hostOf, settingsOf } from '../../src/lint/run-example.js';
import { commandOf } from '../../src/lint/witness/witness.js';
import { route } from '../../src/model/route/route.js';
import { createSource } from '../../src/text/index.js';

/** Every finding with a witness in the bad examples of all rules. */
const shown = rules.flatMap((rule) =>
  rule.examples.bad.map(describeExample).flatMap((example) => {
    const server = serverFor(example);
    const findings = lintServer(server, { preset: 'strict', rules: [] });
    return findings.flatMap(({ rule: name, message, witness }) =>
      witness === undefined || name !== rule.name ? [] : [{ server, name, message, witness }],
    );
  }),
);

test('rules show what they find by requests', () => {
  expect([...new Set(shown.map(({ name }) => name))].sort()).toEqual([
    'core/error-page-fails',
    'core/login-incomplete',
    'core/mount-never-reached',
    'core/proxy-refuses-everybody',
    'core/redirect-circle',
    'security/guard-without-effect',
    'security/guarded-in-one-host',
    'security/source-fetched',
    'wsgi/script-dir-not-granted',
    'wsgi/static-dir-not-granted',
  ]);
});

describe('what a person asks again is answered as the finding says', () => {
  test.each(shown.map((each) => [each.name, commandOf(each.witness), each] as const))('%s: %s', (_, command, each) => {
    const { server, message, witness } = each;
    const { method, url, connect, status, location } = witness;
    const request = readRequest(
      { method, url, headers: [], ...(connect === null ? {} : { connect }) },
      { server, host: server.host },
    );
    if (typeof request === 'string') throw new Error(request);
    const answer = route(server, request, server.host);
    expect(message).toContain(command);
    if (status !== null)
      expect([answer.certainty, answer.status, answer.location]).toEqual(['certain', status, location]);
  });
});

function serverFor(example: Described): ReturnType<typeof serverOf> {
  const text = exampleText(example);
  const path = example.path ?? '/etc/apache2/site.conf';
  return serverOf([{ path, source: createSource(path, text) }], hostOf(example, text), settingsOf(example));
}
