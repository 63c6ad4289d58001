import { lineOf } from '../../../model/arguments.js';
import { deniesAll, deniesOldStyle, isOldStyle, OLD_STYLE } from '../../../model/grants.js';
import { literalPath } from '../../../model/section-resource.js';
import { sectionWord } from '../../../model/section-word.js';
import { RESOURCE_SECTIONS, type Resource } from '../../../model/sections.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { defineRule, type Report } from '../../rule.js';

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
    if (server.settings.htaccess) {
      const mixed = bothStyles(server);
      if (mixed !== null) report(mixed);
    }
    for (const section of server.nodes(...RESOURCE_SECTIONS)) {
      const mixed = contradiction(server, section) ?? bothStyles(section);
      if (mixed !== null) report(mixed);
    }
  },
});

/** One style lets in whom the other keeps out, in this section or in one around it. */
function contradiction(server: Server, section: ConfigNode): Report | null {
  const file = fileIn(section);
  const grant = requirementOf(section);
  const allow = oldLines(section).find(({ name }) => /^allow$/i.test(name));
  const opens = grant ?? allow;
  if (file === null || opens === undefined) return null;
  const resource = { virtualHost: server.virtualHostOf(section), file, below: false, url: null };
  const denial = grant === undefined ? requiredDenial(server, section, resource) : oldDenial(server, resource);
  if (denial === null) return null;
  return {
    at: lineOf(opens),
    node: opens,
    message: `\`${lineText(denial)}\` is in force here too, and both must let a request through: requests will get 403; ${adviceOf(section, grant, denial)}`,
    related: [{ location: lineOf(denial), message: 'denied here' }],
  };
}

function adviceOf(section: ConfigNode, grant: ConfigNode | undefined, denial: ConfigNode): string {
  if (grant === undefined) return 'write `Require` here';
  return denial.parent === section ? 'remove one of the two' : 'write `Require all denied` there instead';
}

/** A file that a section is for: any in a `<Directory>`, or the one that a `<Files>` in it names. */
function fileIn(section: ConfigNode): string | null {
  if (/^<directory$/i.test(section.name)) return childOf(literalPath(section), 'x');
  const { word, isRegex } = sectionWord(section);
  const isOne = /^<files$/i.test(section.name) && word !== undefined && !isRegex && /^[\w.-]+$/.test(word.value);
  return isOne && section.parent !== null && /^<directory$/i.test(section.parent.name)
    ? childOf(literalPath(section.parent), word.value)
    : null;
}

function childOf(directory: string | null, name: string): string | null {
  return directory === null ? null : `${directory}/${name}`;
}

/** Both stand in the section. */
function bothStyles(section: Pick<ConfigNode, 'children'>): Report | null {
  const grant = requirementOf(section);
  const old = oldLines(section);
  const [first] = old;
  if (grant?.certainty !== 'certain' || first === undefined || old.some(({ name }) => /^satisfy$/i.test(name)))
    return null;
  const denied = deniesOldStyle(section);
  return {
    at: lineOf(grant),
    node: grant,
    ...(denied ? {} : { severity: 'info' }),
    message: `\`${lineText(first)}\` counts beside \`Require\`, and both must let a request through${denied ? ': requests will get 403' : ''}; say all of it with \`Require\`, and remove the lines of 2.2`,
    related: [{ location: lineOf(first), message: 'of httpd 2.2' }],
  };
}

function requirementOf({ children }: Pick<ConfigNode, 'children'>): ConfigNode | undefined {
  return children.find((node) => /^require$/i.test(node.name) && !deniesAll(node));
}

function oldLines({ children }: Pick<ConfigNode, 'children'>): readonly ConfigNode[] {
  return children.filter((node) => isOldStyle(node) && node.certainty === 'certain');
}

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
