import { type Argument, argumentsOf } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** Types that files are not of in any list of media types, and those that are meant. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['application/svg+xml', 'image/svg+xml'],
  ['image/jpe', 'image/jpeg'],
  ['image/jpg', 'image/jpeg'],
  ['image/svg', 'image/svg+xml'],
  ['image/svg-xml', 'image/svg+xml'],
  ['text/htm', 'text/html'],
  ['text/txt', 'text/plain'],
]);

export default defineRule({
  name: 'core/media-type-never-sent',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A media type that no file is sent with',
  why: `\`ExpiresByType\` and \`AddOutputFilterByType\` compare the whole \`Content-Type\`. Files that end with \`.jpg\` are \`image/jpeg\`, those that end with \`.svg\` \`image/svg+xml\`: for \`image/jpg\` and \`image/svg\` nothing happens. Only what an application
sends with that type would be meant.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_expires.html#expiresbytype',
    'https://www.iana.org/assignments/media-types/media-types.xhtml',
  ],
  examples: {
    bad: [
      {
        text: 'ExpiresActive On\nExpiresByType «image/jpg» "access plus 1 year"\nExpiresByType image/png "access plus 1 year"\n',
        fixed:
          'ExpiresActive On\nExpiresByType image/jpeg "access plus 1 year"\nExpiresByType image/png "access plus 1 year"\n',
      },
      'AddOutputFilterByType DEFLATE text/html «image/svg»',
    ],
    good: [
      'ExpiresActive On\nExpiresByType image/jpg "access plus 1 year"\nExpiresByType image/jpeg "access plus 1 year"',
      'ExpiresActive On\nExpiresByType image/jpeg "access plus 1 year"\nExpiresByType image/svg+xml "access plus 1 year"',
      'AddType image/jpg .jpg\nExpiresActive On\nExpiresByType image/jpg "access plus 1 year"',
      'AddOutputFilterByType DEFLATE text/html image/svg image/svg+xml',
      'ExpiresActive On\nExpiresByType image/* "access plus 1 month"\nExpiresByType image/jpg "access plus 1 month"',
    ],
  },
  check(server, report) {
    const given = new Set(
      server.nodes('AddType', 'ForceType', 'DefaultType').map((node) => argumentsOf(node)[0]?.value.toLowerCase()),
    );
    const ofHosts = ['ExpiresByType', 'AddOutputFilterByType'].flatMap((name) => [
      ...groupBy(server.nodes(name), (node) => server.virtualHostOf(node)).values(),
    ]);
    for (const nodes of ofHosts) {
      const types = nodes.flatMap((node) => typesOf(argumentsOf(node), node.name).map((word) => ({ node, word })));
      const said = new Set(types.map(({ word }) => word.value.toLowerCase()));
      for (const { node, word } of types) {
        const type = word.value.toLowerCase();
        const meant = MEANT.get(type);
        // Lists for all servers have the right type beside the wrong one.
        if (meant === undefined || given.has(type) || said.has(meant) || said.has(`${kindOf(meant)}/*`)) continue;
        report({
          at: word.location,
          node,
          message: `no file is sent as \`${type}\`, and nothing happens; write \`${meant}\``,
          fixes: replaceIn(node, word.start, word.end, meant, { title: `write \`${meant}\``, safe: false }),
        });
      }
    }
  },
});

/** The first word alone, or all behind the filter. */
function typesOf(words: readonly Argument[], name: string): readonly Argument[] {
  return /^expires/i.test(name) ? words.slice(0, 1) : words.slice(1);
}

function kindOf(type: string): string {
  return type.slice(0, type.indexOf('/'));
}
