import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'sed_module';

export const sedDirectives: readonly Definition[] = [
  directive({ name: 'OutputSed', module, args: take1(text('sed-command')), override: ['ACCESS_CONF'] }),
  directive({ name: 'InputSed', module, args: take1(text('sed-command')), override: ['ACCESS_CONF'] }),
];
