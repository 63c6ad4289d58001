import { onOff, text } from './args.js';
import { type Definition, directive, flag, iterate } from './define.js';

const module = 'authn_anon_module';

export const authnAnonDirectives: readonly Definition[] = [
  directive({
    name: 'Anonymous',
    summary:
      'Names of users who get in with any password, usually `anonymous`, the password being their address, as with FTP.',
    module,
    args: iterate(text('user', { repeated: true })),
    override: ['OR_AUTHCFG'],
  }),
  directive({
    name: 'Anonymous_MustGiveEmail',
    summary: 'Whether an anonymous user must enter something as the password.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'On',
  }),
  directive({
    name: 'Anonymous_NoUserId',
    summary: 'On: an anonymous user may leave the name empty too.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'Off',
  }),
  directive({
    name: 'Anonymous_VerifyEmail',
    summary: 'On: the password of an anonymous user must at least look like a mail address, with an `@` and a dot.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'Off',
  }),
  directive({
    name: 'Anonymous_LogEmail',
    summary: 'Whether the mail addresses that anonymous users enter are written to the error log.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'On',
  }),
];
