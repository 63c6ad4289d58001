import { argumentsOf, lineOf } from '../../../model/arguments.js';
import { literalPath } from '../../../model/section-resource.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

const OLD = ['Order', 'Allow', 'Deny', 'Satisfy'];

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
      '<Directory />\nOrder deny,allow\nDeny from all\n</Directory>\n<Directory /srv/app>\n«Require all granted»\n</Directory>',
      '<Directory /srv/app>\nDeny from all\n«Require all granted»\n</Directory>',
    ],
    good: [
      '<Directory />\nRequire all denied\n</Directory>\n<Directory /srv/app>\nRequire all granted\n</Directory>',
      '<Directory />\nDeny from all\n</Directory>\n<Directory /srv/app>\nAllow from all\nRequire all granted\n</Directory>',
      '<Directory />\nOrder deny,allow\nDeny from all\nSatisfy Any\n</Directory>\n<Directory /srv/app>\nRequire all granted\n</Directory>',
      '<Directory />\n<IfVersion < 2.4>\nDeny from all\n</IfVersion>\n</Directory>\n<Directory /srv/app>\nRequire all granted\n</Directory>',
    ],
  },
  check(server, report) {
    if (server.nodes('Deny', 'Order').length === 0) return;
    for (const section of server.nodes('<Directory')) {
      const file = literalPath(section);
      const grant = section.children.find(({ name, args }) => /^require$/i.test(name) && !/^all\s+denied/i.test(args));
      if (file === null || grant === undefined) continue;
      // Any file in the directory.
      const resource = { virtualHost: server.virtualHostOf(section), file: `${file}/x`, below: false, url: null };
      const covering = server.sections.covering(resource, OLD);
      // mod_access_compat merges nothing: the last section that says anything counts.
      const last = covering.at(-1);
      if (last === undefined || last.coverage !== 'all' || !deniesAll(last.node)) continue;
      const denial = last.node.children.find(({ name }) => /^(deny|order)$/i.test(name)) ?? last.node;
      report({
        at: lineOf(grant),
        node: grant,
        message: `\`${lineText(denial)}\` is in force here too, and both must let a request through: requests will get 403; write \`Require all denied\` there instead`,
        related: [{ location: lineOf(denial), message: 'denied here' }],
      });
    }
  },
});

/** Nobody gets in, whoever asks (mod_access_compat, `check_dir_access`). */
function deniesAll(section: ConfigNode): boolean {
  const old = section.children.filter(({ name }) => OLD.some((each) => each.toLowerCase() === name.toLowerCase()));
  if (old.some(({ name, certainty }) => /^(satisfy|allow)$/i.test(name) || certainty !== 'certain')) return false;
  const order = old
    .findLast(({ name }) => /^order$/i.test(name))
    ?.args.replace(/\s/g, '')
    .toLowerCase();
  const denied = old.some((node) => /^deny$/i.test(node.name) && argumentsOf(node)[1]?.value.toLowerCase() === 'all');
  return denied || order === 'allow,deny' || order === 'mutual-failure';
}

function lineText({ name, args }: ConfigNode): string {
  return `${name} ${args}`;
}
