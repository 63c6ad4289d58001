import { text } from './args.js';
import { anyPath } from './checks/paths.js';
import { type Definition, directive, take1 } from './define.js';

/** What mod_cgi and mod_cgid both register: the log of CGI scripts. */
export function scriptLogDirectives(module: 'cgi_module' | 'cgid_module'): readonly Definition[] {
  return [
    directive({
      name: 'ScriptLog',
      summary:
        'A file for what CGI scripts write to standard error when they fail, with the request. For finding errors: it takes everything, so turn it off afterwards.',
      module,
      args: take1(text('file-path')),
      override: ['RSRC_CONF'],
      check: anyPath('Invalid {directive} path '),
    }),
    directive({
      name: 'ScriptLogLength',
      summary: 'How large, in bytes, the log of CGI scripts may grow before nothing more is written.',
      module,
      args: take1(text('bytes')),
      override: ['RSRC_CONF'],
      default: '10385760',
    }),
    directive({
      name: 'ScriptLogBuffer',
      summary: 'How many bytes of a request body go into the log of CGI scripts.',
      module,
      args: take1(text('bytes')),
      override: ['RSRC_CONF'],
      default: '1024',
    }),
  ];
}
