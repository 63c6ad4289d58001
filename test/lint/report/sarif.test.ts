import { expect, test } from 'vitest';
import { z } from 'zod';
import { reportText } from '../../../src/lint/report/index.js';
import { pathUri } from '../../../src/lint/report/uri.js';
import { rules } from '../../../src/lint/rules/index.js';
import { createSource } from '../../../src/text/index.js';
import { findingIn, plainOptions } from './marked.js';

/** What SARIF 2.1.0 asks of the parts that are written, and nothing beside them. */
const message = z.strictObject({ text: z.string().min(1) });
const documented = z.strictObject({ text: z.string().min(1), markdown: z.string().optional() });
const isUnique = (list: readonly string[]): boolean => new Set(list).size === list.length;
const level = z.enum(['none', 'note', 'warning', 'error']);
const artifactLocation = z.strictObject({
  // RFC 3986: characters of a reference, without dot segments at its start.
  uri: z.string().regex(/^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$/),
  uriBaseId: z.literal('SRCROOT').optional(),
});
const number = z.int().min(1);
const region = z.strictObject({ startLine: number, startColumn: number, endLine: number, endColumn: number });
const physicalLocation = z.strictObject({ artifactLocation, region });
const reportingDescriptor = z.strictObject({
  id: z.string(),
  shortDescription: message,
  fullDescription: z.strictObject({ text: z.string().max(1024) }),
  help: documented,
  helpUri: z.url(),
  defaultConfiguration: z.strictObject({ level }),
  properties: z.strictObject({ tags: z.array(z.string()).refine(isUnique), 'problem.severity': z.string() }),
});
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z.tuple([z.strictObject({ physicalLocation })]),
  relatedLocations: z.array(z.strictObject({ id: number, physicalLocation, message })).optional(),
  partialFingerprints: z.strictObject({ 'wsgiLint/v1': z.string() }),
  fixes: z
    .array(
      z.strictObject({
        description: message,
        artifactChanges: z
          .array(
            z.strictObject({
              artifactLocation,
              replacements: z
                .array(z.strictObject({ deletedRegion: region, insertedContent: message.optional() }))
                .min(1),
            }),
          )
          .min(1),
      }),
    )
    .optional(),
  properties: z.strictObject({ rejected: z.boolean(), certainty: z.string() }),
});
const notification = z.strictObject({ level, message });
const log = z.strictObject({
  version: z.literal('2.1.0'),
  $schema: z.url(),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.literal('wsgi-lint'),
          version: z.string(),
          semanticVersion: z.string(),
          informationUri: z.url(),
          rules: z.array(reportingDescriptor),
        }),
      }),
      invocations: z.tuple([
        z.strictObject({
          executionSuccessful: z.boolean(),
          exitCode: z.int(),
          toolExecutionNotifications: z.array(notification),
        }),
      ]),
      originalUriBaseIds: z.strictObject({ SRCROOT: z.strictObject({ description: message }) }),
      columnKind: z.literal('utf16CodeUnits'),
      artifacts: z.array(z.strictObject({ location: artifactLocation, roles: z.tuple([z.literal('analysisTarget')]) })),
      results: z.array(result),
    }),
  ]),
});

const finding = findingIn(
  'A\n\u{1f600} «a%{b}»',
  {
    rule: 'wsgi/undefined-process-group',
    severity: 'info',
    label: 'this one',
    fixes: [
      {
        title: 'move it',
        safe: false,
        edits: [
          { file: '/work/site.conf', start: 5, end: 10, text: '' },
          { file: '/work/b c.conf', start: 0, end: 0, text: 'b\n' },
        ],
      },
      { title: 'write elsewhere', safe: false, edits: [{ file: '/work/unknown.conf', start: 0, end: 1, text: 'x' }] },
    ],
  },
  ['defined here'],
  { '/work/b c.conf': '«x»' },
);
const report = {
  files: [finding.location.source, ...finding.related.map(({ location }) => location.source)],
  findings: [finding, { ...finding, rule: 'syntax/include', fixes: [], related: [] }],
  outcome: { exitStatus: 3, failures: ['gone.conf: no such file'] },
};
const options = {
  ...plainOptions,
  ruleUrl: (rule: string) => `https://example.org/${rule}`,
  ruleOf: (name: string) => rules.find((rule) => rule.name === name),
};

function sarif(reported = report) {
  return log.parse(JSON.parse(reportText('sarif', reported, options))).runs[0];
}

test('a finding with all that belongs to it', () => {
  const { results, tool, invocations, artifacts } = sarif();
  expect(results[0]).toEqual({
    ruleId: 'wsgi/undefined-process-group',
    ruleIndex: 1,
    level: 'note',
    message: { text: 'something is wrong (this one)' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'site.conf', uriBaseId: 'SRCROOT' },
          region: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 9 },
        },
      },
    ],
    relatedLocations: [
      {
        id: 1,
        physicalLocation: {
          artifactLocation: { uri: 'b%20c.conf', uriBaseId: 'SRCROOT' },
          region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
        },
        message: { text: 'defined here' },
      },
    ],
    partialFingerprints: { 'wsgiLint/v1': expect.stringMatching(/^[0-9a-f]{16}$/) },
    fixes: [
      {
        description: { text: 'move it' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'site.conf', uriBaseId: 'SRCROOT' },
            replacements: [{ deletedRegion: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 9 } }],
          },
          {
            artifactLocation: { uri: 'b%20c.conf', uriBaseId: 'SRCROOT' },
            replacements: [
              {
                deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
                insertedContent: { text: 'b\n' },
              },
            ],
          },
        ],
      },
    ],
    properties: { rejected: false, certainty: 'certain' },
  });
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(['syntax/include', 'wsgi/undefined-process-group']);
  expect(tool.driver.rules[1]?.help.markdown).toContain('## Wrong\n\n```apache\nWSGIDaemonProcess myapp\n');
  expect(invocations[0]).toEqual({
    executionSuccessful: false,
    exitCode: 3,
    toolExecutionNotifications: [{ level: 'error', message: { text: 'gone.conf: no such file' } }],
  });
  expect(artifacts).toHaveLength(2);
});

test('every rule can be documented', () => {
  const findings = rules.map(({ name }) => ({ ...finding, rule: name }));
  expect(sarif({ ...report, findings }).tool.driver.rules).toHaveLength(rules.length);
});

test('fingerprints last while lines come and go, and no two are equal', () => {
  const printsIn = (text: string): readonly string[] => {
    const source = createSource('/work/site.conf', text);
    const findings = Array.from(text.matchAll(/app/g), ({ index }) => ({
      ...finding,
      location: { source, span: { start: index, end: index + 3 } },
    }));
    return sarif({ ...report, findings }).results.map(({ partialFingerprints }) => partialFingerprints['wsgiLint/v1']);
  };
  const before = printsIn('WSGIProcessGroup app\nWSGIProcessGroup app\n');
  expect(new Set(before).size).toBe(2);
  expect(printsIn('# more\n\n  WSGIProcessGroup   app\nWSGIProcessGroup app # and so on')).not.toEqual(before);
  expect(printsIn('# more\n\n  WSGIProcessGroup   app\n\tWSGIProcessGroup app\n')).toEqual(before);
});

test.each([
  ['conf.d/a b#1?.conf', 'conf.d/a%20b%231%3F.conf'],
  ['../a:b.conf', '../a%3Ab.conf'],
  ['/etc/é.conf', 'file:///etc/%C3%A9.conf'],
  ['a\udcff.conf', 'a%FF.conf'],
  ['<stdin>', '%3Cstdin%3E'],
  ['C:\\conf\\a.conf', 'file:///C:/conf/a.conf'],
])('the path %j as a URI', (path, uri) => {
  expect(pathUri(path)).toBe(uri);
});
