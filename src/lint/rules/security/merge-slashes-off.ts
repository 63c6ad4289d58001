import { argumentsOf, lineOf } from '../../../model/arguments.js';
import { isRestricted } from '../../../model/requirements.js';
import { sectionWord } from '../../../model/section-word.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/merge-slashes-off',
  severity: 'warning',
  preset: 'security',
  fixable: 'no',
  title: 'Protected paths that a second slash opens',
  why: `\`MergeSlashes Off\` compares regular expressions with URLs as they come: \`<LocationMatch "^/app/private">\` does not cover \`/app//private\`, while files and most applications take both for the same. \`On\`, the default since 2.4.39, merges slashes before anything is
compared.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/core.html#mergeslashes',
    'https://www.cve.org/CVERecord?id=CVE-2019-0220',
  ],
  examples: {
    bad: ['MergeSlashes «Off»\n<LocationMatch "^/app/private">\nRequire ip 10.0.0.0/8\n</LocationMatch>'],
    good: [
      'MergeSlashes On\n<LocationMatch "^/app/private">\nRequire ip 10.0.0.0/8\n</LocationMatch>',
      'MergeSlashes Off\n<Location /private>\nRequire ip 10.0.0.0/8\n</Location>',
      'MergeSlashes Off\n<LocationMatch "^/private">\nRequire ip 10.0.0.0/8\n</LocationMatch>',
      'MergeSlashes Off\n<Directory /srv/private>\nRequire ip 10.0.0.0/8\n</Directory>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('MergeSlashes')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || !/^off$/i.test(word.value)) continue;
      const host = server.virtualHostOf(node);
      const section = server.nodes('<LocationMatch', '<Location').find((each) => {
        const own = server.virtualHostOf(each);
        return (host === server.mainServer || own === host) && needsOneSlash(each) && isRestricted(each);
      });
      if (section === undefined) continue;
      report({
        at: word.location,
        node,
        message:
          'URLs with a second slash go around the expression; leave `MergeSlashes` on, or protect the `<Directory>`',
        related: [{ location: lineOf(section), message: 'this does not cover them' }],
      });
    }
  },
});

/** Plain `<Location>` takes slashes together whatever is said (`ap_location_walk`), and those at the start of a URL are always one. */
function needsOneSlash(section: ConfigNode): boolean {
  const { word, isRegex } = sectionWord(section);
  return isRegex && /^\^\/.*[^/]\/./.test(word?.value ?? '');
}
