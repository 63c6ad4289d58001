import { findTerm, terms } from '../term.js';
import type { ArgumentPart, PartedArgument } from './part.js';

const STORES = terms({
  shmcb: 'In shared memory, with a file as its name and a size: `shmcb:/run/cache(512000)`.',
  dbm: 'In a DBM file.',
  memcache: 'In memcached servers: `memcache:host:port,…`.',
  redis: 'In Redis servers: `redis:host:port,…`.',
  dc: 'In a distcache server, by its socket.',
  default: 'What the server has by default: `shmcb`.',
  none: 'Nothing is kept.',
  nonenotnull: 'Nothing is kept, and clients are given an identifier all the same.',
});

const SIZES = terms({
  '512000)': 'Bytes: some thousand sessions.',
  '1048576)': 'Bytes: a megabyte.',
  '5242880)': 'Bytes: five megabytes, for busy servers.',
});

/** A shared object cache: `shmcb:path(size)`, `dbm:path`, `redis:servers`. */
export const store: PartedArgument = {
  parts(text) {
    const [, name = '', rest = ''] = /^([^:]*)(.*)$/s.exec(text) ?? [];
    const term = findTerm(STORES, name);
    const parts: ArgumentPart[] = term === undefined ? [] : [{ start: 0, end: name.length, kind: 'keyword', term }];
    const [, size = ''] = /\((\d+)\)$/.exec(rest) ?? [];
    const end = text.length - 1;
    return size === '' ? parts : [...parts, { start: end - size.length, end, kind: 'number' }];
  },
  next(before) {
    const [all = '', name = ''] = /^(shmcb|dbm|dc):/.exec(before) ?? [];
    if (all === '') return null;
    const size = name === 'shmcb' ? before.lastIndexOf('(') : -1;
    return size < 0 ? { from: all.length, path: true, terms: [] } : { from: size + 1, terms: SIZES };
  },
};
