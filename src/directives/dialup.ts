import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'dialup_module';

export const dialupDirectives: readonly Definition[] = [
  directive({
    name: 'ModemStandard',
    module,
    args: take1(text('V.21|V.26bis|V.32|V.34|V.92')),
    override: ['ACCESS_CONF'],
  }),
];
