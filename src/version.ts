// A test compares both with package.json.

/** The version of this package. */
export const version = '0.1.0';

/** Where it is developed and documented. */
export const homepage = 'https://github.com/wsgi-lint/wsgi-lint';
