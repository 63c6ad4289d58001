import { expect, test } from 'vitest';
import { argumentValue } from '../../src/model/arguments.js';
import { indexSections } from '../../src/model/section-index.js';
import { modelOf } from './server-of.js';

const PATHS = ['/', '/srv', '/srv/app', '/srv/app/deep', '/srv/apple', '/var/w*', '/var/www'];

const index = indexSections(
  modelOf(PATHS.map((path) => `<Directory ${path}>\n</Directory>\n`).join('')).nodes('<Directory'),
);

function near(file: string, below: boolean): readonly string[] {
  return index.near({ file, below, url: null }).map((section) => argumentValue(section, 0));
}

test.each([
  ['/srv/app/app.wsgi', ['/', '/srv', '/srv/app']],
  ['/srv/apple', ['/', '/srv', '/srv/apple']],
  ['/opt', ['/']],
  ['/var/www/html', ['/', '/var/w*', '/var/www']],
])('only sections on the way to %s are held against it', (file, expected) => {
  expect(near(file, false)).toEqual(expected);
});

test('of the deeper ones one stands for all', () => {
  expect(near('/srv/app', true)).toEqual(['/', '/srv', '/srv/app', '/srv/app/deep']);
});
