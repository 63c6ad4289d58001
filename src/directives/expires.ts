import { onOff, text } from './args.js';
import { checkExpires } from './checks/expires.js';
import { type Definition, directive, flag, take1, take2 } from './define.js';

const module = 'expires_module';

export const expiresDirectives: readonly Definition[] = [
  directive({
    name: 'ExpiresActive',
    summary:
      "On: responses without an `Expires` get one, and a `Cache-Control: max-age`, as `ExpiresByType` and `ExpiresDefault` say. Made for static files, it reaches an application's pages too.",
    module,
    args: flag(onOff),
    override: ['OR_INDEXES'],
    default: 'Off',
  }),
  directive({
    name: 'ExpiresByType',
    summary:
      'How long browsers may keep responses of a media type: `"access plus 1 month"`. Long for static files with versions in their names, short or none for HTML.',
    module,
    args: take2(text('MIME-type'), text('<code>seconds')),
    override: ['OR_INDEXES'],
    check: checkExpires,
  }),
  directive({
    name: 'ExpiresDefault',
    summary:
      'How long browsers may keep responses for which no `ExpiresByType` is given. In the scope of an application it would have its pages cached as well.',
    module,
    args: take1(text('<code>seconds')),
    override: ['OR_INDEXES'],
    check: checkExpires,
  }),
];
