import { onOff, text } from './args.js';
import { type Definition, directive, flag, take1 } from './define.js';
import { time } from './types/time.js';

const module = 'http_module';

export const httpDirectives: readonly Definition[] = [
  directive({
    name: 'KeepAliveTimeout',
    summary:
      'How long a connection stays open for the next request. Short with prefork and worker, where each waiting connection holds a worker; event can afford more.',
    module,
    args: take1(time('time', 's', '{directive} has wrong format')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    default: '5',
  }),
  directive({
    name: 'MaxKeepAliveRequests',
    summary: 'How many requests one connection may make; 0 means no limit.',
    module,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    default: '100',
  }),
  directive({
    name: 'KeepAlive',
    summary:
      'Whether a connection may serve several requests. Leave it on: shorten `KeepAliveTimeout` instead when idle connections hold workers.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    earlier: [{ before: '2.4.0', arity: 'TAKE1' }],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    default: 'On',
  }),
];
