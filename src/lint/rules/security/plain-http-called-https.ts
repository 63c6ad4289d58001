import { locate } from '../../../model/arguments.js';
import { requestHeaderLines } from '../../../model/header-lines.js';
import { isPlainHttp } from '../../../model/host-settings.js';
import { defineRule } from '../../rule.js';

const HEADERS = /^x-(forwarded-(proto|scheme|ssl)|scheme|https?)$/;

export default defineRule({
  name: 'security/plain-http-called-https',
  severity: 'warning',
  preset: 'security',
  fixable: 'no',
  title: 'Requests in clear that the application takes for TLS',
  why: `\`RequestHeader set X-Forwarded-Proto https\` tells the application that the client came over TLS. In the host on port 80 that is not so: the application does not redirect, and sends its secure cookies in clear. There the value is \`http\`, or
\`%{REQUEST_SCHEME}\` in an expression. It is right only behind another proxy that speaks TLS.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_headers.html#requestheader',
    'https://cwe.mitre.org/data/definitions/319.html',
  ],
  examples: {
    bad: [
      '<VirtualHost *:80>\n«RequestHeader set X-Forwarded-Proto https»\nProxyPass / http://127.0.0.1:8000/\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:443>\nSSLEngine on\nRequestHeader set X-Forwarded-Proto https\n</VirtualHost>',
      '<VirtualHost *:80>\nRequestHeader set X-Forwarded-Proto http\n</VirtualHost>',
      '<VirtualHost *:80>\nRequestHeader set X-Forwarded-Proto https "expr=%{HTTP:X-Edge} == \'tls\'"\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const { node, action, name, value, rest } of requestHeaderLines(server)) {
      if (value === undefined || rest.length > 0) continue;
      if (!/^(set|setifempty|add)$/.test(action) || !HEADERS.test(name)) continue;
      if (!/^(https|on)$/i.test(value.value) || !isPlainHttp(server, server.virtualHostOf(node))) continue;
      report({
        at: locate(node, 0, value.end),
        node,
        message: 'this host speaks plain HTTP, and the application is told that it was TLS; write `http`',
      });
    }
  },
});
