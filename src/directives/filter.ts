import { text } from './args.js';
import { checkAddOutputFilterByType, checkFilterProvider } from './checks/filters.js';
import { type Definition, directive, iterate, take2, take3, take12, take23, takeArgv } from './define.js';

const module = 'filter_module';

export const filterDirectives: readonly Definition[] = [
  directive({
    name: 'FilterDeclare',
    module,
    args: take12(text('filter-name'), text('[type]', { optional: true })),
    override: ['OR_OPTIONS'],
  }),
  directive({
    name: 'FilterProvider',
    module,
    args: take3(text('filter-name'), text('provider-name'), text('expression')),
    override: ['OR_OPTIONS'],
    check: checkFilterProvider,
  }),
  directive({
    name: 'FilterChain',
    module,
    args: iterate(text('+=-@!', { repeated: true })),
    override: ['OR_OPTIONS'],
  }),
  directive({
    name: 'FilterTrace',
    module,
    args: take2(text('filter-name'), text('level')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
  }),
  directive({
    name: 'AddOutputFilterByType',
    module,
    args: takeArgv(text('filter;filter'), text('media-type', { repeated: true })),
    override: ['OR_FILEINFO'],
    since: { httpd: '2.3.7' },
    check: checkAddOutputFilterByType,
  }),
  directive({
    name: 'FilterProtocol',
    module,
    args: take23(text('filter-name'), text('provider-name'), text('proto-flags', { optional: true })),
    override: ['OR_OPTIONS'],
  }),
];
