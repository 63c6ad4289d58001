import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const grammarFile = new URL('../../editors/vscode/syntaxes/apacheconf.tmLanguage.json', import.meta.url);
let grammar: textmate.IGrammar;

beforeAll(async () => {
  const wasm = await readFile(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(await readFile(grammarFile, 'utf8'), 'grammar.json'),
  });
  const loaded = await registry.loadGrammar('source.apacheconf');
  if (loaded === null) throw new Error('the grammar does not load');
  grammar = loaded;
});

/** Every token that has a scope beyond the language's, as `text → innermost scope` (without the language's suffix). */
function scopes(text: string): string[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .filter(({ scopes: all }) => all.length > 1)
      .map(
        ({ startIndex, endIndex, scopes: all }) =>
          [line.slice(startIndex, endIndex), all.at(-1)?.replace('.apacheconf', '')] as const,
      )
      .filter(([piece]) => piece.trim() !== '')
      .map(([piece, scope]) => `${piece.trim()} → ${scope}`);
  });
}

const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  ['a comment', '# a', ['# → comment.line.number-sign', 'a → comment.line.number-sign']],
  [
    'a comment that a backslash continues',
    '# a \\\nListen 80',
    ['# → comment.line.number-sign', 'a \\ → comment.line.number-sign', 'Listen 80 → comment.line.number-sign'],
  ],
  ['a hash behind a directive is no comment', 'ServerName a # b', ['ServerName → keyword.other.directive']],
  [
    'a section',
    '<VirtualHost *:80>\n</VirtualHost>',
    [
      '< → punctuation.definition.tag',
      'VirtualHost → entity.name.tag',
      '80 → constant.numeric',
      '> → punctuation.definition.tag',
      '</ → punctuation.definition.tag',
      'VirtualHost → entity.name.tag',
      '> → punctuation.definition.tag',
    ],
  ],
  [
    'options and variables',
    'WSGIDaemonProcess a threads=5 home=${ROOT} display-name=%{GROUP}',
    [
      'WSGIDaemonProcess → keyword.other.directive',
      'threads → variable.parameter',
      '= → keyword.operator.assignment',
      '5 → constant.numeric',
      'home → variable.parameter',
      '= → keyword.operator.assignment',
      '${ROOT} → variable.other.define',
      'display-name → variable.parameter',
      '= → keyword.operator.assignment',
      '%{GROUP} → variable.other.server',
    ],
  ],
  [
    'arguments on a continued line',
    'Require \\\n  all granted',
    [
      'Require → keyword.other.directive',
      '\\ → constant.character.escape.continuation',
      'all → constant.language',
      'granted → constant.language',
    ],
  ],
  [
    'a quoted argument without its end stops with the line',
    'ServerAdmin "a\nListen 80',
    [
      'ServerAdmin → keyword.other.directive',
      '" → string.quoted.double',
      'a → string.quoted.double',
      'Listen → keyword.other.directive',
      '80 → constant.numeric',
    ],
  ],
];

describe('the TextMate grammar', () => {
  test.each(cases)('%s', (_name, text, expected) => {
    expect(scopes(text).filter((scope) => !scope.endsWith('source.apacheconf'))).toEqual(expected);
  });
});
