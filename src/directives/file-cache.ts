import { text } from './args.js';
import { type Definition, directive, iterate } from './define.js';

const module = 'file_cache_module';

export const fileCacheDirectives: readonly Definition[] = [
  directive({
    name: 'cachefile',
    module,
    args: iterate(text('file-path', { repeated: true })),
    override: ['RSRC_CONF'],
  }),
  directive({
    name: 'mmapfile',
    module,
    args: iterate(text('file-path', { repeated: true })),
    override: ['RSRC_CONF'],
  }),
];
