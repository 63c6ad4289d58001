import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Condition, type ExprMode, type ExprWord, parseExpr } from '../../../src/grammar/embedded/expr.js';
import { evaluateCondition, evaluateWord, evaluation } from '../../../src/model/expression.js';
import type { FileFacts, Perhaps, Subject } from '../../../src/model/route/types.js';

interface Recorded {
  readonly request: { readonly method: string; readonly target: string; readonly headers: Record<string, string> };
  readonly environment: Record<string, string>;
  readonly process: Record<string, string>;
  readonly files: Record<string, string>;
  readonly cases: readonly {
    readonly mode: ExprMode;
    readonly expression: string;
    readonly result: boolean | string;
  }[];
}

/** Written by record.py from a real server. */
const recorded: Recorded = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8'));
const ROOT = '/srv/htdocs';
const { method, target, headers } = recorded.request;
const [uri = '', query = ''] = target.split('?');

const variables: Readonly<Record<string, string>> = {
  REQUEST_METHOD: method,
  REQUEST_URI: uri,
  QUERY_STRING: query,
  HTTP_HOST: headers.Host ?? '',
  HTTP_USER_AGENT: headers['User-Agent'] ?? '',
  REMOTE_ADDR: '127.0.0.1',
  SERVER_NAME: 'main.example',
  SERVER_PORT: '8080',
  SERVER_PROTOCOL: 'HTTP/1.1',
  THE_REQUEST: `${method} ${target} HTTP/1.1`,
  REQUEST_SCHEME: 'http',
  HTTPS: 'off',
  IPV6: 'off',
  IS_SUBREQ: 'false',
};

function factsOf(path: string): FileFacts {
  const isLink = path === `${ROOT}/link`;
  const text = recorded.files[isLink ? 'page.html' : path.slice(ROOT.length + 1)];
  if (path === ROOT) return { kind: 'directory', isLink, executable: true, size: 4096 };
  if (text === undefined) return { kind: 'missing', isLink, executable: false, size: 0 };
  return { kind: 'file', isLink, executable: false, size: text.length };
}

const subject: Subject = {
  variable: (name) => variables[name] ?? '',
  requestHeader: (wanted) =>
    Object.entries(headers).find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1] ?? '',
  responseHeader: () => '',
  environment: (wanted) =>
    Object.entries(recorded.environment).find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1] ?? '',
  processEnvironment: (name) => recorded.process[name] ?? '',
  note: () => '',
  file: factsOf,
  readFile: (path) => recorded.files[path.slice(ROOT.length + 1)] ?? '',
  subrequest: (kind, what) => {
    if (kind === 'url') return what.includes('..') ? 400 : 200;
    return factsOf(what).kind === 'file' ? 200 : 404;
  },
};

function evaluate(text: string, mode: ExprMode, asked: Subject): Perhaps<boolean | string> {
  const parsed = parseExpr(text, { mode });
  if (!parsed.ok) throw new Error(parsed.message);
  const context = evaluation(asked);
  return mode === 'condition'
    ? evaluateCondition(parsed.ast as Condition, context)
    : evaluateWord(parsed.ast as ExprWord, context);
}

describe('what a server says', () => {
  test.each(recorded.cases)('$mode $expression is $result', ({ mode, expression, result }) => {
    expect(evaluate(expression.replaceAll('{ROOT}', ROOT), mode, subject)).toBe(result);
  });
});

describe('what is not known', () => {
  const accept = { settledBy: 'the value of the header Accept' };
  const asked: Subject = { ...subject, requestHeader: (name) => (name === 'Accept' ? accept : '') };

  test.each<readonly [string, Perhaps<boolean>]>([
    ["req('Accept') == 'x'", accept],
    ["! req('Accept') == 'x'", accept],
    ["req('Accept') == 'x' and false", false],
    ["false and req('Accept') == 'x'", false],
    ["req('Accept') == 'x' and true", accept],
    ["true and req('Accept') == 'x'", accept],
    ["req('Accept') == 'x' or true", true],
    ["true or req('Accept') == 'x'", true],
    ["req('Accept') == 'x' or false", accept],
    ["'a' in { req('Accept'), 'a' }", true],
    ["'a' in { 'b', req('Accept') }", accept],
    ["req('Accept') =~ /(x)/ or $1 == 'x'", accept],
    ["'%{req:Accept}' . 'x' == 'x'", accept],
    ["md5('x') == '9dd4e461268c8034f5c8564e155c67a6'", true],
    ["sha1('x') == '11f6ad8ec52a2984abaafd7c3b516503785c2072'", true],
    ["ldap('x') == ''", { settledBy: 'the result of ldap()' }],
    ["'localhost' -ipmatch '127.0.0.1'", { settledBy: 'the address of `localhost`' }],
    ["'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' =~ /^(a+)+$/", { settledBy: 'whether `^(a+)+$` matches' }],
  ])('%s', (text, value) => {
    expect(evaluate(text, 'condition', asked)).toEqual(value);
  });
});
