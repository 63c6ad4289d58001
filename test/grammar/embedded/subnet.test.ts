import { expect, test } from 'vitest';
import { isInSubnet, parseSubnet } from '../../../src/grammar/embedded/subnet.js';

test.each<readonly [string, string, boolean | null]>([
  ['10.0.0.1', '10.0.0.1', true],
  ['10.0.0.1', '10.0.0.2', false],
  ['10.1', '10.1.2.3', true],
  ['10.1.', '10.1.2.3', true],
  ['10', '11.0.0.1', false],
  ['10.1.2.0/23', '10.1.3.255', true],
  ['10.1.2.0/23', '10.1.4.0', false],
  ['10.1.2.0/255.255.254.0', '10.1.3.1', true],
  ['10.1.2.9/24', '10.1.2.1', true],
  ['10.1.2.3', '::ffff:10.1.2.3', true],
  ['10.1.2.3', '::1', false],
  ['::1', '::1', true],
  ['::1', '0:0:0:0:0:0:0:1', true],
  ['2001:db8::/33', '2001:db8:7fff::1', true],
  ['2001:db8::/33', '2001:db8:8000::1', false],
  ['fe80::/10', '127.0.0.1', false],
  ['10.0.0.0/8', 'localhost', null],
])('%s, %s: %s', (network, address, inside) => {
  const subnet = parseSubnet(network);
  expect(subnet && isInSubnet(subnet, address)).toBe(inside);
});

test.each(['', 'x', '10.0.0.0/33', '10.0.0.0/0', '300.1', '10.1/16', '::ffff:10.0.0.1', 'fe80::/129'])(
  '`%s` is no network',
  (text) => {
    expect(parseSubnet(text)).toBeNull();
  },
);
