import { type Term, terms } from './term.js';

/** Tests of `RewriteCond` that are no patterns (`cmd_rewritecond`). */
export const CONDITION_TESTS: readonly Term[] = terms({
  '-d': 'There is a directory of that path.',
  '-f': 'There is a file of that path.',
  '-F': 'The file could be asked for: all restrictions are tried in a request of its own.',
  '-h': 'There is a symbolic link of that path.',
  '-l': 'There is a symbolic link of that path.',
  '-L': 'There is a symbolic link of that path.',
  '-s': 'There is a file of that path, and it is not empty.',
  '-U': 'The URL could be asked for: all restrictions are tried in a request of its own.',
  '-x': 'There is a file of that path that may be run.',
  '-eq': 'The numbers are equal: `-eq200`.',
  '-ne': 'The numbers are not equal.',
  '-lt': 'The number is less.',
  '-le': 'The number is at most this.',
  '-gt': 'The number is greater.',
  '-ge': 'The number is at least this.',
});

/** What stands for the result of a `RewriteRule` that changes nothing. */
export const SAME_URL: readonly Term[] = terms({ '-': 'The URL stays as it is: only the flags count.' });
