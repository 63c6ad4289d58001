import { text } from './args.js';
import { checkAllowMethods } from './checks/access.js';
import { type Definition, directive, takeArgv } from './define.js';

const module = 'allowmethods_module';

export const allowmethodsDirectives: readonly Definition[] = [
  directive({
    name: 'AllowMethods',
    module,
    args: takeArgv(text('reset|HTTP-method'), text('HTTP-method', { optional: true, repeated: true })),
    override: ['ACCESS_CONF'],
    default: 'reset',
    check: checkAllowMethods,
  }),
];
