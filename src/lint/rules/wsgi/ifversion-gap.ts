import { compareVersions } from '../../../directives/availability.js';
import type { ConfigFile } from '../../../grammar/index.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/ifversion-gap',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Versions of httpd for which nothing is said',
  why: `Access rules for httpd 2.2 and 2.4 stand in a pair of \`<IfVersion>\` sections that together cover all versions: \`< 2.4\` and \`>= 2.4\`. With \`> 2.4\` beside \`< 2.4\` version 2.4.0 is left out, and with one of the two alone the other version has no rules.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_version.html#ifversion'],
  examples: {
    bad: [
      '<Directory /srv/app>\n<IfVersion <= 2.2>\nAllow from all\n</IfVersion>\n«<IfVersion >= 2.4>»\nRequire all granted\n</IfVersion>\n</Directory>',
      '<Directory /srv/app>\n«<IfVersion < 2.4>»\nAllow from all\n</IfVersion>\n</Directory>',
      '<Directory /srv/app>\n<IfVersion < 2.4>\nAllow from all\n</IfVersion>\n«<IfVersion > 2.4>»\nRequire all granted\n</IfVersion>\n</Directory>',
    ],
    good: [
      '<Directory /srv/app>\n<IfVersion < 2.3>\nAllow from all\n</IfVersion>\n<IfVersion >= 2.4>\nRequire all granted\n</IfVersion>\n</Directory>',
      '<Directory /srv/app>\n<IfVersion < 2.4>\nAllow from all\n</IfVersion>\n<IfVersion >= 2.4>\nRequire all granted\n</IfVersion>\n</Directory>',
      '<Directory /srv/app>\n<IfVersion < 2.4>\nAllow from all\n</IfVersion>\nRequire all granted\n</Directory>',
      '<IfVersion < 2.4>\nNameVirtualHost *:80\n</IfVersion>',
    ],
  },
  check(server, report) {
    for (const file of server.files) {
      for (const branches of accessBranches(file)) {
        const [first] = branches;
        if (first === undefined) continue;
        const { source } = file;
        const gap = gapOf(branches);
        if (gap === null) continue;
        report({ at: { source, span: gap.branch.span }, message: gap.message });
      }
    }
  },
});

/** An `<IfVersion>` around access rules. */
interface Branch {
  readonly operator: string;
  readonly version: string;
  readonly span: { readonly start: number; readonly end: number };
}

const ACCESS = /^[ \t]*(order|allow|deny|satisfy|require)\b/i;

/**
 * The branches with access rules of each `<Directory>` or `<Location>`, unless it has such rules outside of them. Read as written: httpd's
 * first phase uses the tags up.
 */
function accessBranches({ source: { text } }: ConfigFile): readonly (readonly Branch[])[] {
  if (!/<ifversion/i.test(text)) return [];
  const found: Branch[][] = [];
  let section: { branches: Branch[]; open: Branch | null; other: boolean } | null = null;
  for (const match of text.matchAll(/^.*$/gm)) {
    const [line] = match;
    if (/^[ \t]*<(directory|location|files)/i.test(line)) section = { branches: [], open: null, other: false };
    else if (/^[ \t]*<\/(directory|location|files)/i.test(line)) {
      if (section !== null && !section.other && section.branches.length > 0) found.push(section.branches);
      section = null;
    } else if (section !== null) {
      const tag = /^[ \t]*(<IfVersion\s+(<=?|>=?)\s+([\d.]+)\s*>)/i.exec(line);
      const [whole = '', written = '', operator = '', version = ''] = tag ?? [];
      if (tag !== null) {
        const end = match.index + whole.length;
        section.open = { operator, version, span: { start: end - written.length, end } };
      } else if (/^[ \t]*<\/IfVersion/i.test(line)) section.open = null;
      else if (/^[ \t]*<If/i.test(line)) section.other = true;
      else if (ACCESS.test(line)) {
        if (section.open === null) section.other = true;
        else if (!section.branches.includes(section.open)) section.branches.push(section.open);
      }
    }
  }
  return found;
}

/** What two branches, or one, leave out around httpd 2.4. */
function gapOf(branches: readonly Branch[]): { readonly branch: Branch; readonly message: string } | null {
  const below = branches.find(({ operator }) => operator.startsWith('<'));
  const above = branches.find(({ operator }) => operator.startsWith('>'));
  const only = below ?? above;
  if (only === undefined || branches.length > 2) return null;
  if (below === undefined || above === undefined) {
    const other = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' }[only.operator] ?? '>=';
    return {
      branch: only,
      message: `for other versions of httpd no access rule is left here; add \`<IfVersion ${other} ${only.version}>\` with one`,
    };
  }
  const order = compareVersions(below.version, above.version);
  if (order < 0) {
    // 2.3 was never released.
    if (
      compareVersions(below.version, '2.3') >= 0 &&
      below.operator === '<' &&
      above.operator === '>=' &&
      compareVersions(above.version, '2.4') <= 0
    )
      return null;
    const least = below.operator === '<' ? below.version : `${below.version}.1`;
    return {
      branch: above,
      message: `versions from ${least} up to ${above.version} are in neither branch and have no access rule; write \`<IfVersion < 2.4>\` and \`<IfVersion >= 2.4>\``,
    };
  }
  if (order > 0 || below.operator.length + above.operator.length > 2) return null;
  return {
    branch: above,
    message: `${above.version} itself is neither below nor above \`${above.version}\` and has no access rule; write \`<IfVersion >= ${above.version}>\``,
  };
}
