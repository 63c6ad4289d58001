import { argumentsOf, lineOf, writtenName } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import type { ConfigNode } from '../../../model/server.js';
import { removeLines, replace, wholeLines } from '../../edits.js';
import type { Fix } from '../../finding.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/order-allow-on-24',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Access control of httpd 2.2 on 2.4',
  why: `\`Order\`, \`Allow\`, \`Deny\` and \`Satisfy\` come from mod_access_compat, which httpd 2.4 keeps for old configurations. They do not undo the
\`Require all denied\` that distributions put on \`/\`: both must let a request through, so \`Allow from all\` opens nothing and requests get 403. Where the
module is not loaded httpd does not start. httpd 2.4 says \`Require all granted\` or \`Require all denied\`.`,
  references: ['https://httpd.apache.org/docs/2.4/upgrading.html#access'],
  examples: {
    bad: [
      {
        text: '<Directory /srv/app>\n    «Order deny,allow»\n    Allow from all\n</Directory>\n',
        fixed: '<Directory /srv/app>\n    Require all granted\n</Directory>\n',
      },
      {
        text: '<Directory /srv/app/private>\n«Order allow,deny»\nDeny from all\n</Directory>\n',
        fixed: '<Directory /srv/app/private>\nRequire all denied\n</Directory>\n',
      },
      {
        text: '<Directory /srv/app>\n«Order allow,deny»\nAllow from all\nRequire all granted\n</Directory>\n',
        fixed: '<Directory /srv/app>\nRequire all granted\n</Directory>\n',
      },
      '<Location /admin>\n«Order deny,allow»\nDeny from all\nAllow from 10.0.0.0/8\n</Location>',
      '<IfVersion >= 2.4>\n<Directory /srv/app>\n«Allow from all»\n</Directory>\n</IfVersion>',
    ],
    good: [
      '<Directory /srv/app>\nRequire all granted\n</Directory>',
      '<Directory /srv/app>\n<IfVersion < 2.4>\nOrder allow,deny\nAllow from all\n</IfVersion>\n<IfVersion >= 2.4>\nRequire all granted\n</IfVersion>\n</Directory>',
      '<Directory /srv/app>\n<IfModule !mod_authz_core.c>\nOrder allow,deny\nAllow from all\n</IfModule>\n</Directory>',
    ],
  },
  check(server, report) {
    if (/^2\.[0-3](\.|$)/.test(server.settings.serverVersion)) return;
    // A problem with the words of one of them is the syntax rule's to tell.
    const nodes = server.nodes('Order', 'Allow', 'Deny', 'Satisfy').filter((node) => !server.problemAt(node));
    for (const [section, group] of groupBy(nodes, ({ parent }) => parent)) {
      const [first, ...others] = group;
      if (first === undefined) continue;
      const meaning = meaningOf(group);
      const instead = meaning === null ? '`Require`' : `\`${meaning}\``;
      const opens = group.some(({ name }) => name.toLowerCase() === 'allow');
      const beside = hasRequire(section);
      const effect = beside
        ? 'beside `Require` both must let a request through'
        : opens
          ? 'where `Require all denied` is in force above, as on Debian and Red Hat, it opens nothing and requests get 403'
          : 'where mod_access_compat is not loaded httpd will not start';
      report({
        at: lineOf(first),
        node: first,
        ...(opens && !beside ? {} : { severity: 'warning' }),
        message: `\`${writtenName(first)}\` is access control of httpd 2.2: ${effect}; ${beside ? 'leave `Require` alone' : `write ${instead}`}`,
        related: others.map((node) => ({ location: lineOf(node), message: 'belongs to it' })),
        fixes: meaning === null ? [] : beside ? drop(group, meaning) : rewrite(group, meaning),
      });
    }
  },
});

/** What the simple forms mean (mod_access_compat): an order and one line that lets in or keeps out everybody. */
function meaningOf(group: readonly ConfigNode[]): 'Require all granted' | 'Require all denied' | null {
  const words = group.map((node) =>
    [node.name, ...argumentsOf(node).map(({ value }) => value)].join(' ').toLowerCase(),
  );
  const order = words.find((line) => line.startsWith('order '));
  const rest = words.filter((line) => !line.startsWith('order '));
  if (rest.length !== 1 || (order !== undefined && !/^order (allow,deny|deny,allow)$/.test(order))) return null;
  if (rest[0] === 'allow from all') return 'Require all granted';
  return rest[0] === 'deny from all' ? 'Require all denied' : null;
}

function hasRequire(section: ConfigNode | null): boolean {
  return section?.children.some(({ name }) => /^(<?require|satisfy)/i.test(name)) ?? false;
}

/** Replaces the first line and takes the others out. Not safe: \`Allow from all\` could not open what \`Require\` closed further up. */
function rewrite([first, ...others]: readonly ConfigNode[], meaning: string): readonly Fix[] {
  const removals = others.flatMap((node) => removeLines(node) ?? []);
  if (first === undefined || wholeLines(first) === null || removals.length !== others.length) return [];
  return [{ title: `write \`${meaning}\``, safe: false, edits: [replace(lineOf(first), meaning), ...removals] }];
}

/** Beside `Require`, lines that let everybody in say nothing. */
function drop(group: readonly ConfigNode[], meaning: string): readonly Fix[] {
  const edits = group.flatMap((node) => removeLines(node) ?? []);
  if (meaning !== 'Require all granted' || edits.length !== group.length) return [];
  return [{ title: 'remove what `Require` says already', safe: true, edits }];
}
