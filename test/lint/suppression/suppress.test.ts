import { describe, expect, test } from 'vitest';
import { memoryHost } from '../../../src/httpd/host-memory.js';
import type { Finding } from '../../../src/lint/finding.js';
import { lintInputs } from '../../../src/lint/lint-inputs.js';
import { createSource } from '../../../src/text/index.js';

const EXCESSIVE = 'wsgi/threads-excessive';
const BAD = 'WSGIDaemonProcess app threads=100';

/** The rules of the findings of one file, and where they stand. */
function found(text: string, options: { inlineConfig?: boolean; rules?: string[] } = {}): string[] {
  return findingsOf(text, options).map(
    ({ rule, location: { source, span } }) => `${source.lineAt(span.start)} ${rule}`,
  );
}

function findingsOf(
  text: string,
  { inlineConfig = true, rules = [EXCESSIVE, 'suppression/*'] } = {},
): readonly Finding[] {
  return lintInputs([createSource('/a.conf', text)], {
    sysroot: undefined,
    host: memoryHost({}),
    platform: 'debian',
    settings: { serverVersion: '2.4.71', modWsgiVersion: null, defines: [], values: new Map() },
    rules: {
      preset: 'off',
      inlineConfig,
      rules: rules.map((pattern) => ({ pattern, level: 'warning' as const })),
    },
    context: 'server',
  }).findings;
}

describe('a comment suppresses', () => {
  test.each<[string, string, string[]]>([
    [
      'the next directive',
      `# wsgi-lint-disable-next ${EXCESSIVE} -- measured\n${BAD}\nWSGIDaemonProcess b threads=99`,
      [`3 ${EXCESSIVE}`],
    ],
    ['the next directive behind other comments', `# wsgi-lint-disable-next ${EXCESSIVE}\n\n# more\n${BAD}`, []],
    [
      'all of a continued directive',
      `# wsgi-lint-disable-next ${EXCESSIVE}\nWSGIDaemonProcess app \\\n  threads=100`,
      [],
    ],
    [
      'a whole section',
      `# wsgi-lint-disable-next ${EXCESSIVE}\n<VirtualHost *:80>\n${BAD}\n</VirtualHost>\nWSGIDaemonProcess b threads=99`,
      [`5 ${EXCESSIVE}`],
    ],
    [
      'up to enable',
      `# wsgi-lint-disable ${EXCESSIVE}\n${BAD}\n# wsgi-lint-enable ${EXCESSIVE}\nWSGIDaemonProcess b threads=99`,
      [`4 ${EXCESSIVE}`],
    ],
    ['up to the end of the file', `# wsgi-lint-disable ${EXCESSIVE}\n<VirtualHost *:80>\n${BAD}\n</VirtualHost>`, []],
    [
      'until its own rule is enabled',
      `# wsgi-lint-disable ${EXCESSIVE}\n# wsgi-lint-enable wsgi/user-root\n${BAD}`,
      ['2 suppression/unused'],
    ],
    [
      'all rules of a pattern but one that is enabled again',
      `# wsgi-lint-disable wsgi/*\nWSGIDaemonProcess b threads=99\n# wsgi-lint-enable ${EXCESSIVE}\n${BAD}`,
      [`4 ${EXCESSIVE}`],
    ],
    [
      'up to where a pattern enables it',
      `# wsgi-lint-disable ${EXCESSIVE}\n${BAD}\n# wsgi-lint-enable wsgi/*\nWSGIDaemonProcess b threads=99`,
      [`4 ${EXCESSIVE}`],
    ],
    [
      'again what is disabled again',
      `# wsgi-lint-disable wsgi/*\nWSGIDaemonProcess b threads=99\n# wsgi-lint-enable ${EXCESSIVE}\n# wsgi-lint-disable ${EXCESSIVE}\n${BAD}`,
      [],
    ],
    ['in the whole file', `${BAD}\n# wsgi-lint-disable-file ${EXCESSIVE}`, []],
    ['by a pattern', `# wsgi-lint-disable-next wsgi/threads-*\n${BAD}`, []],
    ['every rule, when it names none', `# wsgi-lint-disable-next -- it is so\n${BAD}`, []],
    ['several rules', `# wsgi-lint-disable-next wsgi/user-root,${EXCESSIVE} wsgi/no-locale\n${BAD}`, []],
    ['in the lines of a macro', `<Macro Site>\n# wsgi-lint-disable-next ${EXCESSIVE}\n${BAD}\n</Macro>\nUse Site`, []],
    [
      'not what stands before it',
      `${BAD}\n# wsgi-lint-disable-next ${EXCESSIVE}\n`,
      [`1 ${EXCESSIVE}`, '2 suppression/unused'],
    ],
    [
      'not by a word that is longer',
      `# wsgi-lint-disable-nextish ${EXCESSIVE}\n${BAD}`,
      ['1 suppression/unknown-comment', `2 ${EXCESSIVE}`],
    ],
    [
      'not behind a directive',
      `${BAD} # wsgi-lint-disable-file ${EXCESSIVE}`,
      [`1 ${EXCESSIVE}`, '1 syntax/invalid-value'],
    ],
    [
      'nothing behind the reason',
      `# wsgi-lint-disable-next wsgi/no-locale -- not ${EXCESSIVE}\n${BAD}`,
      [`2 ${EXCESSIVE}`],
    ],
  ])('%s', (_title, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('what is wrong with a comment', () => {
  test.each<[string, string, string[]]>([
    [
      'a rule that does not exist',
      `# wsgi-lint-disable-next wsgi/nothing\n${BAD}`,
      ['1 suppression/unknown-rule', `2 ${EXCESSIVE}`],
    ],
    ['nothing to suppress', `# wsgi-lint-disable-next ${EXCESSIVE}\nListen 80`, ['1 suppression/unused']],
    ['nothing behind it', `# wsgi-lint-disable-next ${EXCESSIVE}`, ['1 suppression/unused']],
    ['a rule that did not run is not judged', '# wsgi-lint-disable-next wsgi/user-root\nListen 80', []],
    [
      'nor is a comment under a condition',
      `<IfDefine X>\n# wsgi-lint-disable-next ${EXCESSIVE}\nListen 80\n</IfDefine>`,
      [],
    ],
  ])('%s', (_title, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test('comments are not looked at when nobody wants them', () => {
  expect(found(`# wsgi-lint-disable-file ${EXCESSIVE}\n${BAD}`, { inlineConfig: false })).toEqual([`2 ${EXCESSIVE}`]);
});

test('a comment that is of no use at all is removed once', () => {
  const idle = findingsOf(`# wsgi-lint-disable-next ${EXCESSIVE}, wsgi/no-locale\nListen 80`, {
    rules: [EXCESSIVE, 'wsgi/no-locale', 'suppression/*'],
  });
  expect(idle.map(({ fixes }) => fixes.map(({ title }) => title))).toEqual([['remove the comment'], []]);
});
