import { onOff } from './args.js';
import { type Definition, directive, flag } from './define.js';

const module = 'speling_module';

export const spelingDirectives: readonly Definition[] = [
  directive({
    name: 'CheckSpelling',
    summary:
      'On: a path that no file has is compared with the files of the directory, and the browser redirected to one that differs by a letter. It costs time for each wrong URL and does nothing for mounts of applications.',
    module,
    args: flag(onOff),
    override: ['OR_OPTIONS'],
    default: 'Off',
  }),
  directive({
    name: 'CheckCaseOnly',
    summary: 'On: `CheckSpelling` repairs upper and lower case only, not letters that are missing or wrong.',
    module,
    args: flag(onOff),
    override: ['OR_OPTIONS'],
    since: { httpd: '2.2.3' },
    default: 'Off',
  }),
  directive({
    name: 'CheckBasenameMatch',
    summary: 'Whether `CheckSpelling` also takes files that differ in their extension.',
    module,
    args: flag(onOff),
    override: ['OR_OPTIONS'],
    default: 'On',
    since: { httpd: '2.4.50' },
  }),
];
