import { text } from '../args.js';
import { type Definition, take1 } from '../define.js';
import { anywhereButHtaccess, fileInfo, serverOnly, toggle, undocumented } from './shapes.js';

/** What old instructions on the web still tell people to write. */
export const retiredDirectives: readonly Definition[] = [
  undocumented({
    name: 'WSGIApacheExtensions',
    ...anywhereButHtaccess,
    args: toggle,
    default: 'Off',
    since: { wsgi: '2.0' },
    removed: { wsgi: '3.0', use: 'WSGIPassApacheRequest' },
    summary: 'The name that `WSGIPassApacheRequest` had at first.',
  }),
  undocumented({
    name: 'WSGIReloadMechanism',
    ...fileInfo,
    args: take1(text('Module|Process', { values: ['Module', 'Process'] })),
    default: 'Process',
    since: { wsgi: '1.0' },
    removed: { wsgi: '3.0' },
    summary:
      'What a changed script led to. Today a daemon process is restarted, and embedded mode loads the script alone again.',
  }),
  undocumented({
    name: 'WSGIOutputBuffering',
    ...fileInfo,
    args: toggle,
    default: 'Off',
    since: { wsgi: '1.0' },
    removed: { wsgi: '2.0' },
    summary: 'Whether responses were kept back until they were complete. Applications do that themselves.',
  }),
  undocumented({
    name: 'WSGIPythonExecutable',
    override: serverOnly.override,
    args: take1(text('file-path', { symbol: { kind: 'file', role: 'reference' } })),
    since: { wsgi: '1.0' },
    removed: { wsgi: '2.0', use: 'WSGIPythonHome' },
    summary: 'The program of the Python installation to use. `WSGIPythonHome` names its directory instead.',
  }),
  undocumented({
    name: 'WSGIUserAuthoritative',
    override: ['OR_AUTHCFG'],
    args: toggle,
    default: 'On',
    since: { wsgi: '2.0' },
    // In the source until 6.0.0, but compiled in for httpd before 2.2 only.
    removed: { wsgi: '3.0', use: 'AuthBasicAuthoritative' },
    summary:
      'Whether users that `WSGIAuthUserScript` does not know are turned away. The providers of httpd decide that now.',
  }),
];
