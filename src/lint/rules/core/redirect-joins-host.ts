import { aliasesOf } from '../../../model/aliases.js';
import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { appendSlash } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/redirect-joins-host',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'safe',
  title: 'A redirect that glues the path to the name of the host',
  why: `\`Redirect\` puts what stands in the URL behind the matched path right behind the target. With \`Redirect / https://www.example.com\` a request for \`/about\` is sent to
\`https://www.example.comabout\`, and one for \`/.evil.example/\` to a host of somebody else. The target needs a slash at its end when the path has one.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_alias.html#redirect',
    'https://cwe.mitre.org/data/definitions/601.html',
  ],
  examples: {
    bad: [
      { text: 'Redirect / «https://www.example.com»\n', fixed: 'Redirect / https://www.example.com/\n' },
      {
        text: '<VirtualHost *:80>\nRedirect permanent / «"https://www.example.com:8443"»\n</VirtualHost>\n',
        fixed: '<VirtualHost *:80>\nRedirect permanent / "https://www.example.com:8443/"\n</VirtualHost>\n',
      },
      {
        text: 'RedirectPermanent /old/ «http://old.example.com»\n',
        fixed: 'RedirectPermanent /old/ http://old.example.com/\n',
      },
    ],
    good: [
      'Redirect / https://www.example.com/',
      'Redirect /old https://old.example.com',
      'Redirect /old/ https://www.example.com/new/',
      'RedirectMatch ^/$ https://www.example.com',
    ],
  },
  check(server, report) {
    for (const { kind, node, path, target, targetLocation } of aliasesOf(server)) {
      if (kind !== 'redirect' || !path.endsWith('/') || isUnknown(target)) continue;
      if (!/^[a-z][\w+.-]*:\/\/[^/?#]+$/i.test(target)) continue;
      const word = argumentsOf(node).findLast(({ value }) => value === target);
      report({
        at: targetLocation,
        node,
        message: `the rest of the path is put right behind the host: \`${path}about\` is sent to \`${target}about\`, and \`${path}.evil.example/\` to a foreign host; write \`${target}/\``,
        fixes: word === undefined ? [] : appendSlash(node, word, true),
      });
    }
  },
});
