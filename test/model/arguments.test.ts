import { expect, test } from 'vitest';
import { isVerbatim, wordsOf } from '../../src/model/arguments.js';
import { modelOf } from './server-of.js';

test.each([
  ['ServerAlias a.example b.example', 'a.example', true],
  ['Define A a.example\nServerAlias ${A} b.example', 'a.example', false],
  ['Define A a.example\nServerAlias ${A} b.example', 'b.example', true],
  ['Define A "a.example b.example"\nServerAlias ${A}', ' b', false],
])('in %j the words %j stand in the file: %s', (text, words, expected) => {
  const [node] = modelOf(text).nodes('ServerAlias');
  const start = node?.line.text.indexOf(words) ?? -1;
  expect(node && isVerbatim(node, start, start + words.length)).toBe(expected);
});

test.each([
  ['before a variable', 'ServerAlias ${A}', 'a.example', true],
  ['within a variable', 'ServerAlias ${A}', '.example', false],
  ['behind a variable', 'ServerAlias ${A}.b', '.b', true],
  ['at the start of the line', 'ServerAlias ${A}', 'ServerAlias', true],
])('a place %s', (_, line, behind, expected) => {
  const [node] = modelOf(`Define A a.example\n${line}`).nodes('ServerAlias');
  const at = node?.line.text.indexOf(behind) ?? -1;
  expect(node && isVerbatim(node, at, at)).toBe(expected);
});

test('words are read without their quotes', () => {
  const [node] = modelOf('Require \'ip\'  "10.0.0.1" 10.0.0.2').nodes('Require');
  expect(node && wordsOf(node)).toBe('ip 10.0.0.1 10.0.0.2');
});
