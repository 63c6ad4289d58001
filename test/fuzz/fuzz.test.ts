import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Configuration, linesOf, tokensOf } from '../../fuzz/configuration.js';
import { generate } from '../../fuzz/generate.js';
import { loadMaterial } from '../../fuzz/material.js';
import { mutate } from '../../fuzz/mutate.js';
import { outcomeOf, recordedOf } from '../../fuzz/outcome.js';
import { createRandom } from '../../fuzz/random.js';
import { shrink } from '../../fuzz/shrink.js';

const material = loadMaterial(fileURLToPath(new URL('../..', import.meta.url)), null);

describe('the configurations that are made', () => {
  const make = (seed: number, index: number): Configuration[] => [
    generate(createRandom(seed, index), material),
    mutate(createRandom(seed, index), material),
  ];

  it('are the same for the same seed', () => {
    for (let index = 0; index < 50; index++) expect(make(7, index)).toEqual(make(7, index));
  });

  it('differ from one seed, and from one index, to the next', () => {
    const texts = [1, 2].flatMap((seed) => [0, 1, 2].flatMap((index) => make(seed, index)));
    expect(new Set(texts.map((configuration) => JSON.stringify(configuration.files))).size).toBe(texts.length);
  });

  it('try every directive that the server has', () => {
    const text = Array.from({ length: 6000 }, (_, index) =>
      Object.values(make(1, index)[0]?.files ?? {}).join('\n'),
    ).join('\n');
    const missing = material.definitions.filter(({ name }) => !new RegExp(`\\b${name}\\b`, 'i').test(text));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});

describe('a text taken apart', () => {
  it.each(['', 'a\n\nb', ' x "a b"\t c\\\n', '"open', "it's \\\" 'x'\r\n"])('%j is whole again', (text) => {
    expect(linesOf(text).join('')).toBe(text);
    expect(tokensOf(text).join('')).toBe(text);
  });
});

describe('what the server prints', () => {
  it.each([
    [0, 'Syntax OK\n', 'ok', []],
    [
      1,
      'AH00526: Syntax error on line 3 of {DIR}/main.conf:\nAlias takes 1-2 arguments, a path and a path\n',
      'walk main.conf:3: Alias takes 1-2 arguments',
      [],
    ],
    [
      1,
      'apache2: Syntax error on line 1 of {DIR}/main.conf: Syntax error on line 2 of {DIR}/a.conf: x\n',
      'read a.conf:2: x',
      [],
    ],
    [1, 'AH00534: apache2: Configuration error: No MPM loaded.\n', 'mpm -:-: Configuration error: No MPM loaded.', []],
    [
      1,
      '[Thu Jan 01 00:00:00.0 1970] [core:warn] [pid 1:tid 2] AH00111: Config variable ${X} is not defined\nAH00112: y\nAH00526: Syntax error on line 1 of {DIR}/main.conf:\nx\n',
      'walk main.conf:1: x',
      ['AH00111 core:warn Config variable ${X} is not defined', 'AH00112 -:startup y'],
    ],
    [
      0,
      'AH00548: x\n[Thu Jan 01 00:00:00.0 1970] [core:warn] [pid 1:tid 2] AH00547: y\nAH00112: z\nSyntax OK\n',
      'ok',
      ['AH00548 -:startup x', 'AH00547 core:warn y', 'AH00112 -:startup z'],
    ],
  ])('%i %j', (status, printed, error, warnings) => {
    expect(outcomeOf(recordedOf(status, printed), status)).toEqual({ status, error, warnings });
  });
});

describe('shrink', () => {
  const given = (files: Record<string, string>): Configuration => ({
    origin: 'test',
    files,
    base: 'full',
    defines: [],
    env: {},
  });

  it('leaves the lines and words that matter', async () => {
    const large = given({ 'main.conf': 'a\nb\nc bad word\nd\n', 'other.conf': 'x\n' });
    const small = await shrink(large, async ({ files }) => files['main.conf']?.includes('bad') === true);
    expect(small.files).toEqual({ 'main.conf': 'bad' });
  });

  it('keeps what cannot be made smaller', async () => {
    const files = { 'main.conf': 'a\nb\n', 'other.conf': 'x\n' };
    const same = JSON.stringify(files);
    const small = await shrink(given(files), async (smaller) => JSON.stringify(smaller.files) === same);
    expect(small.files).toEqual(files);
  });
});
