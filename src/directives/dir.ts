import { onOff, such, text } from './args.js';
import { type Definition, directive, flag, raw, take1 } from './define.js';

const module = 'dir_module';

export const dirDirectives: readonly Definition[] = [
  directive({
    name: 'FallbackResource',
    summary:
      'The page that answers for every path without a file: the front controller of an application, without a line of rewriting. A `WSGIScriptAlias` on `/` needs none.',
    module,
    args: take1(text('disabled|local-url')),
    override: ['OR_INDEXES'],
    since: { httpd: '2.2.16' },
    default: 'disabled',
  }),
  directive({
    name: 'DirectoryIndex',
    summary:
      'The files, in this order, that answer for a directory; `disabled` leaves it to a generated listing or an error. URLs that belong to a mount of a Python application do not use it.',
    module,
    args: raw(text('disabled'), text('|'), text('local-url', { repeated: true })),
    override: ['OR_INDEXES'],
    default: 'index.html',
  }),
  directive({
    name: 'DirectorySlash',
    summary:
      'Whether a directory asked for without its closing slash is redirected to the URL with it. Off can show directory listings in place of the index.',
    module,
    args: flag(onOff),
    override: ['OR_INDEXES'],
    default: 'On',
  }),
  directive({
    name: 'DirectoryCheckHandler',
    summary:
      'On: index files and closing slashes are looked for even where a handler, set by `SetHandler` or a script, answers already.',
    module,
    args: flag(onOff),
    override: ['OR_INDEXES'],
    since: { httpd: '2.4.8' },
    default: 'Off',
  }),
  directive({
    name: 'DirectoryIndexRedirect',
    summary:
      "On, or a status: the browser is sent to the index file's own URL, instead of being shown it under that of the directory.",
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
