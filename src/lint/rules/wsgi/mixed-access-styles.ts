import { lineOf } from '../../../model/arguments.js';
import { deniesAll, deniesOldStyle, isOldStyle, OLD_STYLE } from '../../../model/grants.js';
import { literalPath } from '../../../model/section-resource.js';
import { RESOURCE_SECTIONS, type Resource } from '../../../model/sections.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/mixed-access-styles',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A directory that Require opens and Deny keeps closed',
  why: `httpd 2.4 asks both \`Require\` and, where mod_access_compat is loaded, \`Order\`, \`Allow\` and \`Deny\`. A section with \`Require\` does not undo a \`Deny from all\` of
a section above it: requests get 403. One style is used everywhere, and that is \`Require\`.`,
  references: ['https://httpd.apache.org/docs/2.4/upgrading.html#access'],
  examples: {
    bad: [
      '<Location /admin>\nOrder deny,allow\nDeny from all\nAllow from 10.0.0.0/8\n«Require valid-user»\n</Location>',
      '<Directory />\nOrder deny,allow\nDeny from all\n</Directory>\n<Directory /srv/app>\n«Require all granted»\n</Directory>',
      '<Directory /srv/app>\nDeny from all\n«Require all granted»\n</Directory>',
      '<Directory />\nRequire all denied\n</Directory>\n<Directory /srv/app>\nOrder allow,deny\n«Allow from all»\n</Directory>',
      '<Directory /srv/app>\nOrder allow,deny\nAllow from all\n«Require all granted»\n</Directory>',
    ],
    good: [
      '<Directory />\nRequire all denied\n</Directory>\n<Directory /srv/app>\nRequire all granted\n</Directory>',
      '<Directory />\nOrder deny,allow\nDeny from all\nSatisfy Any\n</Directory>\n<Directory /srv/app>\nRequire all granted\n</Directory>',
      '<Directory />\n<IfVersion < 2.4>\nDeny from all\n</IfVersion>\n</Directory>\n<Directory /srv/app>\nRequire all granted\n</Directory>',
    ],
  },
  check(server, report) {
    if (server.nodes('Deny', 'Order', 'Allow').length === 0) return;
    for (const section of server.nodes(...RESOURCE_SECTIONS)) {
      const file = /^<directory$/i.test(section.name) ? literalPath(section) : null;
      const old = section.children.filter((node) => isOldStyle(node) && node.certainty === 'certain');
      const grant = section.children.find((node) => /^require$/i.test(node.name) && !deniesAll(node));
      // Any file in the directory.
      const resource =
        file === null
          ? null
          : { virtualHost: server.virtualHostOf(section), file: `${file}/x`, below: false, url: null };
      const [allow] = old.filter(({ name }) => /^allow$/i.test(name));
      const denial = grant === undefined || resource === null ? null : oldDenial(server, resource);
      const requirement =
        allow === undefined || grant !== undefined || resource === null
          ? null
          : requiredDenial(server, section, resource);
      if (grant !== undefined && denial !== null)
        report({
          at: lineOf(grant),
          node: grant,
          message: `\`${lineText(denial)}\` is in force here too, and both must let a request through: requests will get 403; write \`Require all denied\` there instead`,
          related: [{ location: lineOf(denial), message: 'denied here' }],
        });
      else if (allow !== undefined && requirement !== null)
        report({
          at: lineOf(allow),
          node: allow,
          message: `\`${lineText(requirement)}\` is in force here too, and both must let a request through: requests will get 403; write \`Require\` here`,
          related: [{ location: lineOf(requirement), message: 'denied here' }],
        });
      else if (
        grant?.certainty === 'certain' &&
        old[0] !== undefined &&
        !old.some(({ name }) => /^satisfy$/i.test(name))
      )
        report({
          at: lineOf(grant),
          node: grant,
          severity: 'info',
          message: `\`${lineText(old[0])}\` counts beside \`Require\`, and both must let a request through: say all of it with \`Require\`, and remove the lines of 2.2`,
          related: [{ location: lineOf(old[0]), message: 'of httpd 2.2' }],
        });
    }
  },
});

/** The line of 2.2 that keeps everybody from a file: mod_access_compat merges nothing, and the last section that says anything counts. */
function oldDenial(server: Server, resource: Resource): ConfigNode | null {
  const last = server.sections.covering(resource, OLD_STYLE).at(-1);
  if (last === undefined || last.coverage !== 'all' || !deniesOldStyle(last.node)) return null;
  return last.node.children.find(({ name }) => /^(deny|order)$/i.test(name)) ?? last.node;
}

/** The `Require all denied` of a section further up that is still in force in one without `Require`. */
function requiredDenial(server: Server, section: ConfigNode, resource: Resource): ConfigNode | null {
  const last = server.sections.covering(resource, ['Require']).at(-1);
  if (last === undefined || last.coverage !== 'all' || last.node === section) return null;
  const rules = last.node.children.filter(({ name }) => /^(require|<require)/i.test(name));
  const [first] = rules;
  return first !== undefined && rules.every((rule) => deniesAll(rule) && rule.certainty === 'certain') ? first : null;
}

function lineText({ name, args }: ConfigNode): string {
  return `${name} ${args}`;
}
