import { expect, test } from 'vitest';
import type { Finding } from '../../../src/lint/finding.js';
import { bytePositions } from '../../../src/lint/report/byte-columns.js';
import { type FormatName, type Reportable, reporters, reportText } from '../../../src/lint/report/index.js';
import { byteLength, createSource } from '../../../src/text/index.js';
import { findingIn, plainOptions } from './marked.js';

const error = findingIn('A «é<b»', {
  message: 'wrong & "bad"',
  label: 'did you mean `c`?',
  rejected: true,
  fixes: [
    { title: 'write `c`', safe: true, edits: [{ file: '/work/site.conf', start: 2, end: 5, text: 'c' }] },
    {
      title: 'write `d` at both ends',
      safe: false,
      edits: [
        { file: '/work/site.conf', start: 4, end: 5, text: 'd' },
        { file: '/work/site.conf', start: 2, end: 3, text: 'd' },
      ],
    },
    { title: 'write there', safe: false, edits: [{ file: '/work/other.conf', start: 0, end: 0, text: 'x' }] },
  ],
});
const again: Finding = { ...error, severity: 'warning', rejected: false, fixes: [] };
const hint = findingIn('x\n«y»', { rule: 'security/other-rule', severity: 'hint' });
const report: Reportable = {
  files: [error.location.source, createSource('/work/clean.conf', '')],
  findings: [error, { ...again, label: '' }, hint],
};

function written(format: FormatName, reported = report): string {
  return reportText(format, reported, { ...plainOptions, ruleUrl: (rule) => `https://example.org/${rule}` });
}

test('checkstyle', () => {
  expect(written('checkstyle')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="site.conf">
    <error line="1" column="3" severity="error" message="wrong &amp; &quot;bad&quot;" source="wsgi-lint.wsgi/some-rule"/>
    <error line="1" column="3" severity="warning" message="wrong &amp; &quot;bad&quot;" source="wsgi-lint.wsgi/some-rule"/>
    <error line="2" column="1" severity="info" message="something is wrong" source="wsgi-lint.security/other-rule"/>
  </file>
  <file name="clean.conf">
  </file>
</checkstyle>
`);
});

test('junit has one test for each rule that finds something in a file, and one for a file without findings', () => {
  expect(written('junit')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="wsgi-lint" tests="3" failures="1" errors="0" skipped="0" time="0">
  <testsuite name="site.conf" tests="2" failures="1" errors="0" skipped="0" time="0">
    <testcase name="wsgi/some-rule" classname="site.conf" file="site.conf" time="0">
      <failure message="wrong &amp; &quot;bad&quot; (and 1 more)" type="error">site.conf:1:3: error: wrong &amp; &quot;bad&quot; (did you mean \`c\`?); see https://example.org/wsgi/some-rule
site.conf:1:3: warning: wrong &amp; &quot;bad&quot;; see https://example.org/wsgi/some-rule
</failure>
    </testcase>
    <testcase name="security/other-rule" classname="site.conf" file="site.conf" time="0">
      <system-out>site.conf:2:1: hint: something is wrong; see https://example.org/security/other-rule
</system-out>
    </testcase>
  </testsuite>
  <testsuite name="clean.conf" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="wsgi-lint" classname="clean.conf" file="clean.conf" time="0"/>
  </testsuite>
</testsuites>
`);
});

test('gitlab', () => {
  const issues = JSON.parse(written('gitlab'));
  expect(issues[0]).toEqual({
    type: 'issue',
    check_name: 'wsgi/some-rule',
    description: 'wrong & "bad" (did you mean `c`?)',
    content: { body: '[wsgi/some-rule](https://example.org/wsgi/some-rule)' },
    categories: ['Bug Risk'],
    severity: 'blocker',
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    location: { path: 'site.conf', lines: { begin: 1, end: 1 } },
  });
  expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual(['blocker', 'major', 'info']);
  expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(3);
});

test('rdjson counts columns in bytes, and suggests a fix as one replacement', () => {
  const range = { start: { line: 1, column: 3 }, end: { line: 1, column: 7 } };
  const { source, diagnostics } = JSON.parse(written('rdjson'));
  expect(source.name).toBe('wsgi-lint');
  expect(diagnostics[0]).toEqual({
    message: 'wrong & "bad" (did you mean `c`?)',
    location: { path: 'site.conf', range },
    severity: 'ERROR',
    code: { value: 'wsgi/some-rule', url: 'https://example.org/wsgi/some-rule' },
    suggestions: [
      { range, text: 'c' },
      { range, text: 'd<d' },
    ],
  });
  expect(diagnostics[2].severity).toBe('INFO');
});

test('columns in bytes, whatever was asked before', () => {
  const line = 'x\u{1f600}é\udcff日'.repeat(1000);
  const source = createSource('/work/long.conf', `é\n${line}\n`);
  const position = bytePositions();
  const offsets = [5999, 2, 2001, 2000, 1025, 1027, 0, 4100, 3, 6001];
  expect(offsets.map((offset) => position(source, offset))).toEqual(
    offsets.map((offset) =>
      offset < 2 ? { line: 1, column: offset + 1 } : { line: 2, column: byteLength(source.text.slice(2, offset)) + 1 },
    ),
  );
});

test.each(['checkstyle', 'junit', 'gitlab', 'rdjson', 'sarif', 'json', 'json-lines'] as const)(
  '%s holds well-formed text alone',
  (format) => {
    const hostile = findingIn('«\udcff\u0000\ufffe»', {
      message: 'no \udcff, \ud800 or \uffff here',
      fixes: [{ title: '\udcff', safe: true, edits: [{ file: '/work/site.conf', start: 0, end: 1, text: '\udcfe' }] }],
    });
    const path = '/work/\udcff\u0001.conf';
    const source = createSource(path, hostile.location.source.text);
    const findings = [{ ...hostile, location: { ...hostile.location, source } }];
    const text = written(format, { files: [source], findings });
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f]/);
    // What an edit writes is no text for readers.
    expect(text.replace('"text":"\\udcfe"', '')).not.toMatch(/\\ud[89a-f]/i);
    if (format === 'checkstyle' || format === 'junit') expect(text).not.toMatch(/[\ufffe\uffff]/);
  },
);

test.each(['json', 'sarif', 'gitlab', 'rdjson', 'github', 'concise', 'checkstyle', 'junit', 'pretty'] as const)(
  '%s of nothing is a whole report',
  (format) => {
    const text = written(format, { files: [], findings: [] });
    if (['json', 'sarif', 'gitlab', 'rdjson'].includes(format)) expect(() => JSON.parse(text)).not.toThrow();
    else expect(text === '' || text.endsWith('\n')).toBe(true);
  },
);

test.each(Object.keys(reporters) as FormatName[])('%s of 20,000 findings in one line of 1 MB is written', (format) => {
  const word = 'é app threads=15 processes=2 display-name=%{GROUP} ';
  const source = createSource('/work/long.conf', word.repeat(20_000));
  const findings = Array.from({ length: 20_000 }, (_, at): Finding => {
    const start = at * word.length + 2;
    const fix = { title: 'write `x`', safe: true, edits: [{ file: source.path, start, end: start + 3, text: 'x' }] };
    return { ...hint, location: { source, span: { start, end: start + 3 } }, fixes: [fix] };
  });
  expect(written(format, { files: [source], findings }).length).toBeGreaterThan(100_000);
});
