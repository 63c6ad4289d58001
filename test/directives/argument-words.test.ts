import { expect, test } from 'vitest';
import { argumentWords } from '../../src/directives/argument-words.js';
import { call, type FakeServer, fakeServer, section } from './fake-server.js';

/** A line for a word that `explain` and hover show; `…` and `[…]` in it stand for what may follow. */
const LINES: Readonly<Record<string, Readonly<Record<string, (word: string) => string>>>> = {
  AllowOverride: { class: (word) => `AllowOverride ${word.replace('option,...', 'Indexes').replace(/\|.*/, '')}` },
  AuthBasicProvider: { 'provider-name': (word) => `AuthBasicProvider ${word}` },
  AuthDigestProvider: { 'provider-name': (word) => `AuthDigestProvider ${word}` },
  CharsetOptions: { option: (word) => `CharsetOptions ${word}` },
  ExpiresDefault: {
    base: (word) => `ExpiresDefault "${word} 1 day"`,
    unit: (word) => `ExpiresDefault "now 1 ${word}"`,
  },
  FileETag: { component: (word) => `FileETag ${word}` },
  Header: {
    action: (word) => `Header ${word} ${word.startsWith('edit') ? 'X a b' : /unset|echo/.test(word) ? 'X' : 'X a'}`,
  },
  IndexOptions: { option: (word) => `IndexOptions ${word.replace(/\[.*/, '').replace('n|*', '20')}` },
  LogLevel: { level: (word) => `LogLevel ${word}` },
  MDCAChallenges: { type: (word) => `MDCAChallenges ${word}` },
  Mutex: { mechanism: (word) => `Mutex ${word.replace(/:.*/, '')}` },
  Options: { option: (word) => `Options ${word}` },
  Redirect: { status: (word) => `Redirect ${word.replace(/ .*/, '')} /a${word === 'gone' ? '' : ' /b'}` },
  RegexDefaultOptions: { option: (word) => `RegexDefaultOptions ${word}` },
  RequestReadTimeout: { stage: (word) => `RequestReadTimeout ${word}=5` },
  RewriteCond: { flag: (word) => `RewriteCond a b [${word}]` },
  RewriteOptions: { option: (word) => `RewriteOptions ${word}` },
  RewriteRule: { flag: (word) => `RewriteRule a b [${word.replace('…', /^R=/.test(word) ? '301' : 'a:b')}]` },
  SSLOptions: { option: (word) => `SSLOptions ${word}` },
  SSLProtocol: { protocol: (word) => `SSLProtocol ${word}` },
  SSLRandomSeed: { context: (word) => `SSLRandomSeed ${word} builtin` },
  SSLSessionCache: { type: (word) => `SSLSessionCache ${word.replace('path[(bytes)]', '/a(9000)').replace('…', 'a')}` },
};

const lines = Object.entries(LINES).flatMap(([name, byPlaceholder]) =>
  Object.entries(byPlaceholder).flatMap(([placeholder, line]) =>
    (argumentWords[name]?.[placeholder] ?? ['?']).map((word) => line(word)),
  ),
);

const everything = (): FakeServer => fakeServer({}, { hasModule: () => true });

test.each(lines)('no word that is shown is refused: %s', (line) => {
  const atServer = call([line], everything());
  expect(
    atServer?.includes(' not allowed ') ? call([section('<Directory />', line)], everything()) : atServer,
  ).toBeNull();
});
