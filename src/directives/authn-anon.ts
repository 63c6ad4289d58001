import { onOff, text } from './args.js';
import { type Definition, directive, flag, iterate } from './define.js';

const module = 'authn_anon_module';

export const authnAnonDirectives: readonly Definition[] = [
  directive({ name: 'Anonymous', module, args: iterate(text('user', { repeated: true })), override: ['OR_AUTHCFG'] }),
  directive({ name: 'Anonymous_MustGiveEmail', module, args: flag(onOff), override: ['OR_AUTHCFG'], default: 'On' }),
  directive({ name: 'Anonymous_NoUserId', module, args: flag(onOff), override: ['OR_AUTHCFG'], default: 'Off' }),
  directive({ name: 'Anonymous_VerifyEmail', module, args: flag(onOff), override: ['OR_AUTHCFG'], default: 'Off' }),
  directive({ name: 'Anonymous_LogEmail', module, args: flag(onOff), override: ['OR_AUTHCFG'], default: 'On' }),
];
