import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'log_forensic_module';

export const logForensicDirectives: readonly Definition[] = [
  directive({
    name: 'ForensicLog',
    summary:
      'Writes each request to a file before and after it is answered, so that the one that made a process crash can be found. It holds passwords and cookies.',
    module,
    args: take1(text('filename|pipe')),
    override: ['RSRC_CONF'],
  }),
];
