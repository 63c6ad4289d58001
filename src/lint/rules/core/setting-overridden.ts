import { lineOf } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { remove } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** Directives that have one value in a server or section, whatever the number of lines. */
const SINGLE = [
  ...['DocumentRoot', 'ServerName', 'ServerAdmin', 'ErrorLog', 'Timeout', 'KeepAlive', 'KeepAliveTimeout'],
  ...[
    'MaxKeepAliveRequests',
    'ServerTokens',
    'ServerSignature',
    'HostnameLookups',
    'UseCanonicalName',
    'User',
    'Group',
  ],
  ...['PidFile', 'SSLEngine', 'SSLProtocol', 'ProxyPreserveHost', 'ProxyTimeout', 'ProxyRequests'],
  ...['AllowOverride', 'AuthType', 'AuthName', 'AuthUserFile', 'SetHandler', 'ForceType', 'DefaultType', 'RewriteBase'],
  ...['LimitRequestBody', 'FileETag', 'TraceEnable', 'AddDefaultCharset', 'ExpiresDefault', 'FallbackResource'],
  ...['AllowEncodedSlashes', 'RemoteIPHeader', 'SSLProxyEngine', 'SSLVerifyClient', 'AuthLDAPURL', 'OIDCRedirectURI'],
] as const;

export default defineRule({
  name: 'core/setting-overridden',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  tag: 'unnecessary',
  title: 'A line that a later one makes void',
  why: `These directives have one value: of several lines in the same server or section the last one counts, and the others mislead whoever reads them first.`,
  references: ['https://httpd.apache.org/docs/2.4/configuring.html'],
  examples: {
    bad: [
      {
        text: '<VirtualHost *:80>\n«DocumentRoot /srv/old»\nServerName a.example\nDocumentRoot /srv/www\n</VirtualHost>\n',
        fixed: '<VirtualHost *:80>\nServerName a.example\nDocumentRoot /srv/www\n</VirtualHost>\n',
      },
      '«OIDCRedirectURI https://a.example/one»\nOIDCRedirectURI https://a.example/two',
      '«Timeout 30»\n«Timeout 60»\nTimeout 60',
    ],
    good: [
      'DocumentRoot /srv/old\n<VirtualHost *:80>\nDocumentRoot /srv/www\n</VirtualHost>',
      '<IfDefine TEST>\nTimeout 5\n</IfDefine>\nTimeout 60',
      'DirectoryIndex index.html\nDirectoryIndex index.php',
      { text: 'Include other.conf\nTimeout 60', files: { '/etc/apache2/other.conf': 'Timeout 30' }, world: 'closed' },
    ],
  },
  check(server, report) {
    for (const name of SINGLE)
      for (const nodes of groupBy(server.nodes(name), ({ parent }) => parent).values()) {
        const certain = nodes.filter(({ certainty }) => certainty === 'certain');
        const last = certain.at(-1);
        for (const node of certain) {
          // A file that is read later, or one more use of a macro, is there to override.
          if (last === undefined || node === last || node.source !== last.source || node.frames !== last.frames)
            continue;
          if (server.problemAt(node) !== undefined || server.problemAt(last) !== undefined) continue;
          report({
            at: lineOf(node),
            node,
            message: `\`${last.line.text}\` comes later in the same place and is what counts; remove this line`,
            related: [{ location: lineOf(last), message: 'counts' }],
            fixes: remove(node, { title: 'remove the line that does not count', safe: true }),
          });
        }
      }
  },
});
