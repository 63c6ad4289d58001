import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'log_forensic_module';

export const logForensicDirectives: readonly Definition[] = [
  directive({ name: 'ForensicLog', module, args: take1(text('filename|pipe')), override: ['RSRC_CONF'] }),
];
