import { onOff, text } from './args.js';
import { type Definition, directive, flag, take1 } from './define.js';
import { time } from './types/time.js';

const module = 'http_module';

export const httpDirectives: readonly Definition[] = [
  directive({
    name: 'KeepAliveTimeout',
    module,
    args: take1(time('time', 's', '{directive} has wrong format')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    default: '5',
  }),
  directive({
    name: 'MaxKeepAliveRequests',
    module,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    default: '100',
  }),
  directive({
    name: 'KeepAlive',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    default: 'On',
  }),
];
