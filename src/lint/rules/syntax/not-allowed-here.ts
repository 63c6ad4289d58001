import type { Definition } from '../../../directives/define.js';
import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'not-allowed-here',
  title: 'A directive where it may not stand',
  why: `Each directive may stand in some places alone: the server configuration, a virtual host, a \`<Directory>\` and its like, a \`.htaccess\`
file. httpd refuses it anywhere else.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/directive-dict.html#Context'],
  examples: {
    bad: [
      { text: '«PassengerMaxPoolSize» 4', htaccess: 'All' },
      '<Directory /srv>\n«Listen» 8080\n</Directory>',
      '<Location /app>\n«WSGIScriptAlias» / /srv/app/app.wsgi\n</Location>',
    ],
    good: [
      'Listen 8080\n<Directory /srv>\nRequire all granted\n</Directory>',
      { text: 'PassengerPython /srv/venv/bin/python\nPassengerAppRoot /srv/app', htaccess: 'All' },
    ],
  },
  advise: ({ node }, { settings }) =>
    settings.htaccess && settings.fragment && isAllowedSomewhere(node?.definition ?? null) ? null : {},
});

/** Passenger 4, and the one of CloudLinux, take in `.htaccess` files what Passenger 6 takes in sections alone. */
function isAllowedSomewhere(definition: Definition | null): boolean {
  return definition?.module === 'passenger_module' && definition.override.includes('ACCESS_CONF');
}
