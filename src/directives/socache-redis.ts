import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'socache_redis_module';

export const socacheRedisDirectives: readonly Definition[] = [
  directive({
    name: 'RedisConnPoolTTL',
    module,
    args: take1(text('numunits')),
    override: ['RSRC_CONF'],
    default: '15s',
    since: { httpd: '2.4.39' },
  }),
  directive({
    name: 'RedisTimeout',
    module,
    args: take1(text('numunits')),
    override: ['RSRC_CONF'],
    default: '5s',
    since: { httpd: '2.4.39' },
  }),
];
