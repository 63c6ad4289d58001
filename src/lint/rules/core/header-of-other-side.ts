import { givesValue, type HeaderLine, headerLines, requestHeaderLines } from '../../../model/header-lines.js';
import { rename } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** What clients and proxies send, and no server answers with. */
const OF_REQUESTS =
  /^(x-forwarded-(for|host|port|prefix|proto|protocol|scheme|server|ssl|user)|x-(real-ip|scheme|script-name|remote-user)|front-end-https|origin|referr?er|host|user-agent|cookie|authorization|accept(-encoding|-language)?|if-(none-match|modified-since))$/;

/** What servers answer with, and browsers alone read. */
const OF_ANSWERS =
  /^(access-control-(allow|expose)-\w+|access-control-(allow-credentials|max-age)|strict-transport-security|x-(frame-options|content-type-options|xss-protection|powered-by)|content-security-policy(-report-only)?|referrer-policy|permissions-policy|cross-origin-(opener|embedder|resource)-policy|set-cookie|www-authenticate|etag|last-modified|server)$/;

export default defineRule({
  name: 'core/header-of-other-side',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A header of requests in answers, or the other way round',
  why: `\`Header\` changes what httpd answers, \`RequestHeader\` what an application or a backend is asked. \`Header set X-Forwarded-Proto https\` tells the browser, and the application goes on to make links with \`http://\`; \`Header edit Origin\` looks for
the header where it never is; \`RequestHeader set Access-Control-Allow-Origin\` does not reach the browser.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_headers.html#requestheader'],
  examples: {
    bad: [
      {
        text: 'Header set «X-Forwarded-Proto» https\nProxyPass / http://127.0.0.1:8000/\n',
        fixed: 'RequestHeader set X-Forwarded-Proto https\nProxyPass / http://127.0.0.1:8000/\n',
      },
      {
        text: 'RequestHeader set «Access-Control-Allow-Origin» "*"\n',
        fixed: 'Header set Access-Control-Allow-Origin "*"\n',
      },
      'Header edit «Origin» "www\\.example\\.com" 127.0.0.1:8888',
      'Header always set «X-Forwarded-Host» www.example.com',
      '<Location /app>\nRequestHeader set «Strict-Transport-Security» max-age=300\n</Location>',
    ],
    good: [
      'RequestHeader set X-Forwarded-Proto https\nHeader set Strict-Transport-Security max-age=300',
      'RequestHeader edit Origin "www\\.example\\.com" 127.0.0.1:8888\nHeader edit Origin "www\\.example\\.com" 127.0.0.1:8888',
      'Header echo Origin',
      'RequestHeader unset Server',
      'Header merge Vary Origin',
      'Header unset Cookie',
    ],
  },
  check(server, report) {
    const [answers, requests] = [headerLines(server), requestHeaderLines(server)];
    // Who has the header on the right side too knows what the other one is for.
    const [toClients, toPrograms] = [namesIn(answers), namesIn(requests)];
    const say = (line: HeaderLine, message: string, other: string): void =>
      report({
        at: line.nameWord.location,
        node: line.node,
        message,
        fixes: line.always ? [] : rename(line.node, other).map((fix) => ({ ...fix, safe: false })),
      });
    for (const line of answers)
      if (changes(line) && OF_REQUESTS.test(line.name) && !toPrograms.has(line.name))
        say(
          line,
          `this goes to the client with the answer, and an application or a backend does not get it; write \`RequestHeader\` for \`${line.nameWord.value}\``,
          'RequestHeader',
        );
    for (const line of requests)
      if (changes(line) && OF_ANSWERS.test(line.name) && !toClients.has(line.name))
        say(
          line,
          `this goes to an application or a backend with the request, and browsers do not get it; write \`Header\` for \`${line.nameWord.value}\``,
          'Header',
        );
  },
});

/** To take one away that is not there may be meant as a precaution. */
function changes(line: HeaderLine): boolean {
  return givesValue(line) || line.action.startsWith('edit');
}

function namesIn(lines: readonly HeaderLine[]): ReadonlySet<string> {
  return new Set(lines.map(({ name }) => name));
}
