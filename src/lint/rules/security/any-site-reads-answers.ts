import { argumentsOf, lineOf } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { givesValue, headerLines } from '../../../model/header-lines.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/any-site-reads-answers',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Answers that any site may read in the name of the visitor',
  why: `\`Access-Control-Allow-Credentials: true\` lets a site read answers to requests that carry the visitor's cookies. With the \`Origin\` of the request sent back, that is every site a visitor opens while logged in here. With \`*\`
browsers refuse such answers, so this does not work at all. Name the sites that are meant: \`SetEnvIf Origin "^https://(www|app)\\.example\\.com$" ORIGIN=$0\`.`,
  references: [
    'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
    'https://cwe.mitre.org/data/definitions/942.html',
  ],
  examples: {
    bad: [
      'SetEnvIf Origin "(.*)" ORIGIN=$1\nHeader set Access-Control-Allow-Origin «"%{ORIGIN}e"» env=ORIGIN\nHeader set Access-Control-Allow-Credentials true',
      'Header always set Access-Control-Allow-Origin «"expr=%{req:Origin}"»\nHeader always set Access-Control-Allow-Credentials "true"',
      '<Location /api>\nHeader set Access-Control-Allow-Origin «"*"»\nHeader set Access-Control-Allow-Credentials true\n</Location>',
    ],
    good: [
      'SetEnvIf Origin "^https://(www|app)\\.example\\.com$" ORIGIN=$0\nHeader set Access-Control-Allow-Origin "%{ORIGIN}e" env=ORIGIN\nHeader set Access-Control-Allow-Credentials true',
      'Header set Access-Control-Allow-Origin "*"',
      '<Location /fonts>\nHeader set Access-Control-Allow-Origin "*"\n</Location>\n<Location /api>\nHeader set Access-Control-Allow-Origin https://www.example.com\nHeader set Access-Control-Allow-Credentials true\n</Location>',
    ],
  },
  check(server, report) {
    for (const lines of groupBy(headerLines(server).filter(givesValue), ({ node }) => node.parent).values()) {
      const credentials = lines.find(
        ({ name, value }) => name === 'access-control-allow-credentials' && /^true$/i.test(value?.value ?? ''),
      );
      const origins = lines.filter(({ name }) => name === 'access-control-allow-origin');
      for (const { node, value, rest } of credentials === undefined ? [] : origins) {
        const star = value?.value === '*' && rest.length === 0;
        if (credentials === undefined || value === undefined || !(star || sendsBack(server, value.value))) continue;
        report({
          at: value.location,
          node,
          message: star
            ? 'browsers refuse `*` together with credentials; name the sites that may read the answers'
            : 'any site that a visitor opens may read what this one says to them; send back only the origins that are meant',
          ...(star ? { severity: 'warning' as const } : {}),
          related: [{ location: lineOf(credentials.node), message: 'with the cookies of the visitor' }],
        });
      }
    }
  },
});

/** The value is the `Origin` of the request, whatever it is. */
function sendsBack(server: Server, value: string): boolean {
  if (/^expr=%\{(req|http):origin\}$/i.test(value) || /^%\{HTTP_ORIGIN\}e$/i.test(value)) return true;
  const variable = /^%\{(\w+)\}e$/.exec(value)?.[1];
  const setters = server.nodes('SetEnvIf', 'SetEnvIfNoCase').filter((node) => {
    const [header, , ...names] = argumentsOf(node).map((word) => word.value);
    return /^origin$/i.test(header ?? '') && names.some((name) => name.replace(/=.*$/s, '') === variable);
  });
  return (
    setters.length > 0 &&
    setters.every((node) => /^\^?(https?\S{0,4}:\/\/)?\(?\.[*+]\)?\$?$/.test(argumentsOf(node)[1]?.value ?? ''))
  );
}
