import { lineOf, writtenName } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { satisfiesAny } from '../../../model/requirements.js';
import type { ConfigNode } from '../../../model/server.js';
import { isRequire, type NewAccess, newAccessOf } from '../../access/rewrite-access.js';
import type { Fix } from '../../finding.js';
import { defineRule } from '../../rule.js';
import { refusal } from '../../wording.js';

export default defineRule({
  name: 'wsgi/order-allow-on-24',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  tag: 'deprecated',
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
      {
        text: '<Location /admin>\n  «Order deny,allow»\n  Deny from all\n  # the office\n  Allow from 10.0.0.0/8\n</Location>\n',
        fixed: '<Location /admin>\n  Require ip 10.0.0.0/8\n  # the office\n</Location>\n',
      },
      {
        text: '<Location /a>\n  «Order allow,deny»\n  Allow from all\n  Deny from 192.0.2. .example.com\n</Location>\n',
        fixed:
          '<Location /a>\n  <RequireAll>\n    Require all granted\n    Require not ip 192.0.2.\n    Require not host .example.com\n  </RequireAll>\n</Location>\n',
      },
      {
        text: '<Location /a>\n  Require valid-user\n  «Order deny,allow»\n  Deny from all\n  Allow from 10.0.0.0/8\n  Satisfy Any\n</Location>\n',
        fixed: '<Location /a>\n  Require ip 10.0.0.0/8\n  Require valid-user\n</Location>\n',
      },
      {
        text: '«Order allow,deny»\nAllow from all\nRequire valid-user\n',
        path: '/srv/app/.htaccess',
        htaccess: 'All',
      },
      { text: '«Deny from all»\n', path: '/srv/app/.htaccess', htaccess: 'All' },
      '<Location /a>\n«Order deny,allow»\nDeny from all\nAllow from @office@\n</Location>',
      {
        text: '<Directory /srv/app/lib>\n«Order Deny,Allow»\nDeny from All\nAllow from None\n</Directory>\n',
        fixed: '<Directory /srv/app/lib>\nRequire all denied\n</Directory>\n',
      },
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
    const sections = groupBy(nodes, ({ parent }) => parent);
    for (const [section, group] of sections) {
      const [first, ...others] = group;
      if (first === undefined) continue;
      const access = newAccessOf(server, section, group);
      const opens =
        group.some(({ name }) => name.toLowerCase() === 'allow') && !deniesAll(access) && !isProxied(section);
      const beside = (section?.children ?? server.children).some(isRequire);
      const effect = beside
        ? satisfiesAny({ children: group })
          ? 'beside `Require` either may let a request through, as `Satisfy Any` says'
          : 'beside `Require` both must let a request through'
        : opens
          ? 'where `Require all denied` is in force above, as on Debian and Red Hat, it opens nothing and requests get 403 (`AH01630`)'
          : `where mod_access_compat is not loaded ${refusal(server)}`;
      report({
        at: lineOf(first),
        node: first,
        // The folders of sites, where `.htaccess` files lie, are mostly granted by the server's own files.
        ...(opens && !beside && !server.settings.htaccess ? {} : { severity: 'warning' }),
        message: `\`${writtenName(first)}\` is access control of httpd 2.2: ${effect}; ${adviceOf(access)}`,
        related: others.map((node) => ({ location: lineOf(node), message: 'belongs to it' })),
        fixes: access === null ? [] : fixOf(access, sections.size === 1 && !server.settings.fragment),
      });
    }
  },
});

function deniesAll(access: NewAccess | null): boolean {
  return access !== null && access.lines.length === 1 && access.lines[0] === 'Require all denied';
}

/** What goes to a backend stands for no file: what is denied for directories is not in force there. */
function isProxied(section: ConfigNode | null): boolean {
  return (
    section !== null &&
    (/^<proxy/i.test(section.name) || section.children.some(({ name }) => /^proxypass(match)?$/i.test(name)))
  );
}

function adviceOf(access: NewAccess | null): string {
  if (access === null) return 'write `Require` for all that it says';
  if (access.lines.length === 0) return 'remove it, since `Require` says all that is needed';
  return `write ${access.lines.map((line) => `\`${line.trim()}\``).join(', ')}`;
}

/** Where nothing but `Require` is in force already, in no file of the server, lines that say the same go without effect. All else means what it meant on 2.2. */
function fixOf({ lines, edits }: NewAccess, isOnly: boolean): readonly Fix[] {
  if (lines.length === 0) return [{ title: 'remove what `Require` says already', safe: isOnly, edits }];
  return [{ title: lines.length === 1 ? `write \`${lines[0]}\`` : 'write it with `Require`', safe: false, edits }];
}
