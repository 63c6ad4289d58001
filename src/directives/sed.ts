import { text } from './args.js';
import { checkSed } from './checks/sed.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'sed_module';

export const sedDirectives: readonly Definition[] = [
  directive({
    name: 'OutputSed',
    summary: 'A command of `sed` that edits responses which go through the filter `Sed`.',
    module,
    args: take1(text('sed-command')),
    override: ['ACCESS_CONF'],
    since: { httpd: '2.3.0' },
    check: checkSed('OutputSed'),
  }),
  directive({
    name: 'InputSed',
    summary: 'A command of `sed` that edits request bodies which go through the filter `Sed`.',
    module,
    args: take1(text('sed-command')),
    override: ['ACCESS_CONF'],
    since: { httpd: '2.3.0' },
    check: checkSed('InputSed'),
  }),
];
