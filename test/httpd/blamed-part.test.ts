import { describe, expect, it } from 'vitest';
import { createSettings } from '../../src/httpd/defaults.js';
import { evaluate } from '../../src/httpd/evaluate.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { unmark } from '../lint/marked.js';

/** The first problem of each, where it is marked. */
const MARKED: Readonly<Record<string, readonly string[]>> = {
  'log formats': [
    'LogFormat "%h «%Q» %u" a',
    'LogFormat "%h «%{x»" a',
    'CustomLog logs/a "%h \\"«%!200Q»\\" %u"',
    'CustomLog logs/a %h«%Q»',
    'ErrorLogFormat "%M «%Z»"',
    'ErrorLogFormat "%M «%+a»"',
    'ErrorLogFormat request "%a «%M»"',
  ],
  expressions: [
    '<If "%{HTTP_HOST} == \'a\' && «&&» true">\n</If>',
    '<If "nope«(»">\n</If>',
    'CustomLog logs/a %h "expr=true || «||» false"',
    'SetEnvIfExpr "true «)»" a',
    'SetHandler "%{«nope»:x}"',
    'LogMessage hello "expr=true «)»"',
    'ErrorDocument 404 "\\"%{«nope»:x}"',
    'FilterProvider a INCLUDES "true «)»"',
    '<Location />\nRequire expr true «)»\n</Location>',
    'RewriteCond expr "true «)»"',
    'Header set X a "expr=true «)»"',
  ],
  'regular expressions': [
    'AliasMatch "^/«(»a" /b',
    'RedirectMatch ^/«[»a /b',
    '<LocationMatch "\\\\d«(»a">\n</LocationMatch>',
    'SetEnvIf Host "a*«*»" b',
    'BrowserMatch «(»a b',
    'ProxyPassMatch ^/«(»a http://b/',
    'ProxyRemoteMatch «*»a http://b:1/',
    'WSGIScriptAliasMatch ^/«(»a /b',
    'Substitute "s|«(»a|b|"',
    'Header edit X a\\d«)» b',
    'SetEnvIf "a«(»" b c',
  ],
  rewriting: [
    'RewriteRule ^/«(»a /b [L]',
    'RewriteRule !^/«(»a /b',
    'RewriteRule ^ /b "[R=301, «XX»,L]"',
    'RewriteRule ^ /b [«R=999»]',
    'RewriteRule ^ /b «[L»',
    'RewriteCond %{X} ^«(»a',
    'RewriteCond %{X} ^a "[NC,«XX»]"',
  ],
  'header values': ['Header set X "a «%{a}Q» b"', 'Header set X "a «%Q»" env=b', 'RequestHeader set X "\\"\\\\«%Q»"'],
  'Require lines': [
    '<Location />\nRequire ip 10.0.0.1 «10.0.0.999»\n</Location>',
    '<Location />\nRequire method GET «BAD»\n</Location>',
    '<Location />\nRequire all «maybe»\n</Location>',
    '<Location />\nRequire ssl «x»\n</Location>',
  ],
  'keys and values': [
    'ProxyPass /a http://b/ timeout=«0» retry=5',
    'ProxyPass /a http://b/ «bogus»=0',
    'ProxyPass /a balancer://b/ «bogus»=0',
    '<Proxy balancer://a>\nBalancerMember http://b/ loadfactor=«1000»\n</Proxy>',
    'RequestReadTimeout header=5,MinRate=1 body=«x»',
    'RequestReadTimeout «foot»=5',
    'WSGIDaemonProcess a umask=«9»',
    'LogMessage hello hook=«nope»',
    'ExtFilterDefine a mode=output «bogus=1»',
    'Substitute "s/a/b/i«x»n"',
    'Header set X a «env»',
    'RequestReadTimeout header=«20-10»',
  ],
  periods: [
    'ExpiresDefault "access plus 1 month «x» days"',
    'ExpiresDefault "access plus 1 «foo»"',
    'ExpiresByType a/b "now 1 hour «2»"',
    'ExpiresDefault "«soon» 1 day"',
    'CookieExpires "plus 2 «foos»"',
  ],
  'stores and scripts': [
    'SSLSessionCache shmcb:/a/b(«1»)',
    'SSLStaplingCache "shmcb:/a b(«12x»)"',
    'SSLSessionCache shmcb:/a/b«(512000»',
    'AuthnCacheSOCache shmcb:/a/b«)»',
    'AuthnCacheSOCache shmcb:/a(«9999999999»)',
    '<Location />\nInputSed "p;«z»"\n</Location>',
    '<Location />\nOutputSed "s/a/b/g«x»"\n</Location>',
    '<Location />\nOutputSed "1,2«=»"\n</Location>',
    '<Location />\nInputSed «//»p\n</Location>',
    '<Location />\nAuthLDAPURL ldap://a/b?uid?«some»?(c=d)\n</Location>',
    '<Location />\nAuthLDAPURL «<»ldap://a/b\n</Location>',
    '<Location />\nAuthLDAPURL "ldap://a«:»/b"\n</Location>',
    '<Location />\nAuthLDAPURL ldap://a/b?uid?one??c«?d»\n</Location>',
  ],
  TLS: ['SSLProtocol all -SSLv3 «+TLSv9»', 'SSLCipherSuite «TLSv9» HIGH', 'SSLOptions +StdEnvVars «+Bogus»'],
};

describe.each(Object.entries(MARKED))('%s', (_, marked) => {
  it.each(marked)('%s', (line) => {
    const { text, spans } = unmark(`${line}\n`);
    const settings = createSettings({ serverRoot: '/s', assumeExists: true, world: 'open' });
    const { problems } = evaluate([{ path: '/s/httpd.conf' }], memoryHost({ '/s/httpd.conf': text }), settings);
    const span = problems[0]?.location?.span;
    expect(span && { start: span.start, end: span.end }).toEqual(spans[0]);
  });
});
