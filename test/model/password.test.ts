import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { md5, sha1 } from '../../src/model/digest.js';
import { isPassword } from '../../src/model/password.js';

it.each([
  ['md5', md5],
  ['sha1', sha1],
] as const)('%s: what Node computes', (name, digest) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(Buffer.from(digest(bytes)).toString('hex')).toBe(createHash(name).update(bytes).digest('hex'));
    }),
    { numRuns: 200 },
  );
});

// Made with `htpasswd -s`, and `openssl passwd` with `-apr1` and `-1`.
test.each([
  ['secret', '{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=', true],
  ['wrong', '{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=', false],
  ['secret', '$apr1$xY12zab.$4S8PyBmPISLWsjr8P8TKp1', true],
  ['a much longer password, of more than sixteen bytes', '$apr1$xY12zab.$KOyWATgEhWBe1aSN0VRGF.', true],
  ['secret', '$apr1$ab$jiiV6N7hIIuIoJbc1hxOE/', true],
  ['Secret', '$apr1$ab$jiiV6N7hIIuIoJbc1hxOE/', false],
  ['secret', '$2y$05$c4WoMPo3SXsafkva.HHa6uXQZWr7oboPiC2bT/r7q1BB8I2s0BRqC', null],
  ['secret', '$1$abcdefgh$cHJi5PXp/ki/ktXzqlk6I1', true],
  ['wrong', '$1$abcdefgh$cHJi5PXp/ki/ktXzqlk6I1', false],
  ['secret', 'secret', false],
  ['secret', '', false],
  ['a secret: 13 or more', 'a secret: 13 or more', false],
  ['secret', 'abI8PLo1Gxx2M', null],
  ['secret', '$6$ab$WJkdrb61Lwlwb', null],
])('the password %j for %j: %j', (password, hash, expected) => {
  expect(isPassword(password, hash)).toBe(expected);
});
