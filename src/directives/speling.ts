import { onOff } from './args.js';
import { type Definition, directive, flag } from './define.js';

const module = 'speling_module';

export const spelingDirectives: readonly Definition[] = [
  directive({ name: 'CheckSpelling', module, args: flag(onOff), override: ['OR_OPTIONS'], default: 'Off' }),
  directive({ name: 'CheckCaseOnly', module, args: flag(onOff), override: ['OR_OPTIONS'], default: 'Off' }),
  directive({
    name: 'CheckBasenameMatch',
    module,
    args: flag(onOff),
    override: ['OR_OPTIONS'],
    default: 'On',
    since: { httpd: '2.4.50' },
  }),
];
