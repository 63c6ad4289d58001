import { describe, expect, it } from 'vitest';
import { commandName } from '../../src/directives/arity.js';
import { bundledDirectives } from '../../src/directives/bundled.js';
import type { Definition } from '../../src/directives/define.js';
import { wsgiDirectives } from '../../src/directives/wsgi.js';

const definitions: readonly Definition[] = [...bundledDirectives, ...wsgiDirectives];

/** The names of the definitions whose summary is not as it should be. */
function offenders(fine: (summary: string, definition: Definition) => boolean): readonly string[] {
  return definitions
    .filter((definition) => !fine(definition.summary ?? '', definition))
    .map((definition) => `${commandName(definition)} of ${String(definition.module)}`);
}

function lettersOf(text: string): string {
  return text.replace(/[^a-z0-9]/gi, '').toLowerCase();
}

describe('the summary of every directive of httpd and mod_wsgi', () => {
  it('is there and short', () => {
    expect(definitions.length).toBeGreaterThan(800);
    expect(offenders((summary) => summary.length >= 20 && summary.length <= 400)).toEqual([]);
  });

  it('is sentences on one line', () => {
    expect(offenders((summary) => /^\S.*\.$/.test(summary) && !/\s{2}|[\n\t]/.test(summary))).toEqual([]);
  });

  it('closes each quotation of the configuration', () => {
    expect(offenders((summary) => summary.split('`').length % 2 === 1)).toEqual([]);
  });

  it('says more than the name', () => {
    const more = (summary: string, name: string): number =>
      lettersOf(summary)
        .replaceAll(lettersOf(name), '')
        .replace(/^(?:the|sets|a|an)+/, '').length;
    expect(offenders((summary, { name }) => more(summary, name) >= 15)).toEqual([]);
  });

  it('is not that of another directive', () => {
    const firstWith = new Map<string, string>();
    const own = (summary: string, definition: Definition): boolean => {
      const name = commandName(definition);
      const first = firstWith.get(summary) ?? name;
      firstWith.set(summary, first);
      return first === name;
    };
    expect(offenders(own)).toEqual([]);
  });
});
