import { argumentValue, isUnknown, locate } from '../../../model/arguments.js';
import { setsVariable } from '../../../model/environment.js';
import { requestHeaderLines } from '../../../model/header-lines.js';
import { headerOfVariable } from '../../../model/header-name.js';
import type { Server } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** What `ap_add_common_vars` makes for programs, when one is run. */
const FOR_PROGRAMS =
  /^(SERVER_(ADDR|ADMIN|NAME|PORT|PROTOCOL|SIGNATURE|SOFTWARE)|REMOTE_(ADDR|HOST|PORT)|REQUEST_(METHOD|SCHEME|URI|FILENAME)|QUERY_STRING|SCRIPT_(FILENAME|NAME)|PATH_INFO|DOCUMENT_ROOT|CONTEXT_(PREFIX|DOCUMENT_ROOT)|HTTP_[A-Z_]+)$/;

/** Headers that expressions know by such a name. */
const KNOWN_HEADERS = /^HTTP_(ACCEPT|COOKIE|FORWARDED|HOST|PROXY_CONNECTION|REFERER|USER_AGENT)$/;

export default defineRule({
  name: 'core/request-header-null',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A header that says (null)',
  why: `\`%{NAME}e\` is a variable of the request's environment, which holds what \`SetEnv\`, \`SetEnvIf\` and rules have set. What programs find there besides, such as \`REMOTE_ADDR\`, \`HTTP_HOST\` or \`REQUEST_SCHEME\`, is made when a program is run, and \`RequestHeader\`
acts before: the header is \`(null)\`, and the backend makes links to a host of that name. An expression knows them: \`expr=%{REMOTE_ADDR}\`.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_headers.html#requestheader',
    'https://httpd.apache.org/docs/2.4/expr.html#vars',
  ],
  examples: {
    bad: [
      {
        text: 'RequestHeader set X-Forwarded-Proto "«%{REQUEST_SCHEME}e»"\n',
        fixed: 'RequestHeader set X-Forwarded-Proto "expr=%{REQUEST_SCHEME}"\n',
      },
      {
        text: 'RequestHeader set X-Origin «%{HTTP_ORIGIN}e»\n',
        fixed: 'RequestHeader set X-Origin expr=%{HTTP:Origin}\n',
      },
      'RequestHeader append X-Forwarded-For "client «%{REMOTE_ADDR}e»"',
      '<VirtualHost *:443>\nRequestHeader set X-Real-IP «%{REMOTE_ADDR}e»\n</VirtualHost>',
      '<Location /app>\nAuthType Basic\nRequire valid-user\nRequestHeader set X-Remote-User «%{REMOTE_USER}e»\n</Location>',
    ],
    good: [
      'RequestHeader set X-Forwarded-Proto expr=%{REQUEST_SCHEME}',
      'RequestHeader set X-Real-IP %{REMOTE_ADDR}s',
      'RewriteEngine On\nRewriteRule ^ - [E=REMOTE_ADDR:%{REMOTE_ADDR}]\nRequestHeader set X-Real-IP %{REMOTE_ADDR}e',
      'SetEnvIf Host "^(.+)$" HTTP_HOST=$1\nRequestHeader set X-Forwarded-Host %{HTTP_HOST}e',
      'RequestHeader set X-Remote-User %{REMOTE_USER}e env=REMOTE_USER',
      '<Location /app>\nAuthType shibboleth\nRequestHeader set X-Remote-User %{REMOTE_USER}e\n</Location>',
      'Header set X-Address %{REMOTE_ADDR}e',
      'RequestHeader set X-Real-IP %{REMOTE_ADDR}e env=REMOTE_ADDR',
    ],
  },
  check(server, report) {
    for (const { node, value, rest } of requestHeaderLines(server)) {
      if (value === undefined || isUnknown(value.value) || rest.length > 0) continue;
      const text = node.line.text.slice(value.start, value.end);
      for (const { 0: written, 1: name = '', index } of text.matchAll(/%\{(\w+)\}e/g)) {
        if (!isForPrograms(server, name) || setsVariable(server, server.virtualHostOf(node), name)) continue;
        const start = value.start + index;
        const expression = `expr=%{${expressionFor(name)}}`;
        report({
          at: locate(node, start, start + written.length),
          node,
          message: `nothing sets \`${name}\` before requests are passed on, and the header says \`(null)\`; write \`${expression}\``,
          fixes:
            value.value === written
              ? replaceIn(node, start, start + written.length, expression, {
                  title: `write \`${expression}\``,
                  safe: false,
                })
              : [],
        });
      }
    }
  },
});

/** Modules of others than httpd may set the user by themselves. */
function isForPrograms(server: Server, name: string): boolean {
  if (name !== 'REMOTE_USER') return FOR_PROGRAMS.test(name);
  const types = server.nodes('AuthType').map((node) => argumentValue(node, 0));
  return types.length > 0 && types.every((type) => /^(basic|digest|form)$/i.test(type));
}

function expressionFor(name: string): string {
  const header = KNOWN_HEADERS.test(name) ? null : headerOfVariable(name);
  return header === null ? name : `HTTP:${header}`;
}
