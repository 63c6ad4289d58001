import { type Definition, directive, take1 } from './define.js';
import { upToAnHour } from './types/time.js';

const module = 'socache_redis_module';

export const socacheRedisDirectives: readonly Definition[] = [
  directive({
    name: 'RedisConnPoolTTL',
    summary: 'How long an idle connection to a Redis server is kept.',
    module,
    args: take1(upToAnHour('numunits')),
    override: ['RSRC_CONF'],
    default: '15s',
    since: { httpd: '2.4.39' },
  }),
  directive({
    name: 'RedisTimeout',
    summary: 'How long connecting to a Redis server, and its answers, may take.',
    module,
    args: take1(upToAnHour('numunits')),
    override: ['RSRC_CONF'],
    default: '5s',
    since: { httpd: '2.4.39' },
  }),
];
