import { onOff, such, text } from './args.js';
import { type Definition, directive, flag, raw, take1 } from './define.js';

const module = 'dir_module';

export const dirDirectives: readonly Definition[] = [
  directive({
    name: 'FallbackResource',
    module,
    args: take1(text('disabled|||local-url')),
    override: ['OR_INDEXES'],
    since: { httpd: '2.4.4' },
  }),
  directive({
    name: 'DirectoryIndex',
    module,
    args: raw(text('disabled'), text('|'), text('local-url', { repeated: true })),
    override: ['OR_INDEXES'],
    default: 'index.html',
  }),
  directive({ name: 'DirectorySlash', module, args: flag(onOff), override: ['OR_INDEXES'], default: 'On' }),
  directive({ name: 'DirectoryCheckHandler', module, args: flag(onOff), override: ['OR_INDEXES'], default: 'Off' }),
  directive({
    name: 'DirectoryIndexRedirect',
    module,
    args: take1(
      such(
        'on|off|permanent|temp|seeother|3xx',
        (value) => /^(on|off|permanent|temp|seeother|0*3\d\d(?!\d).*)$/i.test(value),
        (value) =>
          /^[0-9]/.test(value)
            ? '{directive} only accepts values between 300 and 399'
            : '{directive} ON|OFF|permanent|temp|seeother|3xx',
      ),
    ),
    override: ['OR_INDEXES'],
    default: 'off',
    since: { httpd: '2.3.14' },
  }),
];
