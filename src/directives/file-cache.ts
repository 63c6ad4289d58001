import { text } from './args.js';
import { warnOfUncached } from './checks/paths.js';
import { type Definition, directive, iterate } from './define.js';

const module = 'file_cache_module';

export const fileCacheDirectives: readonly Definition[] = [
  directive({
    name: 'cachefile',
    summary:
      'Keeps files open from the start, which spares looking them up. They must not change until the server is restarted.',
    module,
    args: iterate(text('file-path', { repeated: true })),
    override: ['RSRC_CONF'],
    check: warnOfUncached,
  }),
  directive({
    name: 'mmapfile',
    summary: 'Maps files into memory at the start. They must not change until the server is restarted.',
    module,
    args: iterate(text('file-path', { repeated: true })),
    override: ['RSRC_CONF'],
    check: warnOfUncached,
  }),
];
