import { expect, test } from 'vitest';
import { createSettings } from '../../src/httpd/defaults.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { replaceIn } from '../../src/lint/edits.js';
import { lintServer, serverOf } from '../../src/lint/linter.js';
import { defineRule, type Rule } from '../../src/lint/rule.js';
import { argumentsOf } from '../../src/model/arguments.js';
import type { ConfigNode, Server } from '../../src/model/server.js';

/** A rule that mends the administrator of some hosts, safely as far as it knows. */
function mending(isMeant: (node: ConfigNode, server: Server) => boolean): Rule {
  return defineRule({
    name: 'core/test',
    severity: 'warning',
    preset: 'recommended',
    fixable: 'safe',
    title: 'test',
    why: '',
    references: [],
    examples: { bad: [], good: [] },
    check(server, report) {
      for (const node of server.nodes('ServerAdmin')) {
        const [word] = argumentsOf(node);
        if (word === undefined || !isMeant(node, server)) continue;
        const fixes = replaceIn(node, word.start, word.end, 'b@c.example', { title: 'write', safe: true });
        report({ at: word.location, node, message: 'wrong', fixes });
      }
    },
  });
}

const HOSTS = ['one', 'two']
  .map((name) => `<VirtualHost *:80>\nServerName ${name}\nINCLUDE\n</VirtualHost>\n`)
  .join('');
const everywhere = mending(() => true);
const inOne = mending((node, server) => server.virtualHostOf(node).serverName === 'one');

test.each([
  ['by one of two uses of a macro', '<Macro M>\nServerAdmin a\n</Macro>\n', 'Use M', inOne, [false]],
  ['by both uses of a macro', '<Macro M>\nServerAdmin a\n</Macro>\n', 'Use M', everywhere, [true]],
  ['by one of two includes', '', 'Include part.conf', inOne, [false]],
  ['by both includes', '', 'Include part.conf', everywhere, [true]],
  ['by each host for itself', '', 'ServerAdmin a', inOne, [true]],
])('a fix that is asked for %s', (_, before, line, rule, safe) => {
  const text = before + HOSTS.replaceAll('INCLUDE', line);
  const files = { '/etc/apache2/main.conf': text, '/etc/apache2/part.conf': 'ServerAdmin a\n' };
  const settings = createSettings({ world: 'open', platform: 'debian' });
  const server = serverOf([{ path: '/etc/apache2/main.conf' }], memoryHost(files), settings);
  const findings = lintServer(server, { preset: 'strict', catalogue: [rule] });
  expect(findings.flatMap(({ fixes }) => fixes.map((fix) => fix.safe))).toEqual(safe);
});
