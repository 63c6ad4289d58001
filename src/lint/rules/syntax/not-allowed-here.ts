import { syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'not-allowed-here',
  title: 'A directive where it may not stand',
  why: `Each directive may stand in some places alone: the server configuration, a virtual host, a \`<Directory>\` and its like, a \`.htaccess\`
file. httpd refuses it anywhere else.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/directive-dict.html#Context'],
  examples: {
    bad: [
      '<Directory /srv>\n«Listen» 8080\n</Directory>',
      '<Location /app>\n«WSGIScriptAlias» / /srv/app/app.wsgi\n</Location>',
    ],
    good: ['Listen 8080\n<Directory /srv>\nRequire all granted\n</Directory>'],
  },
});
