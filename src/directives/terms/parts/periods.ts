import { findTerm, type Term, terms } from '../term.js';
import type { ArgumentPart, PartedArgument } from './part.js';

const BASES = terms({
  access: 'From the moment of the request on.',
  now: 'From the moment of the request on.',
  modification: 'From the last change of the file on: all copies end at the same time.',
});

const PLUS = terms({ plus: 'May be left out.' });

const UNITS = terms({
  years: 'Of 365 days.',
  months: 'Of 30 days.',
  weeks: 'Of seven days.',
  days: 'Of 24 hours.',
  hours: 'Of 60 minutes.',
  minutes: 'Of 60 seconds.',
  seconds: 'The smallest unit.',
});

const PHRASES = terms({
  'access plus 1 year': 'For files whose names change with what is in them.',
  'access plus 1 month': 'For pictures and fonts.',
  'access plus 1 week': 'For what changes now and then.',
  'access plus 1 day': 'For what changes daily.',
  'access plus 1 hour': 'For what changes often.',
  'access plus 0 seconds': 'Never to be used again without asking.',
  'modification plus 1 hour': 'All copies end an hour behind the last change of the file.',
});

const DURATIONS = terms({
  '1 year': 'Of 365 days.',
  '1 month': 'Of 30 days.',
  '2 weeks': 'Fourteen days.',
  '1 day': '24 hours.',
});

/** `access plus 1 month 2 days`, `A3600` (mod_expires); `based: false`: `2 weeks` (mod_usertrack). httpd looks at the first letters of a unit. */
export function period(based: boolean): PartedArgument {
  const words = [...(based ? BASES : []), ...PLUS];
  return {
    parts(text) {
      const [, code = '', seconds = ''] = (based && /^([AM])(\d*)/.exec(text)) || [];
      if (code !== '') {
        const end = 1 + seconds.length;
        const term = code === 'A' ? BASES[0] : BASES[2];
        return [part(0, 1, term), ...(seconds === '' ? [] : [{ start: 1, end, kind: 'number' as const }])];
      }
      return Array.from(text.matchAll(/\S+/g), ({ 0: word, index }): ArgumentPart | null => {
        const end = index + word.length;
        if (/^\d/.test(word)) return { start: index, end, kind: 'number' };
        const term = findTerm(words, word) ?? unitOf(word);
        return term === undefined ? null : part(index, end, term);
      }).filter((each) => each !== null);
    },
    next(before) {
      const from = before.search(/\S*$/);
      const last = before.slice(0, from).trim().split(/\s+/).at(-1) ?? '';
      if (last === '') return { from: 0, terms: based ? PHRASES : DURATIONS };
      if (findTerm(BASES, last) !== undefined) return { from, terms: PLUS };
      return { from, terms: /^\d+$/.test(last) ? UNITS : [] };
    },
  };
}

function unitOf(word: string): Term | undefined {
  const [start] = /^(?:y|mo|w|d|h|mi|s)/i.exec(word) ?? [];
  return start === undefined ? undefined : UNITS.find(({ name }) => name.startsWith(start.toLowerCase()));
}

function part(start: number, end: number, term: Term | undefined): ArgumentPart {
  return { start, end, kind: 'keyword', ...(term === undefined ? {} : { term }) };
}
