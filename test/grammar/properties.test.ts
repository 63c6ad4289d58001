import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, pathAt, print, reparse, walk } from '../../src/grammar/index.js';
import { applyEdits } from '../../src/text/index.js';
import { configText, editedText, sectionPart, sectionText } from './config-text.js';
import { facts, wordsOf } from './outline.js';

const RUNS = { numRuns: 2000 };

test('a text is printed as it was written', () => {
  fc.assert(
    fc.property(fc.oneof(configText, fc.string({ unit: 'binary' })), (text) => {
      expect(print(parse(text))).toBe(text);
    }),
    RUNS,
  );
});

test('lines follow each other, words stand in their lines, variables in their words', () => {
  fc.assert(
    fc.property(configText, (text) => {
      let end = 0;
      for (const line of parse(text).lines) {
        expect(line.span.start).toBeGreaterThanOrEqual(end);
        expect(line.span.end).toBeGreaterThan(line.span.start);
        end = line.span.end;
        if (line.type === 'Comment') continue;
        let at = line.span.start;
        for (const word of wordsOf(line)) {
          expect(word.span.start).toBeGreaterThanOrEqual(at);
          expect(word.span.end).toBeGreaterThanOrEqual(word.span.start);
          at = word.span.end;
          expect(word.raw).toBe(text.slice(word.span.start, word.span.end));
          for (const { name, span } of word.variables) {
            expect(span.start).toBeGreaterThanOrEqual(word.span.start);
            expect(span.end).toBeLessThanOrEqual(word.span.end);
            if (!text.slice(span.start, span.end).includes('\n')) {
              expect(text.slice(span.start, span.end)).toBe(`\${${name}}`);
            }
          }
        }
        expect(at).toBeLessThanOrEqual(end);
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    RUNS,
  );
});

test('every line is in the tree once, in order, and inside the sections around it', () => {
  fc.assert(
    fc.property(configText, (text) => {
      const file = parse(text);
      const met: unknown[] = [];
      walk(file, {
        enter(statement, ancestors) {
          met.push(
            statement.type === 'Section' ? statement.open : statement.type === 'Invalid' ? statement.tag : statement,
          );
          for (const { span } of ancestors) {
            expect(span.start).toBeLessThan(statement.span.start);
            expect(span.end).toBeGreaterThanOrEqual(statement.span.end);
          }
        },
        leave(section) {
          if (section.close !== null) met.push(section.close);
        },
      });
      expect(met).toHaveLength(file.lines.length);
      expect(met.every((line, index) => line === file.lines[index])).toBe(true);
    }),
    RUNS,
  );
});

test('line numbers rise, and the last line is no further than one behind the file', () => {
  fc.assert(
    fc.property(configText, (text) => {
      const file = parse(text);
      const numbers = file.lines.map(({ number }) => number);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      expect(numbers.at(-1) ?? 1).toBeLessThanOrEqual(file.source.lineCount);
    }),
    RUNS,
  );
});

test('a cursor anywhere finds the line and the word it touches', () => {
  fc.assert(
    fc.property(configText, (text) => {
      const file = parse(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const { line, word, sections } = pathAt(file, offset);
        const touched = file.lines.find(({ span }) => span.start <= offset && offset <= span.end);
        if (touched !== undefined) expect(line === touched).toBe(true);
        if (word !== null) expect(word.span.start <= offset && offset <= word.span.end).toBe(true);
        for (const [index, section] of sections.entries()) {
          expect((sections[index - 1] ?? file).body.includes(section)).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('an edit gives the tree that a new parse gives', () => {
  fc.assert(
    fc.property(editedText, ({ text, edit }) => {
      expect(facts(reparse(parse(text), edit))).toEqual(facts(parse(applyEdits(text, [edit]))));
    }),
    { numRuns: 5000 },
  );
});

test('edits one after the other do, too', () => {
  fc.assert(
    fc.property(
      configText,
      fc.array(fc.record({ at: fc.nat(), text: configText }), { maxLength: 5 }),
      (text, edits) => {
        let file = parse(text);
        let expected = text;
        for (const { at, text: inserted } of edits) {
          const start = at % (expected.length + 1);
          const edit = { start, end: Math.min(expected.length, start + (at % 3)), text: inserted };
          expect(file.lines.every(({ number }) => number > 0)).toBe(true); // makes the line table, which edits then keep
          file = reparse(file, edit);
          expected = applyEdits(expected, [edit]);
          expect(facts(file)).toEqual(facts(parse(expected)));
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('edits of sections one after the other do, whether the trees between are looked at or not', () => {
  fc.assert(
    fc.property(
      sectionText,
      fc.array(
        fc.record({
          at: fc.nat(),
          length: fc.nat({ max: 9 }),
          text: sectionPart,
          look: fc.integer({ max: 7, min: 0 }).map((chance) => chance === 0),
        }),
        {
          maxLength: 80,
          size: 'max',
        },
      ),
      (text, edits) => {
        let file = parse(text);
        let expected = text;
        for (const { at, length, text: inserted, look } of [...edits, { at: 0, length: 0, text: '', look: true }]) {
          const start = at % (expected.length + 1);
          const edit = { start, end: Math.min(expected.length, start + length), text: inserted };
          file = reparse(file, edit);
          expected = applyEdits(expected, [edit]);
          if (look) expect(facts(file)).toEqual(facts(parse(expected)));
        }
      },
    ),
    { numRuns: 200 },
  );
});
