import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'invalid-value',
  title: 'A value that a directive does not take',
  why: `The directive is known and may stand here, but it does not take this value. httpd names the values it takes.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/directives.html'],
  examples: {
    bad: ['WSGIDaemonProcess app processes=«0»'],
    good: [
      'WSGIDaemonProcess app processes=2\nWSGIProcessGroup app',
      'Listen ${PORT}',
      'Listen @port@',
      'LogLevel h2:debug',
    ],
  },
  // `LogLevel` names a module that need not be one of the catalogue.
  advise: ({ message }, { incomplete, settings }) =>
    (settings.fragment || incomplete) && message.startsWith('Cannot find module') ? null : {},
});
