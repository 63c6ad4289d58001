import { argumentOrLine } from '../../../model/arguments.js';
import { audienceOf, isRestricted } from '../../../model/requirements.js';
import { isAtOrBelow } from '../../../model/section-match.js';
import { literalPath } from '../../../model/section-resource.js';
import { servedByHost, urlIn } from '../../../model/served-folders.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/location-guards-one-url',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Protected files with a second URL',
  why: `\`<Location>\` protects a URL and not the files behind it. Where \`DocumentRoot\` and an \`Alias\`, or two of these, lead to one directory, its files can be had by the other URL without a question. \`<Directory>\` protects files by
whatever URL they are asked for.`,
  references: ['https://httpd.apache.org/docs/2.4/sections.html#file-and-web'],
  examples: {
    bad: [
      'DocumentRoot /srv/www\nAlias /all /srv/www\n<Location «/private»>\nRequire ip 10.0.0.0/8\n</Location>',
      'DocumentRoot /srv/www\nAlias /reports /srv/www/private/reports\n<Location «/private»>\nAuthType Basic\nAuthName x\nRequire valid-user\n</Location>',
    ],
    good: [
      'DocumentRoot /srv/www\nAlias /all /srv/www\n<Directory /srv/www/private>\nRequire ip 10.0.0.0/8\n</Directory>',
      'DocumentRoot /srv/www\nAlias /icons /usr/share/icons\n<Location /private>\nRequire ip 10.0.0.0/8\n</Location>',
      'DocumentRoot /srv/www\nAlias /private/more /srv/www/private\n<Location /private>\nRequire ip 10.0.0.0/8\n</Location>',
      'DocumentRoot /srv/www\nAlias /all /srv/www\n<Location /private>\nSetHandler server-status\nRequire ip 10.0.0.0/8\n</Location>',
      'DocumentRoot /srv/www\nAlias /all /srv/www\n<Location /private>\nRequire local\n</Location>\n<Location /all>\nRequire local\n</Location>',
    ],
  },
  check(server, report) {
    for (const section of server.nodes('<Location')) {
      const path = literalPath(section);
      const folders = servedByHost(server).get(server.virtualHostOf(section)) ?? [];
      if (path === null || path === '/' || folders.length < 2 || !isRestricted(section)) continue;
      if (section.children.some(({ name }) => /^(SetHandler|ProxyPass|Dav)$/i.test(name))) continue;
      // The directory that the protected URL leads to: that of the longest prefix.
      const own = folders.filter(({ url }) => isAtOrBelow(path, url)).sort((a, b) => b.url.length - a.url.length)[0];
      // A second URL for all of a folder, with a login, is how one lets some people write what everybody reads.
      if (own === undefined || own.url === path) continue;
      const directory = own.folder + path.slice(own.url.length);
      const other = folders.find((each) => {
        const above = isAtOrBelow(directory, each.folder);
        if (each === own || each.folder === '/' || (!above && !isAtOrBelow(each.folder, directory))) return false;
        const url = above ? urlIn(each, directory) : each.url;
        if (isAtOrBelow(url, path)) return false;
        const file = `${above ? directory : each.folder}/x`;
        const resource = { virtualHost: each.virtualHost, file, below: false, url: `${url}/x` };
        return server.sections
          .covering(resource, ['Require', 'Deny', 'Order'])
          .every(({ node }) => audienceOf(node) === 'everybody');
      });
      if (other === undefined) continue;
      const url = isAtOrBelow(directory, other.folder) ? urlIn(other, directory) : other.url;
      report({
        at: argumentOrLine(section, 0),
        node: section,
        message: `the files behind this URL can be had as \`${url}/\` too, without a question; protect \`<Directory "${directory}">\``,
        related: [{ location: other.location, message: 'this leads there as well' }],
      });
    }
  },
});
