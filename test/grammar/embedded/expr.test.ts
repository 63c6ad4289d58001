import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExprMode, parseExpr } from '../../../src/grammar/embedded/expr.js';
import recorded from '../../conformance/expr-cases.json' with { type: 'json' };

/** The cases were recorded as `Require expr`, which takes off double quotes around the whole, on a server without mod_ssl. */
function asRequired(expr: string): string {
  return /^".*"$/s.test(expr) ? expr.slice(1, -1) : expr;
}

const noModules: ReadonlySet<string> = new Set();

function messageOf(text: string, mode: ExprMode = 'condition', htaccess = false): string | null {
  const result = parseExpr(text, { mode, modules: noModules, htaccess });
  return result.ok ? null : result.message;
}

/** As httpd prints a byte that is not ASCII. */
function printed(message: string | null): string | null {
  return message?.replace(/[\udc80-\udcff]/g, (byte) => `\\x${(byte.charCodeAt(0) - 0xdc00).toString(16)}`) ?? null;
}

describe('what httpd said about an expression', () => {
  test.each(recorded)('$expr', ({ expr, message }) => {
    const jam = message?.startsWith('UNEXPECTED flex scanner jammed');
    expect(printed(messageOf(asRequired(expr)))).toBe(jam ? 'flex scanner jammed' : message);
  });
});

/** Recorded from the same server: expression, message. */
const conditions: readonly (readonly [string, string | null])[] = [
  ["'\\377' == 'x'", null],
  ["'\\400' == 'x'", 'Escape sequence out of bound'],
  ['', 'syntax error, unexpected $end'],
  ["'a' =~ m_x_", 'syntax error, unexpected T_ID, expecting T_REGEX or T_REGEX_I'],
  ["'a' =~ m_ x_", null],
  ["'a' =~ m-x-i", null],
  ["'a' =~ /x", 'syntax error, unexpected $end, expecting T_REGEX or T_REGEX_I'],
  ["'a' == /\n", 'syntax error, unexpected $end'],
  ["'a\\\n' == 'b'", null],
  ["'a\\", 'flex scanner jammed'],
  ["'a' =~ /" + 'a'.repeat(8191) + '/', null],
  [
    "'a' =~ /" + 'a'.repeat(8192) + '/',
    'syntax error, unexpected T_ERROR, expecting T_REGEX or T_REGEX_I: Regexp too long',
  ],
  ["'" + 'a'.repeat(8191) + "' == ''", null],
  ["'" + 'a'.repeat(8192) + "' == ''", 'String too long'],
  ["'" + 'é'.repeat(4096) + "' == ''", 'String too long'],
  ["'" + 'a'.repeat(8190) + '%{HTTP_HOST}' + 'a'.repeat(8191) + "' == 'x'", null],
  ['!'.repeat(9996) + 'true', null],
  ['!'.repeat(9997) + 'true', 'memory exhausted'],
  ['('.repeat(10000) + 'true' + ')'.repeat(10000), 'memory exhausted'],
  ['true and '.repeat(4998) + 'true', null],
  ['true and '.repeat(4999) + 'true', 'memory exhausted'],
  ['%{a:b', 'Unterminated string or variable'],
  ['%{a', "syntax error, unexpected T_ERROR, expecting T_VAR_END or ':': Unterminated string or variable"],
  ['%{\n}', 'syntax error, unexpected T_ERROR, expecting T_ID: Unterminated string or variable'],
  ['$', "Parse error near '$'"],
  ["'a' -ipmatch '10' . '.1'", '-ipmatch requires subnet/netmask as constant argument'],
  ["'a' -IPMATCH %{HTTP_HOST}", '-IPMATCH requires subnet/netmask as constant argument'],
  ['-R 10', '-R requires subnet/netmask as constant argument'],
  ["-R ''", 'parsing of subnet/netmask failed'],
  ["-R '10.'", null],
  ["-R '10.1.2.3.4'", 'parsing of subnet/netmask failed'],
  ["-R '01.2.3.4/255.0.0.0'", null],
  ["-R '1.2.3/8'", 'parsing of subnet/netmask failed'],
  ["-R '4294967297'", null],
  ["-R '::1/128'", null],
  ["-R '::1/129'", 'parsing of subnet/netmask failed'],
  ["-R '::1:'", null],
  ["-R '1:::2'", 'parsing of subnet/netmask failed'],
  ["-R '::ffff:1.2.3.4'", 'parsing of subnet/netmask failed'],
  ["-R '1.2.3.4/0'", 'parsing of subnet/netmask failed'],
  ["-R '10.0.0.0\\0/99'", null],
  ["%{req:a'}", 'flex scanner jammed'],
  ["%{req:\\'} == ''", null],
];

const strings: readonly (readonly [string, string | null])[] = [
  ['', null],
  ['a%{HTTP_HOST}b$1', null],
  ['\'a\' "b"', null],
  ['}$x%', null],
  ['a\nb', 'Unterminated string or variable'],
  ['a\\', 'flex scanner jammed'],
  ['\\7778', 'Bad escape sequence'],
  ['%{', 'syntax error, unexpected T_ERROR, expecting T_ID: Unterminated string or variable'],
  ['%{req:x', 'Unterminated string or variable'],
  ["%{req:'}", 'flex scanner jammed'],
  ['%{a:$}%}', "Function 'a' does not exist"],
  ['%{req:}', 'syntax error, unexpected T_VAR_END, expecting T_ERROR or T_STRING or T_REGEX_BACKREF or T_VAR_BEGIN'],
];

describe('more of what httpd says', () => {
  test.each(conditions)('condition %#', (text, message) => expect(messageOf(text)).toBe(message));
  test.each(strings)('string %j', (text, message) => expect(messageOf(text, 'string')).toBe(message));

  test.each(["file('x') == 'y'", "%{FILESIZE:x} == 'y'"])('%s is refused in .htaccess', (text) => {
    expect(messageOf(text)).toBeNull();
    expect(parseExpr(text, {}).ok).toBe(true);
    expect(messageOf(text, 'condition', true)).toMatch(/^file(size)? not available in restricted context$/);
  });

  test.each([
    ['ssl_module', '%{SSL_PROTOCOL} == ssl("x")'],
    ['ssl_module', '%{ssl_anything} -in PeerExtList("x")'],
    ['proxy_hcheck_module', 'hc("x") == %{HC_BODY}'],
  ])('%s brings the names of %s', (module, text) => {
    expect(parseExpr(text, { modules: noModules }).ok).toBe(false);
    expect(parseExpr(text, { modules: new Set([module]) }).ok).toBe(true);
  });
});

/** `«…»` marks what the message is about. */
test.each([
  'true «xor» true',
  '«%»HTTP_HOST',
  '%{«AA1»} == 1',
  '%{AA1} == 1 «2»',
  '«nope»(1) == 1',
  "'a' =~ m#«(»#i",
  "'a' «-nope» 'b'",
  "'a' -ipmatch '«zz»'",
  'true and«»',
  "'a«\\777»' == 'b'",
  "«𝒳» == 'b'",
])('span of %s', (marked) => {
  const text = marked.replace(/[«»]/g, '');
  const result = parseExpr(text, { modules: noModules });
  const start = marked.indexOf('«');
  expect(result).toMatchObject({ ok: false, span: { start, end: marked.indexOf('»') - 1 } });
});

test('the tree', () => {
  const text = "! %{HTTP_HOST} =~ m#^a#i && req('X') . '-%{env:Y}$1' -in { 'é', 2 }";
  const result = parseExpr(text);
  if (!result.ok) throw new Error(result.message);
  const shown = JSON.stringify(result.ast, (key, value) => {
    const { type, span, ...rest } = value ?? {};
    return key.endsWith('pan')
      ? undefined
      : type === undefined
        ? value
        : { [`${type} ${text.slice(span.start, span.end)}`]: rest };
  });
  expect(JSON.parse(shown)).toMatchSnapshot();
});

const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '%{',
        '}',
        ':',
        '(',
        ')',
        '{',
        ',',
        "'",
        '"',
        'req',
        'true',
        '!',
        ' and ',
        '==',
        '-in',
        '-R',
        '=~',
      ),
      fc.constantFrom('/', 'm#', '#', '\\', '$1', '.', '\n', '42', '-n', ' ', 'é', '\udc80'),
      fc.string({ maxLength: 3, unit: 'binary' }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('any text gives a result, with spans inside of it', () => {
  fc.assert(
    fc.property(soup, fc.constantFrom<ExprMode>('condition', 'string'), (text, mode) => {
      const result = parseExpr(text, { mode });
      const { start, end } = result.ok ? result.ast.span : result.span;
      expect(0 <= start && start <= end && end <= text.length).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['parentheses', '('],
  ['nested variables', '%{req:'],
  ['list items', "'a' -in {'b'" + ",'c'"],
  ['conditions', 'true and '],
  ['string parts', "'" + '%{HTTP_HOST}x'],
  ['blanks', ' '],
  ['a regex', "'a' =~ /" + 'x'],
])('long input ends, which quadratic time would not within the time limit of a test: %s', (_, text) => {
  const long = text.slice(0, -1) + text.slice(-Math.min(text.length, 13)).repeat(100_000);
  for (const result of [parseExpr(long), parseExpr(long, { mode: 'string' })]) {
    expect(result.ok ? 0 : result.span.end).toBeLessThanOrEqual(long.length);
  }
});
