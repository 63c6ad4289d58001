import { onOff, text } from './args.js';
import { requiredDirectory } from './checks/paths.js';
import { checkGroup, checkUser } from './checks/user.js';
import { type Definition, directive, flag, take1 } from './define.js';

const module = 'unixd_module';

export const unixdDirectives: readonly Definition[] = [
  directive({
    name: 'User',
    module,
    args: take1(text('unix-userid')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '#-1',
    check: checkUser,
  }),
  directive({
    name: 'Group',
    module,
    args: take1(text('unix-group')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '#-1',
    check: checkGroup,
  }),
  directive({
    name: 'ChrootDir',
    module,
    args: take1(text('/path/to/directory')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.2.10' },
    check: requiredDirectory('{directive} must be a valid directory'),
  }),
  directive({
    name: 'Suexec',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: 'On if suexec binary exists with proper owner and mode, Off otherwise',
  }),
];
