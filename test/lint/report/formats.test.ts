import { expect, test } from 'vitest';
import { type FormatName, reporters, reportText } from '../../../src/lint/report/index.js';
import { createSource } from '../../../src/text/index.js';
import { findingIn, plainOptions } from './marked.js';

const finding = findingIn(
  'WSGIProcessGroup\n\u{1f600} «a%b,c:d»',
  {
    severity: 'info',
    message: '50 % wrong\nand \u001b[0m worse',
    rejected: true,
    fixes: [
      { title: 'write `app`', safe: true, edits: [{ file: '/work/site.conf', start: 40, end: 44, text: 'app' }] },
    ],
  },
  ['defined here'],
  { '/work/b,c.conf': '«x»' },
);
const report = {
  files: [finding.location.source, ...finding.related.map(({ location }) => location.source)],
  findings: [finding, { ...finding, severity: 'hint' as const }],
};

function written(format: FormatName): string {
  return reportText(format, report, { ...plainOptions, ruleUrl: (rule) => `https://example.org/${rule}` });
}

test('concise', () => {
  expect(written('concise').split('\n')).toEqual([
    'site.conf:2:4: info: 50 % wrong and ␛[0m worse [wsgi/some-rule]',
    'site.conf:2:4: hint: 50 % wrong and ␛[0m worse [wsgi/some-rule]',
    '',
  ]);
});

test('github', () => {
  expect(written('github').split('\n')[0]).toBe(
    '::notice file=site.conf,line=2,endLine=2,col=4,endColumn=11,title=wsgi/some-rule::50 %25 wrong and ␛[0m worse',
  );
});

const jsonFinding = {
  rule: 'wsgi/some-rule',
  severity: 'info',
  message: '50 % wrong\nand \u001b[0m worse',
  file: 'site.conf',
  line: 2,
  column: 4,
  endLine: 2,
  endColumn: 11,
  rejected: true,
  certainty: 'certain',
  related: [{ file: 'b,c.conf', line: 1, column: 1, endLine: 1, endColumn: 2, message: 'defined here' }],
  fixes: [{ title: 'write `app`', safe: true, edits: [{ file: 'site.conf', start: 40, end: 44, text: 'app' }] }],
  url: 'https://example.org/wsgi/some-rule',
};

test('json', () => {
  expect(JSON.parse(written('json'))).toEqual({
    version: 1,
    files: ['site.conf', 'b,c.conf'],
    findings: [jsonFinding, { ...jsonFinding, severity: 'hint' }],
    summary: { error: 0, warning: 0, info: 1, hint: 1 },
  });
});

test('json-lines', () => {
  const lines = written('json-lines').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).severity)).toEqual(['info', 'hint']);
});

test.each(Object.keys(reporters) as FormatName[])('%s sends no control character', (format) => {
  const hostile = findingIn('«\u001b]0;x\u0007\u009b1m\u202e\u2066»', { message: '\u009b2J\u001b\u0007\u202e\ufeff' });
  const text = reportText(
    format,
    { files: [createSource('/work/\u001b.conf', '')], findings: [hostile] },
    plainOptions,
  );
  expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]/);
});

test('json and sarif have the request that shows a finding', () => {
  const witness = { method: 'GET', url: 'http://www.example.com/a', connect: null, status: 301, location: '/b' };
  const shown = { ...report, findings: [{ ...finding, witness }] };
  const { findings } = JSON.parse(reportText('json', shown, plainOptions));
  expect(findings[0].witness).toEqual(witness);
  const { runs } = JSON.parse(reportText('sarif', shown, plainOptions));
  expect(runs[0].results[0].properties.witness).toEqual(witness);
});
