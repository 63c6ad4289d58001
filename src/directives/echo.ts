import { onOff } from './args.js';
import { type Definition, directive, flag } from './define.js';

const module = 'echo_module';

export const echoDirectives: readonly Definition[] = [
  directive({ name: 'ProtocolEcho', module, args: flag(onOff), override: ['RSRC_CONF'], default: 'Off' }),
];
