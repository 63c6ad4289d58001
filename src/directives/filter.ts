import { text } from './args.js';
import { checkAddOutputFilterByType, checkFilterProvider } from './checks/filters.js';
import { checkFilterProtocol, checkFilterTrace, declareSmartFilter } from './checks/smart-filters.js';
import { type Definition, directive, iterate, take2, take3, take12, take23, takeArgv } from './define.js';

const module = 'filter_module';

export const filterDirectives: readonly Definition[] = [
  directive({
    name: 'FilterDeclare',
    summary: 'Names a filter that may stand for several, of which `FilterProvider` chooses one by the request.',
    module,
    args: take12(text('filter-name'), text('[type]', { optional: true })),
    override: ['OR_OPTIONS'],
    check: declareSmartFilter,
  }),
  directive({
    name: 'FilterProvider',
    summary: 'Which real filter a declared one uses when an expression holds: `"%{CONTENT_TYPE} =~ m#^text/#"`, say.',
    module,
    args: take3(text('filter-name'), text('provider-name'), text('expression')),
    override: ['OR_OPTIONS'],
    check: checkFilterProvider,
  }),
  directive({
    name: 'FilterChain',
    summary: 'Puts declared filters into the chain of a place, takes them out (`-`) or empties it (`!`).',
    module,
    args: iterate(text('+=-@!', { repeated: true })),
    override: ['OR_OPTIONS'],
  }),
  directive({
    name: 'FilterTrace',
    summary: 'Shows in the error log what a declared filter works on. For hunting errors.',
    module,
    args: take2(text('filter-name'), text('level')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    check: checkFilterTrace,
  }),
  directive({
    name: 'AddOutputFilterByType',
    summary:
      'Applies a filter to responses of certain media types: `DEFLATE text/html text/css`. Responses of Python applications are filtered like files.',
    module,
    args: takeArgv(text('filter;filter'), text('media-type', { repeated: true })),
    override: ['OR_FILEINFO'],
    check: checkAddOutputFilterByType,
  }),
  directive({
    name: 'FilterProtocol',
    summary: 'Tells which headers of HTTP a filter invalidates, so that lengths, ranges and caching stay right.',
    module,
    args: take23(text('filter-name'), text('provider-name'), text('proto-flags', { optional: true })),
    override: ['OR_OPTIONS'],
    check: checkFilterProtocol,
  }),
];
