import { onOff, text } from './args.js';
import { checkChrootDirectory } from './checks/paths.js';
import { requireSuexec } from './checks/suexec.js';
import { checkGroup, checkUser } from './checks/user.js';
import { type Definition, directive, flag, take1 } from './define.js';

const module = 'unixd_module';

export const unixdDirectives: readonly Definition[] = [
  directive({
    name: 'User',
    summary:
      'The user as whom requests are answered, and applications in embedded mode run; never root. It should own nothing that it serves. Daemons of mod_wsgi have `user=`.',
    module,
    args: take1(text('unix-userid')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '#-1',
    check: checkUser,
  }),
  directive({
    name: 'Group',
    summary: 'The group as which requests are answered. Daemons of mod_wsgi have `group=`.',
    module,
    args: take1(text('unix-group')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '#-1',
    check: checkGroup,
  }),
  directive({
    name: 'ChrootDir',
    summary:
      'The directory that becomes the root of the file system once the server has started. Everything that is needed later, Python included, must lie below it.',
    module,
    args: take1(text('/path/to/directory')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.2.10' },
    check: checkChrootDirectory,
  }),
  directive({
    name: 'Suexec',
    summary:
      'Whether suexec, which runs CGI scripts as other users, must be there (`On`: the server does not start without it) or is not used.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'On where the suexec program is installed',
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.2.18' },
    check: requireSuexec,
  }),
];
