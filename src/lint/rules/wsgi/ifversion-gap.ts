import { compareVersions } from '../../../directives/availability.js';
import { type Section, type Statement, type Tag, walk } from '../../../grammar/index.js';
import type { Span } from '../../../text/index.js';
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
      '<Directory /srv/app>\n«<IfVersion >= 2.4>»\n<RequireAll>\nRequire all granted\n</RequireAll>\n</IfVersion>\n</Directory>',
      '<Directory /srv/app>\n<IfVersion < 2.4>\nAllow from all\n</IfVersion>\n«<IfVersion > 2.4>»\nRequire all granted\n</IfVersion>\n</Directory>',
    ],
    good: [
      '<Directory /srv/app>\n<IfVersion < 2.3>\nAllow from all\n</IfVersion>\n<IfVersion >= 2.4>\nRequire all granted\n</IfVersion>\n</Directory>',
      '<Directory /srv/app>\n<IfVersion < 2.4>\nAllow from all\n</IfVersion>\n<IfVersion >= 2.4>\nRequire all granted\n</IfVersion>\n</Directory>',
      '<Directory /srv/app>\n<IfVersion < 2.4>\nAllow from all\n</IfVersion>\nRequire all granted\n</Directory>',
      '<Directory /srv/app>\n<IfVersion < 2.4>\nAllow from all\n</IfVersion>\n<RequireAll>\nRequire all granted\n</RequireAll>\n</Directory>',
      '<Directory /srv/app>\n<IfVersion < 2.4>\nAllow from all\n</IfVersion>\n<IfModule mod_authz_core.c>\nRequire all granted\n</IfModule>\n</Directory>',
      '<Directory /srv/app>\n<IfVersion >= 2.4>\n<Files x>\nRequire all granted\n</Files>\n</IfVersion>\n</Directory>',
      '<IfVersion < 2.4>\nNameVirtualHost *:80\n</IfVersion>',
    ],
  },
  check(server, report) {
    for (const file of server.files) {
      const { source } = file;
      if (!/<ifversion/i.test(source.text)) continue;
      walk(file, {
        enter(statement) {
          if (statement.type !== 'Section' || !isResource(statement)) return;
          const gap = gapOf(accessBranches(statement) ?? []);
          if (gap !== null) report({ at: { source, span: gap.branch.span }, message: gap.message });
        },
      });
    }
  },
});

const ACCESS = /^(?:order|allow|deny|satisfy|require)$/i;

/** An `<IfVersion>` around access rules. */
interface Branch {
  readonly operator: string;
  readonly version: string;
  readonly span: Span;
}

/**
 * The branches of a section with access rules; `null` where such rules stand outside of them, or other conditions beside them. As written: httpd's
 * first phase uses the tags up.
 */
function accessBranches({ body }: Section): readonly Branch[] | null {
  const branches: Branch[] = [];
  for (const statement of body) {
    const branch = statement.type === 'Section' ? branchOf(statement.open) : null;
    const isCondition = statement.type === 'Section' && /^if/i.test(statement.open.name.value);
    if (branch === null && (isCondition || holdsAccess(statement))) return null;
    if (branch !== null && holdsAccess(statement)) branches.push(branch);
  }
  return branches;
}

function branchOf({ name, args: [operator, version, ...others], span }: Tag): Branch | null {
  if (name.value.toLowerCase() !== 'ifversion' || operator === undefined || version === undefined) return null;
  if (!/^[<>]=?$/.test(operator.value) || !/^[\d.]+$/.test(version.value) || others.length > 0) return null;
  return { operator: operator.value, version: version.value, span };
}

/** Whether a line is about access, or a section holds one that is about what the section around it covers. */
function holdsAccess(statement: Statement): boolean {
  if (statement.type === 'Directive') return ACCESS.test(statement.name.value);
  if (statement.type !== 'Section' || isResource(statement)) return false;
  let holds = false;
  walk(statement, {
    enter(inner, ancestors) {
      holds ||= inner.type === 'Directive' && ACCESS.test(inner.name.value) && !ancestors.some(isResource);
    },
  });
  return holds;
}

function isResource({ open }: Section): boolean {
  return /^(?:directory|location|files)(?:match)?$/i.test(open.name.value);
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
