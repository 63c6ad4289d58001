import { expect, test } from 'vitest';
import { mpmBlocks } from '../../src/model/mpm-blocks.js';
import { modelOf } from './server-of.js';

test.each([
  ['<IfModule mpm_prefork_module>\nMaxClients 5\n</IfModule>', 'prefork', { maxrequestworkers: 5 }],
  ['<IfModule worker.c>\nServerLimit 2\nServerLimit 3\n</IfModule>', 'threaded', { serverlimit: 3 }],
  ['<IfModule mpm_winnt_module>\nThreadsPerChild 150\n</IfModule>', 'unknown', { threadsperchild: 150 }],
  ['ThreadsPerChild 5\nMaxRequestWorkers ${WORKERS}', 'threaded', { threadsperchild: 5 }],
  ['MaxRequestWorkers 5', 'unknown', { maxrequestworkers: 5 }],
])('%j is of %s', (text, kind, settings) => {
  const [block] = mpmBlocks(modelOf(text));
  expect(block?.kind).toBe(kind);
  expect(Object.fromEntries([...(block?.settings ?? [])].map(([name, { value }]) => [name, value]))).toEqual(settings);
});
