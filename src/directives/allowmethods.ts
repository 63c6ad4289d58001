import { text } from './args.js';
import { checkAllowMethods } from './checks/access.js';
import { type Definition, directive, takeArgv } from './define.js';

const module = 'allowmethods_module';

export const allowmethodsDirectives: readonly Definition[] = [
  directive({
    name: 'AllowMethods',
    summary:
      'Lists the HTTP methods that a place answers; the others get 405. It reaches `WSGIScriptAlias` mounts too, so list every method that the application needs.',
    module,
    args: takeArgv(text('reset|HTTP-method'), text('HTTP-method', { optional: true, repeated: true })),
    override: ['ACCESS_CONF'],
    default: 'reset',
    since: { httpd: '2.3.9' },
    check: checkAllowMethods,
  }),
];
