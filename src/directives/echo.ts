import { onOff } from './args.js';
import { type Definition, directive, flag } from './define.js';

const module = 'echo_module';

export const echoDirectives: readonly Definition[] = [
  directive({
    name: 'ProtocolEcho',
    summary: 'On: the server sends back what it receives, without HTTP. An example for authors of protocol modules.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'Off',
  }),
];
