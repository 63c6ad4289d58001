import { type Definition, directive, take1 } from './define.js';
import { upToAnHour } from './types/time.js';

const module = 'socache_memcache_module';

export const socacheMemcacheDirectives: readonly Definition[] = [
  directive({
    name: 'MemcacheConnTTL',
    summary: 'How long an idle connection to a memcache server is kept.',
    module,
    args: take1(upToAnHour('numunits')),
    override: ['RSRC_CONF'],
    default: '15s',
    since: { httpd: '2.4.17' },
  }),
];
