import { describe, expect, test } from 'vitest';
import { differences, readMatrix } from '../../src/cli/route-matrix.js';
import { type Asked, readRequest, splitOperands } from '../../src/cli/route-request.js';
import { createSettings } from '../../src/httpd/defaults.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { serverOf } from '../../src/lint/linter.js';
import { createSource } from '../../src/text/index.js';

test.each([
  [['/a'], { method: 'GET', url: '/a', files: [] }],
  [['POST', '/a'], { method: 'POST', url: '/a', files: [] }],
  [['/a', 'x.conf', 'y.conf'], { method: 'GET', url: '/a', files: ['x.conf', 'y.conf'] }],
  [['VERSION-CONTROL', 'http://a/', 'x.conf'], { method: 'VERSION-CONTROL', url: 'http://a/', files: ['x.conf'] }],
  [['GET'], { method: 'GET', url: 'GET', files: [] }],
  [[], null],
])('operands %j', (operands, split) => {
  expect(splitOperands(operands)).toEqual(split);
});

function askedOf(text: string): Asked {
  const host = memoryHost({});
  const source = createSource('/etc/httpd/conf/httpd.conf', text);
  return { host, server: serverOf([{ path: source.path, source }], host, createSettings({ world: 'open' })) };
}

describe('a request', () => {
  const asked = askedOf('Listen 127.0.0.1:8080\nListen 80\n');

  test('has the headers that are given', () => {
    const request = readRequest({ url: '/a?b', headers: ['Host: x.example', 'X-Empty:'] }, asked);
    expect(request).toMatchObject({
      target: '/a?b',
      headers: [
        ['Host', 'x.example'],
        ['X-Empty', ''],
      ],
    });
  });

  test.each([
    ['Host: x.example:8081', { address: null, port: 8081 }],
    ['Host: 192.0.2.1', { address: '192.0.2.1', port: 80 }],
    ['Host: x:y', { address: null, port: 80 }],
  ])('for a path with `%s` goes there', (header, local) => {
    expect(readRequest({ url: '/a', headers: [header] }, asked)).toMatchObject({ target: '/a', local });
  });

  test.each([
    ['http://x.example:8080/', '127.0.0.1', '127.0.0.1'],
    ['http://x.example/', null, null],
    ['http://[::1]/', '::1', '::1'],
    ['http://192.0.2.1/', '192.0.2.1', null],
  ])('for %s reaches the server at %s, from %s', (url, address, from) => {
    const request = readRequest({ url, headers: [] }, asked);
    expect(request).toMatchObject({ local: { address }, remoteAddress: from });
  });

  test.each([
    [{ url: '/a', headers: ['no colon'] }, /`-H no colon` is no header/],
    [{ url: 'ftp://a/', headers: [] }, /`ftp:\/\/a\/` is no URL/],
  ])('%j is none', (written, message) => {
    expect(readRequest(written, asked)).toMatch(message);
  });
});

describe('a matrix', () => {
  test('names requests and what is expected', () => {
    const text = `{
      "requests": [ // a comment
        { "request": "POST http://a/x", "headers": { "Accept": "*/*" }, "from": "::1", "expect": { "status": 200 } },
        { "request": "/y", "expect": {} },
      ]
    }`;
    expect(readMatrix(text)).toEqual([
      {
        method: 'POST',
        written: { method: 'POST', url: 'http://a/x', headers: ['Accept: */*'], from: '::1' },
        expected: { status: 200 },
      },
      { method: 'GET', written: { method: 'GET', url: '/y', headers: [] }, expected: {} },
    ]);
  });

  test.each([
    ['{', /at offset 1/],
    ['[]', /expected object/],
    ['{ "requests": [ { "request": "/" } ] }', /requests\.0\.expect/],
    ['{ "requests": [ { "request": "/", "expect": {}, "form": "::1" } ] }', /form/],
  ])('%s is none', (text, message) => {
    expect(readMatrix(text)).toMatch(message);
  });

  test.each<readonly [unknown, unknown, readonly string[]]>([
    [{ status: 200 }, { status: 200, served: 'static' }, []],
    [{ status: 200 }, { status: 404 }, ['status: expected 200, found 404']],
    [{ wsgi: { user: 'a' } }, { wsgi: { user: 'b', group: 'c' } }, ['wsgi.user: expected "a", found "b"']],
    [{ wsgi: { user: 'a' } }, { wsgi: null }, ['wsgi: expected {"user":"a"}, found null']],
    [{ sections: ['a'] }, { sections: ['a', 'b'] }, ['sections: expected ["a"], found ["a","b"]']],
    [{ staus: 200 }, { status: 200 }, ['staus: there is no such field']],
  ])('%j expected, %j found', (expected, found, wrong) => {
    expect(differences(expected, found)).toEqual(wrong);
  });
});
